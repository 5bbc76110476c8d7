"""What every exploratory attack in the folder owes: its place on the map, an honest count of questions, no surprise."""

import re

import numpy as np
import pytest

from core.attacks.exploratory import exploratory_attack_named, exploratory_attacks
from core.attacks.exploratory.base import Attacker, Attempt, ExploratoryAttack, MessageEdit, Need, WordSearch
from core.attacks.knowledge import KnownMail
from core.attacks.threat_model import ATLAS, OWASP, Influence
from core.errors import InputError
from core.filters import filters
from core.mail.corpus import Corpus
from core.oracle import Feedback, Oracle
from tests.small_mail import random_corpus
from tests.trained import Trained, train

of_every_attack = pytest.mark.parametrize(
    "kind", [pytest.param(kind, id=n) for n, kind in exploratory_attacks().items()]
)
of_every_search = pytest.mark.parametrize(
    "kind", [pytest.param(kind, id=n) for n, kind in exploratory_attacks().items() if issubclass(kind, WordSearch)]
)
of_every_edit = pytest.mark.parametrize(
    "kind",
    [pytest.param(k, id=n) for n, k in exploratory_attacks().items() if issubclass(k, (WordSearch, MessageEdit))],
)


@pytest.fixture(scope="module")
def bayes(small: Corpus) -> Trained:
    return train(filters()["multinomial_nb"](), small)


@pytest.fixture(scope="module")
def mail() -> KnownMail:
    return KnownMail.all_of(random_corpus(seed=7, messages=200, vocabulary=300))


def attacker(trained: Trained, mail: KnownMail, **how: object) -> Attacker:
    return Attacker.seeded(Oracle(learned=trained.learned, **how), mail, seed=3)


def blocked(trained: Trained) -> str:
    scores = trained.learned.scores(trained.test_counts)
    return trained.test_texts[int(np.argmax(scores * (scores < 0.99)))]


@of_every_attack
def test_an_attack_says_what_it_is(kind: type[ExploratoryAttack]) -> None:
    attack = kind()
    assert kind.title
    assert kind.sentence.endswith(".")
    assert kind.source
    assert kind.knows
    assert kind.needs <= set(Need)
    assert set(kind.atlas) <= set(ATLAS)
    assert set(kind.owasp) <= set(OWASP)
    assert kind.cell is None or kind.cell.influence is Influence.EXPLORATORY
    assert exploratory_attack_named(kind.id)() == attack


def test_an_unknown_attack_is_refused_by_name() -> None:
    with pytest.raises(InputError, match=r"^There is no exploratory attack called 'nope'; choose one of acre, best_n"):
        exploratory_attack_named("nope")


@of_every_search
def test_the_same_seed_finds_the_same_words(kind: type[WordSearch], bayes: Trained, mail: KnownMail) -> None:
    one, other = (kind().find(attacker(bayes, mail)) for _ in range(2))
    assert one == other
    assert len(one.found)
    assert len(set(one.words)) == len(one.words)


@of_every_search
def test_questions_are_counted_as_the_filter_counts_them(
    kind: type[WordSearch], bayes: Trained, mail: KnownMail
) -> None:
    who = attacker(bayes, mail)
    search = kind().find(who)
    spent = [found.queries for found in search.found]
    assert search.queries == who.oracle.queries
    assert spent == sorted(spent)
    assert spent[-1] <= search.queries
    assert (search.queries > 0) == kind.asks()


@of_every_search
@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_a_spent_budget_ends_the_search_and_keeps_what_was_found(
    kind: type[WordSearch], share: float, bayes: Trained, mail: KnownMail
) -> None:
    free = kind().find(attacker(bayes, mail))
    budget = int(free.queries * share)
    who = attacker(bayes, mail, budget=budget)
    try:
        search = kind().find(who)
    except InputError as nothing:
        assert "All answers were the same" in str(nothing)  # noqa: PT017 - a copy of the filter cannot be made of none
        return
    assert search.queries <= budget or not free.queries
    if budget < free.queries and kind.id in {"first_n", "good_words", "mistaken_identity"}:
        known = [found for found in free.found if found.queries <= budget]
        assert list(search.found[: len(known)]) == known
    if budget == 0 and free.queries:
        assert search.found == ()
        assert search.stopped == "All 0 questions of the budget are asked: allow more, or use what was found so far."


