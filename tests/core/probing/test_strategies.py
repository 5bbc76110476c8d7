"""All strategies on one ground, measured on mail that nobody has seen: the order of the literature, over seeds."""

import numpy as np
import pandas as pd
import pytest

from core.attacks.exploratory import strategies
from core.attacks.exploratory.base import Attacker, Found, FoundWords
from core.attacks.exploratory.first_n import FirstN
from core.attacks.exploratory.mistaken_identity import MistakenIdentity
from core.attacks.knowledge import KnownMail
from core.errors import InputError
from core.filters import filters
from core.filters.base import HAM_VERDICT
from core.mail.corpus import Corpus, outside_corpus
from core.oracle import Feedback
from core.probing import BEST_FOUND, BOUND, Ground, Probe, dearer, measured, probes, table
from core.probing.strategies import passing
from core.questions.experiment import Experiment
from core.runs.preparation import prepare
from tests.trained import train

PASSIVE = ["Random words", "Frequent good words", "High-ratio good words"]


def ground(name: str, corpus: Corpus, seed: int = 0) -> Ground:
    trained = train(filters()[name](), corpus, seed)
    return Ground(trained.learned, trained.test_texts, trained.test_spam, seed)


@pytest.fixture(scope="module")
def mail() -> KnownMail:
    return KnownMail.all_of(outside_corpus())


def by_name(results: list[Probe]) -> dict[str, Probe]:
    return {result.name: result for result in results}


def words_to(result: Probe) -> float:
    """Words until half of the spam passes; never is more than any number."""
    return np.nan_to_num(result.words_to_half, nan=np.inf)


@pytest.mark.parametrize("name", ["multinomial_nb", "logistic_regression", "spambayes"])
@pytest.mark.parametrize("seed", [0, 1])
def test_on_the_bundled_mail_the_literature_holds(name: str, seed: int, sample: Corpus, mail: KnownMail) -> None:
    results = by_name(list(probes(ground(name, sample, seed).with_false_positives(), mail)))
    lowest = results.pop(BEST_FOUND if name == "logistic_regression" else BOUND)
    assert set(results) == set(strategies())
    random, frequent, first, best = (
        results[key] for key in ("Random words", "Frequent good words", "First-N", "Best-N")
    )
    assert np.isnan(random.words_to_half), "random words never let half pass"
    if name != "spambayes":  # of which even who knows every weight needs a hundred
        assert words_to(best) <= words_to(first) <= 150, "tens of words for those who ask"
    assert words_to(frequent) >= 100, "hundreds for those who do not"
    for result in results.values():
        shorter = min(len(result.share), len(lowest.share))
        assert (result.share[:shorter] <= lowest.share[:shorter]).all(), f"{result.name} is above the bound"


def test_curves_are_those_of_scikit_learn_on_the_longer_texts(sample: Corpus, mail: KnownMail) -> None:
    trained = train(filters()["multinomial_nb"](), sample)
    here = Ground(trained.learned, trained.test_texts, trained.test_spam)
    result = measured(here, "First-N", FirstN(), Attacker.seeded(here.oracle(), mail, 0))
    targets = here.targets(0)
    for words in (0, 5, 20):
        texts = [f"{text} {' '.join(result.search.words[:words])}" for text in targets]
        assert result.share[words] == (trained.pipeline_scores(texts) < 0.5).mean()


def test_words_that_the_filter_does_not_know_change_nothing(small: Corpus) -> None:
    here = ground("spambayes", small)
    texts = here.targets(0)
    known = str(here.learned.words[int(np.argmin(here.learned.word_weights))])
    passes = passing(here.oracle(), texts, ["unheardof", known, "neverseen"], 0)
    np.testing.assert_array_equal(passes[:, 0], passes[:, 1])
    np.testing.assert_array_equal(passes[:, 2], passes[:, 3])
    assert not passes[:, 0].any()
    assert passing(here.oracle(), texts, [], 0).shape == (len(texts), 1)


