"""Periods as a question: it stands in an address without loss, and odd words are brought into range."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.attacks.periodic import periodic_attacks
from core.errors import InputError
from core.filters import table_learners
from core.filters.spambayes import SpamBayes
from core.questions.lending import Lending
from core.questions.table import LABELS
from core.scenarios.bundled.credit import Credit
from core.scenarios.made import made_table
from tests.small_mail import any_of


def one_of(kinds: dict) -> st.SearchStrategy:
    return st.sampled_from(list(kinds.values())).flatmap(any_of)


questions = st.builds(
    Lending,
    one_of(table_learners()),
    one_of(periodic_attacks()),
    volume=st.lists(st.integers(0, 100), min_size=1, max_size=24),
    periods=st.integers(3, 24),
    labels=st.sampled_from(list(LABELS.options)),
    explored=st.integers(0, 20),
    window=st.integers(0, 24),
    seed=st.integers(0, 9_999),
    corpus=st.sampled_from(["loan", "credit", "0123456789abcdef"]),
)


@given(questions)
def test_an_address_says_it_without_loss(question: Lending) -> None:
    assert Lending.from_query(question.to_query()) == question
    assert Lending.from_query(question.key).key == question.key


@given(st.dictionaries(st.sampled_from([part.word for part in Lending.parts]), st.text(max_size=80)))
def test_no_word_of_a_stranger_raises(words: dict[str, str]) -> None:
    question, notes = Lending.clamped(words)
    assert isinstance(question, Lending)
    assert all(len(note) < 400 for note in notes)


@pytest.mark.parametrize(
    ("query", "held", "notes"),
    [
        ("periods=99", {"periods": 24}, ["“Periods” must be a whole number from 3 to 24; it is now 24."]),
        (
            "explored=50",
            {"explored": 20},
            ["“Refused who are accepted by lot, in %” must be"],
        ),
        ("volume=0-200", {"volume": (0, 100)}, ["“Crafted applicants per period"]),
        ("filter=spambayes", {}, ["There is no filter called “spambayes”; this is Naive Bayes."]),
        ("labels=none", {}, ["“Outcomes” is never “none”; it is now “only of those who are accepted”."]),
        ("labels=all+outcomes+become+known", {"labels": "all outcomes become known"}, []),
    ],
)
def test_what_does_not_fit_is_brought_into_range(query: str, held: dict, notes: list[str]) -> None:
    words = {name: said.replace("+", " ") for name, said in [query.split("=")]}
    question, found = Lending.clamped(words)
    assert question == Lending(**held)
    assert len(found) == len(notes)
    assert all(note.startswith(start) for note, start in zip(found, notes, strict=True))


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"filter": "spambayes"}, "There is no filter called 'spambayes'; choose one of "),
        ({"attack": "dictionary"}, "There is no periodic attack called 'dictionary'; choose one of "),
        ({"periods": 2}, "The periods must be a whole number from 3 to 24. Got 2."),
        ({"volume": 101}, "The volume must be 1 to 24 whole numbers from 0 to 100. Got 101."),
        ({"labels": "none"}, "The labels must be one of "),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(wrong: dict, says: str) -> None:
    with pytest.raises(InputError) as error:
        Lending(**wrong)
    assert str(error.value).startswith(says)


def test_a_learner_of_mail_does_not_decide_on_applicants() -> None:
    with pytest.raises(InputError, match=r"^SpamBayes.* is not for applications; as the filter there is .*naive_bayes"):
        Lending(SpamBayes()).asked_on(made_table(Credit()))


def test_the_table_that_it_is_asked_on_gives_it_its_id() -> None:
    assert Lending().asked_on(made_table(Credit())).corpus == "credit"
    assert Lending().asked_on(made_table(Credit(), 100)).is_own
    assert not Lending(corpus="credit").is_own


def test_what_the_answer_does_not_depend_on_is_not_in_its_key() -> None:
    assert Lending(attack="none", volume=40).key == Lending(attack="none").key
    assert Lending(periods=3, volume=(1, 2, 3, 4)).key == Lending(periods=3, volume=(1, 2, 3)).key
    assert Lending(volume=40).key != Lending().key
    assert not Lending(volume=(0, 0, 0, 9), periods=3).is_attacked
    assert not Lending().without_attack.is_attacked
    assert Lending().is_attacked