@of_every_edit
def test_an_attempt_says_what_it_changed(kind: type, bayes: Trained, mail: KnownMail) -> None:
    text = blocked(bayes)
    who = attacker(bayes, mail)
    attempt = kind().attempt(who, text)
    assert attempt.original == text
    assert attempt.queries == who.oracle.queries
    words = re.findall(r"(?u)\b\w\w+\b", attempt.text.lower())
    assert set(attempt.added) <= set(words)
    assert not (set(attempt.removed) - set(attempt.added)) & set(words)
    verdict = Oracle(learned=bayes.learned).ask(attempt.text).verdict
    assert (verdict == kind.wanted()) == (attempt.stopped == "")


@of_every_edit
@pytest.mark.parametrize(
    "text",
    ["", "😀🎉" * 20, "שלום עולם \u202e", " ".join(f"word{at}" for at in range(10_000)), "free money " * 95_000],
    ids=["empty", "emoji", "right-to-left", "10,000 words", "1 MB"],
)
def test_any_message_is_tried_or_refused_in_a_sentence(kind: type, text: str, bayes: Trained, mail: KnownMail) -> None:
    who = attacker(bayes, mail, budget=3_000)
    try:
        attempt = kind().attempt(who, text)
    except InputError as refused:
        assert re.search(r"[.:;] ?|,", str(refused))  # noqa: PT017 - either is an answer
    else:
        assert isinstance(attempt, Attempt)
        assert attempt.queries <= 3_000


def test_no_attack_blocks_what_it_wants_delivered() -> None:
    assert {kind.wanted() for kind in exploratory_attacks().values()} == {0, 2}
    assert exploratory_attacks()["mistaken_identity"].wanted() == 2


def test_an_attacker_without_spam_of_their_own_that_is_blocked_is_told(bayes: Trained) -> None:
    mail = KnownMail.all_of(random_corpus(seed=9, messages=60, vocabulary=300))
    oracle = Oracle(learned=bayes.learned, line=np.inf)
    with pytest.raises(InputError, match=r"blocks none of the attacker's own spam; bring other mail from outside\.$"):
        exploratory_attacks()["first_n"]().find(Attacker.seeded(oracle, mail, 0))


def test_scores_are_needed_where_they_are_needed(bayes: Trained, mail: KnownMail) -> None:
    attack = exploratory_attacks()["membership_inference"]()
    with pytest.raises(InputError, match="needs scores; let the filter show its score"):
        attack.losses(attacker(bayes, mail, feedback=Feedback.VERDICT), ["hello"], np.array([True]))


def test_repeated_questions_are_all_counted_and_the_middle_verdict_tells(bayes: Trained, mail: KnownMail) -> None:
    text, words = blocked(bayes), [str(word) for word in bayes.learned.words[:40]]
    once, often = (
        Attacker.seeded(Oracle(learned=bayes.learned, budget=200), mail, 0, repeats=repeats) for repeats in (1, 5)
    )
    message = once.oracle.message(text)
    assert often.verdict(text) == once.verdict(text)
    assert (once.oracle.queries, often.oracle.queries) == (1, 5)
    np.testing.assert_array_equal(often.verdicts(message, words)[:39], once.verdicts(message, words)[:39])
    assert (once.oracle.queries, often.oracle.queries) == (41, 200)
    with pytest.raises(InputError, match="All 200 questions"):
        often.verdict(text)
    few = Attacker.seeded(Oracle(learned=bayes.learned), mail, 0, repeats=3)
    until = few.verdicts(few.oracle.message(), [str(word) for word in bayes.learned.words], stop_after=2)
    assert (until == 0).sum() == 2
    assert until[-1] == 0
    assert few.oracle.queries == 3 * len(until)