def test_what_is_drawn_says_what_was_measured() -> None:
    found = tuple(Found(word, spent, "") for word, spent in (("one", 3), ("two", 9), ("three", 10)))
    passes = np.array([[0, 0, 1, 1], [0, 0, 0, 0], [0, 1, 0, 1], [0, 0, 1, 1]], dtype=bool)
    result = Probe("made up", FoundWords(found, 12), passes)
    assert result.share.tolist() == [0, 0.25, 0.5, 0.75]
    assert result.words_to_half == 2
    assert result.queries_to_half == 9
    np.testing.assert_array_equal(result.after, [2, np.nan, 1, 2])
    assert result.frame["queries"].tolist() == [0, 3, 9, 10]
    never = Probe("never", None, passes[1:2])
    assert np.isnan(never.words_to_half)
    assert np.isnan(never.queries_to_half)
    assert never.frame["queries"].isna().all()
    shown = table([result, never]).set_index("strategy")
    assert shown.loc["made up", ["words_to_half", "queries", "found", "passing"]].tolist() == [2, 12, 3, 0.75]


def test_false_positives_are_fixed_as_asked(sample: Corpus) -> None:
    for name in ("multinomial_nb", "logistic_regression", "spambayes"):
        here = ground(name, sample).with_false_positives(0.1)
        blocked = here.oracle().truth(here.margins)[~here.spam] == 2
        assert blocked.mean() == pytest.approx(0.1, abs=0.01)


def test_a_poisoned_filter_can_be_probed_too(sample: Corpus, mail: KnownMail) -> None:
    prepared = prepare(Experiment("multinomial_nb", "dictionary", poison=200), sample, 200)
    clean, poisoned = Ground.of(prepared), Ground.of(prepared, 200)
    fewer, more = ((here.oracle().truth(here.margins)[here.spam] == 2).sum() for here in (poisoned, clean))
    assert fewer < more
    assert np.isnan(table(list(probes(clean, mail, budget=0))).set_index("strategy").loc["First-N", "words_to_half"])


def test_nothing_to_attack_is_said(small: Corpus) -> None:
    trained = train(filters()["multinomial_nb"](), small)
    here = Ground(trained.learned, trained.test_texts, trained.test_spam, line=np.inf)
    with pytest.raises(InputError, match=r"^The filter blocks no spam of the test mail, so there is nothing to attack"):
        here.targets(0)


def test_good_mail_is_blocked_by_what_it_quotes(sample: Corpus, mail: KnownMail) -> None:
    here = ground("logistic_regression", sample)
    attack = MistakenIdentity(way="words of spam alone")
    result = measured(here, "", attack, Attacker.seeded(here.oracle(), mail, 0))
    assert result.share[0] == 0
    assert result.share[50] > 0.3


def test_each_defence_makes_it_dearer_in_its_own_way(sample: Corpus, mail: KnownMail) -> None:
    rows = pd.concat(dearer(ground("logistic_regression", sample), mail, FirstN())).set_index("defence")
    none = rows.loc["None"]
    assert "Rounded scores" not in rows.index, "there are no scores to round"
    limited = rows.loc["50 questions a sender"]
    assert limited["senders"] == -(-none["queries"] // 50) > none["senders"] == 1
    assert limited["words_to_half"] == none["words_to_half"]
    for defence in ("Random near the threshold", "Lies to suspected probers"):
        words = np.nan_to_num(rows.loc[defence, "words_to_half"], nan=np.inf)
        assert words > 1.5 * none["words_to_half"]
    scored = dearer(ground("logistic_regression", sample), mail, FirstN(), feedback=Feedback.SCORE)
    assert "Rounded scores" in set(pd.concat(scored)["defence"])


@pytest.mark.parametrize("name", ["spambayes", "logistic_regression"])
def test_asking_again_makes_up_for_random_answers_at_the_price_of_questions(
    name: str, sample: Corpus, mail: KnownMail
) -> None:
    rows = pd.concat(dearer(ground(name, sample), mail, FirstN())).set_index("defence")
    once = rows.loc["Random near the threshold"]
    often = rows.loc["Random near the threshold, each question asked 9 times"]
    assert often["passing"] > once["passing"] + 0.2
    assert often["queries"] > 5 * once["queries"]


def test_the_spam_of_one_topic_among_all_good_mail(sample: Corpus) -> None:
    trained = train(filters()["multinomial_nb"](), sample, 0)
    whole = Ground(trained.learned, trained.test_texts, trained.test_spam, 0)
    topics = ["loans" if at % 2 else "other" for at in range(len(whole.texts))]
    loans = whole.about(topics, "loans")
    assert (~loans.spam).sum() == (~whole.spam).sum()
    expected = [text for at, text in enumerate(whole.texts) if whole.spam[at] and at % 2]
    assert [text for text, spam in zip(loans.texts, loans.spam, strict=True) if spam] == expected
    assert set(loans.targets(HAM_VERDICT)) <= set(expected)
