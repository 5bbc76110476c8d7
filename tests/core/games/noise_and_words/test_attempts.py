"""What came of attempts: shares, edits, and tests that know who is paired with whom."""

from dataclasses import replace

import numpy as np
import pytest
from scipy.stats import binomtest, fisher_exact

from core import Experiment, InputError, outside_corpus
from core.games.noise_and_words.attempts import Attempt, Evaded, attempt, by_condition, independent, paired
from core.games.noise_and_words.conditions import CONDITIONS, Condition, game, grounds, messages
from core.games.noise_and_words.editor import EVERYDAY, Editor, Seen, simulating
from core.mail.corpus import Corpus
from core.runs.measure import wilson
from core.work.turns import Progress

PLAIN, FEW, NOISY, BOTH = CONDITIONS
ASKED = Experiment("logistic_regression")


def tried(condition: Condition, *evaded: bool, first: int = 0) -> list[Attempt]:
    return [Attempt(condition, first + at, hit, 2 * at + 1, 5) for at, hit in enumerate(evaded)]


def test_of_each_condition_the_share_and_the_edits_of_those_who_got_through() -> None:
    found = by_condition([*tried(PLAIN, True, False, True), *tried(NOISY, False)])
    assert found == {PLAIN: Evaded(2, 3, 3.0), NOISY: Evaded(0, 1, None)}
    assert found[PLAIN].share == pytest.approx(2 / 3)
    assert found[PLAIN].interval == wilson(2, 3)


def test_people_are_compared_by_fishers_test_over_halves_and_each_counts_once() -> None:
    class_ = [
        *tried(PLAIN, *[True] * 9, False),
        *tried(FEW, *[True] * 10, first=10),
        *tried(NOISY, *[False] * 9, True, first=20),
        *tried(BOTH, *[False] * 10, first=30),
        *tried(NOISY, *[True] * 10, first=20),  # second attempts
    ]
    found = independent(class_, "noise")
    assert (found.plain.evaded, found.plain.of, found.other.evaded, found.other.of) == (19, 20, 1, 20)
    assert found.p == pytest.approx(fisher_exact([[19, 1], [1, 19]]).pvalue)
    assert found.is_effect
    assert not independent(class_, "words").is_effect
    assert independent(class_[:10], "noise") is None


def test_editors_are_compared_with_themselves() -> None:
    """All but one get through without noise; with noise those alone of even number."""
    games = [one for which in CONDITIONS for one in tried(which, *[not which.noisy or at % 2 == 0 for at in range(12)])]
    found = paired(games, "noise")
    assert found.p == pytest.approx(binomtest(0, 6).pvalue)
    assert (found.plain.share, found.other.share) == (1, 0.5)
    assert paired(games, "words").p == 1


def test_what_is_sent_in_the_end_decides_and_not_a_lucky_answer(sample: Corpus) -> None:
    both = grounds(ASKED, sample)
    name, text = next(iter(messages(both).items()))
    one = game(PLAIN, both, ASKED, name, text)
    blocked = attempt(one, PLAIN, 7)
    assert blocked == Attempt(PLAIN, 7, evaded=False, edits=0, questions=0)
    one.ask(f"{one.text} " + " ".join(f"meeting{at}" for at in range(3)))
    one.tries[-1] = replace(one.last, verdict=0)  # a filter that answers at random may say so
    assert one.won
    assert attempt(one, PLAIN, 7) == Attempt(PLAIN, 7, evaded=False, edits=3, questions=1)
    assert one.oracle.queries == 1


@pytest.fixture(scope="module")
def simulated(sample: Corpus) -> tuple[Attempt, ...]:
    *_, found = simulating(Editor(), grounds(ASKED, sample), ASKED, outside_corpus(), games=24)
    return found


def test_simulated_editors_are_stopped_by_noise_and_helped_by_few_words(simulated: tuple[Attempt, ...]) -> None:
    """Past logistic regression on the bundled mail, in the direction that was published for people."""
    noise, words = (paired(simulated, factor) for factor in ("noise", "words"))
    assert noise.is_effect
    assert noise.other.share < noise.plain.share
    assert words.is_effect
    assert words.other.share > words.plain.share


def test_an_editor_edits_so_many_words_a_question_and_gives_up(simulated: tuple[Attempt, ...]) -> None:
    assert {one.questions for one in simulated} <= set(range(1, 22))
    assert max(one.questions for one in simulated) == 21  # the message as it is, and 20 edits
    assert [one.who for one in simulated if one.condition == NOISY] == list(range(24))


def test_the_same_seed_simulates_the_same_and_it_comes_in_turns(sample: Corpus) -> None:
    both, outside = grounds(ASKED, sample), outside_corpus()
    steps = list(simulating(Editor(), both, ASKED, outside, games=2))
    assert [isinstance(step, Progress) for step in steps] == [True, False] * 2
    assert [len(step) for step in steps[1::2]] == [4, 8]
    *_, again = simulating(Editor(), both, ASKED, outside, games=2)
    assert steps[-1] == again
    with pytest.raises(InputError, match="at least one game"):
        next(simulating(Editor(), both, ASKED, outside, games=0))


def test_without_whims_the_most_spammy_word_goes_and_what_is_locked_stays(sample: Corpus) -> None:
    both, mail = grounds(ASKED, sample), Seen.of(outside_corpus())
    assert len(mail.everyday) == EVERYDAY
    name, text = next(iter(messages(both).items()))
    one = game(PLAIN, both, ASKED, name, text)
    before = one.text
    worth = {word: mail.salience.get(word, 0.0) for word in one.oracle.scorer.words(before)}
    locked = set(one.oracle.scorer.words(one.locked))
    Editor(whim=0.0, words=1, patience=1).play(one, mail, np.random.default_rng(0))
    changed = set(one.oracle.scorer.words(before)) ^ set(one.oracle.scorer.words(one.text))
    best_out = max((worth[word], word) for word in worth if word not in locked)
    best_in = max(zip(-mail.everyday_salience, mail.everyday, strict=True))
    assert changed <= {max(best_out, best_in)[1]}
    assert one.locked in one.whole


def test_an_editor_who_reads_the_score_takes_back_what_made_it_worse(sample: Corpus) -> None:
    both = grounds(ASKED, sample)
    learned = both[False].learned
    spammy = learned.words[np.argsort(-learned.word_weights)[:1]].tolist()
    thinks_it_everyday = Seen({}, spammy, np.array([-9.0]))
    name, text = next(iter(messages(both).items()))
    for reads_score, added in ((True, 0), (False, 4)):
        one = game(PLAIN, both, ASKED, name, text)
        before = one.text.split()
        editor = Editor(reads_score=reads_score, whim=0.0, words=1, patience=4)
        editor.play(one, thinks_it_everyday, np.random.default_rng(0))
        assert one.text.split() == before + spammy * added
        assert len(one.tries) == 5
