"""A probing in an address and in code: nothing is lost, and old links open the same question."""

from dataclasses import replace
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.attacks.exploratory import exploratory_attacks, strategies
from core.attacks.exploratory.acre import Acre
from core.attacks.exploratory.extraction import Extraction
from core.attacks.exploratory.fewest_words import FewestWords
from core.attacks.exploratory.good_words import OWN, GoodWords
from core.attacks.exploratory.mistaken_identity import MistakenIdentity
from core.defences import reluctances
from core.defences.random_near_threshold import RandomNearThreshold
from core.errors import InputError
from core.filters import filters
from core.oracle import Feedback
from core.questions.probing import Probing
from core.take_home.snippet import as_code
from tests.small_mail import any_of

probings = st.builds(
    Probing,
    filter=st.one_of([any_of(kind) for kind in filters().values()]),
    attack=st.one_of([any_of(kind) for kind in exploratory_attacks().values()]),
    tells=st.sampled_from(["verdict", "rounded", "score"]),
    budget=st.integers(0, 1_000_000),
    answers=st.sampled_from(list(reluctances())),
    seed=st.integers(0, 9_999),
    corpus=st.text(max_size=40),
    outside=st.text(max_size=40),
)
HERE = Probing("multinomial_nb", Acre())


def opened(query: str) -> tuple[Probing, list[str]]:
    return Probing.clamped(dict(parse_qsl(query)), others={"view", "form", "attack", "poison"})


@given(probing=probings)
def test_there_and_back(probing: Probing) -> None:
    words = dict(parse_qsl(probing.to_query(), keep_blank_values=True))
    assert Probing.clamped(words) == (probing, [])
    names: dict = {"Probing": Probing} | {type(one).__name__: type(one) for one in (probing.filter, probing.attack)}
    again = eval(as_code(probing), names)  # noqa: S307 - what a visitor would do
    assert replace(again, corpus=probing.corpus, outside=probing.outside) == probing


@pytest.mark.parametrize(
    "other",
    [
        *({"attack": attack} for attack in exploratory_attacks() if attack != "acre"),
        *({"tells": "score"}, {"budget": 7}, {"seed": 1}, {"outside": "sample"}, {"answers": "50 questions a sender"}),
    ],
    ids=str,
)
def test_another_question_has_another_key(other: dict) -> None:
    assert replace(HERE, **other).key != HERE.key


def test_who_asks_nothing_does_not_mind_how_answers_are_given() -> None:
    silent = Probing(attack="good_words")
    assert replace(silent, tells="score", budget=3, answers="Lies to suspected probers").key == silent.key


def test_typed_words_are_a_visitors_own() -> None:
    assert not Probing(attack=GoodWords(order=OWN)).is_own
    assert Probing(attack=GoodWords(order=OWN, own="quokka")).is_own


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("view=Good words&strategy=Best-N&attack=dictionary&poison=3", "best_n"),
        ("strategy=Random words&queries=500", strategies()["Random words"]),
        ("view=Good words&strategy=Fewest words&form=one", FewestWords()),
        ("view=Copy&strategy=Best-N", Extraction()),
        ("view=Mistaken identity", MistakenIdentity()),
        ("view=Words", "first_n"),
        ("", "first_n"),
    ],
)
def test_a_link_that_said_how_the_page_looked_opens_the_same_attack(query: str, meant: object) -> None:
    found, notes = opened(query)
    assert found == replace(Probing(attack=meant), budget=500 if "queries" in query else 20_000)
    assert notes == []


def test_old_answers_and_words_that_mean_nothing() -> None:
    found, notes = opened("defence=Random near the threshold&tells=shouts&strategy=none such&queries=-1")
    assert found.answers == RandomNearThreshold(blur=0.2)
    assert notes == [
        "“An answer says” is never “shouts”; it is now “verdict”.",
        "“Question budget” must be a whole number from 0 to 1,000,000; it is now 20,000.",
        "“strategy” is not a word of this address; it was left out.",
    ]


def test_an_attack_that_needs_scores_is_told_them() -> None:
    assert Probing(attack="membership_inference").feedback is Feedback.SCORE
    assert Probing(attack="membership_inference", tells="rounded").feedback is Feedback.ROUNDED
    assert Probing(attack="first_n").feedback is Feedback.VERDICT
    with pytest.raises(InputError, match=r"^The tells must be one of 'verdict', 'rounded', 'score'\. Got 'all'\.$"):
        Probing(tells="all")
