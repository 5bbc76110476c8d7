"""Training and test mail: no duplicate crosses, both kinds on both sides, the same from the same seed."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.corpus import Corpus
from core.errors import InputError
from core.split import duplicate_groups, folded, split
from tests.small_mail import corpora, corpus_of

seeds = st.integers(0, 9_999)


def check_promises(corpus: Corpus, seed: int) -> None:
    parts = split(corpus.groups, corpus.labels, seed)
    both = np.concatenate([parts.train, parts.test])
    assert sorted(both.tolist()) == list(range(len(corpus)))
    assert (np.diff(parts.train) > 0).all()
    assert (np.diff(parts.test) > 0).all()
    train, test = ({folded(corpus.texts[row]) for row in rows} for rows in (parts.train, parts.test))
    assert not train & test
    assert abs(len(test) - 0.2 * len(train | test)) <= 1
    for rows in (parts.train, parts.test):
        assert set(corpus.labels[rows].tolist()) == {True, False}
    again = split(corpus.groups, corpus.labels, seed)
    np.testing.assert_array_equal(parts.test, again.test)


@given(corpus=corpora(), seed=seeds)
def test_promises_on_small_mail(corpus: Corpus, seed: int) -> None:
    try:
        split(corpus.groups, corpus.labels, seed)
    except InputError:
        assume(condition=False)
    check_promises(corpus, seed)


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_promises_on_the_bundled_mail(sample: Corpus, seed: int) -> None:
    check_promises(sample, seed)
    parts = split(sample.groups, sample.labels, seed)
    assert len(parts.test) / len(sample) == pytest.approx(0.2, abs=0.015)
    assert sample.labels[parts.test].mean() == pytest.approx(sample.labels[parts.train].mean(), abs=0.02)


@given(text=st.text(alphabet="aBc1 ,.\n"))
def test_case_digits_and_punctuation_make_no_other_message(text: str) -> None:
    assert folded(text) == folded(text.upper()) == folded(f" {text}!7 ") == folded(text.replace(" ", " 12, "))


def test_groups_are_numbered_as_they_come() -> None:
    assert duplicate_groups(["One!", "two", "ONE 1", "three", "Two"]).tolist() == [0, 1, 0, 2, 1]


def test_another_seed_is_another_split(sample: Corpus) -> None:
    assert split(sample.groups, sample.labels, 0).test.tolist() != split(sample.groups, sample.labels, 1).test.tolist()


def test_copies_follow_each_other() -> None:
    texts = [f"{'ab'[at % 2] * (at + 2)} word" for at in range(40)]
    corpus = corpus_of(texts + [text.upper() + "!" for text in texts], [at % 2 == 0 for at in range(40)] * 2)
    parts = split(corpus.groups, corpus.labels, 5)
    assert {row % 40 for row in parts.train} & {row % 40 for row in parts.test} == set()


@pytest.mark.parametrize(
    "texts", [["same"] * 60, ["same", "other"] * 30, [f"{'ab'[at % 2]}{'c' * (at % 6)}" for at in range(60)]]
)
def test_too_few_different_messages_are_refused_in_a_sentence(texts: list[str]) -> None:
    corpus = corpus_of(texts, [at % 2 == 0 for at in range(60)])
    try:
        check_promises(corpus, 0)
    except InputError as error:
        assert "bring" in str(error)  # noqa: PT017 - a refusal is one of two right answers
