"""Training, trusted and test mail: no duplicate crosses, both kinds on both sides, the same from the same seed."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sklearn.model_selection import train_test_split

from core.errors import InputError
from core.mail.corpus import Corpus
from core.mail.split import duplicate_groups, folded, split
from tests.small_mail import corpora, corpus_of, word

seeds = st.integers(0, 9_999)


def check_promises(corpus: Corpus, seed: int) -> None:
    parts = split(corpus.groups, corpus.labels, seed)
    sides = [parts.train, parts.trusted, parts.test]
    assert sorted(np.concatenate(sides).tolist()) == list(range(len(corpus)))
    assert all((np.diff(rows) > 0).all() for rows in sides)
    train, trusted, test = ({folded(corpus.texts[row]) for row in rows} for rows in sides)
    assert len(train) + len(trusted) + len(test) == len(train | trusted | test)
    np.testing.assert_array_equal(parts.test, the_test_draw(corpus, seed))
    for rows in (parts.train, parts.test):
        assert set(corpus.labels[rows].tolist()) == {True, False}
    again = split(corpus.groups, corpus.labels, seed)
    for one, other in zip(sides, [again.train, again.trusted, again.test], strict=True):
        np.testing.assert_array_equal(one, other)


def the_test_draw(corpus: Corpus, seed: int) -> np.ndarray:
    """A fifth of the different messages, as it was drawn before there was trusted mail."""
    first = np.unique(corpus.groups, return_index=True)[1]
    drawn = train_test_split(first, test_size=0.2, stratify=corpus.labels[first], random_state=seed)[1]
    return np.flatnonzero(np.isin(corpus.groups, corpus.groups[drawn]))


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
    assert len(parts.trusted) / (len(sample) - len(parts.test)) == pytest.approx(0.1, abs=0.015)
    for rows in (parts.test, parts.trusted):
        assert sample.labels[rows].mean() == pytest.approx(sample.labels[parts.train].mean(), abs=0.03)
    assert min(sample.labels[parts.trusted].sum(), (~sample.labels[parts.trusted]).sum()) >= 35


@pytest.mark.parametrize(
    ("ham", "spam", "trusted_ham", "trusted_spam"),
    [
        pytest.param(1_000, 500, 80, 40, id="a tenth"),
        pytest.param(400, 200, 35, 35, id="at least 35"),
        pytest.param(400, 100, 35, 20, id="at most a quarter"),
        pytest.param(60, 10, 12, 2, id="the smallest mail"),
    ],
)
def test_how_much_is_trusted(ham: int, spam: int, trusted_ham: int, trusted_spam: int) -> None:
    corpus = corpus_of([word(at) for at in range(ham + spam)], [at >= ham for at in range(ham + spam)])
    trusted = corpus.labels[split(corpus.groups, corpus.labels, 4).trusted]
    assert ((~trusted).sum(), trusted.sum()) == (trusted_ham, trusted_spam)


def test_mail_with_both_labels_is_not_trusted() -> None:
    texts = [word(at) for at in range(200)]
    corpus = corpus_of([*texts, *texts[:80]], [at < 100 for at in range(200)] + [False] * 80)
    trusted = split(corpus.groups, corpus.labels, 0).trusted
    assert len(trusted)
    assert all(80 <= row < 200 for row in trusted)


def test_trusted_mail_follows_the_seed(small: Corpus) -> None:
    first, second = (split(small.groups, small.labels, seed) for seed in (0, 1))
    assert set(first.trusted) != set(second.trusted)


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
    sides = [{row % 40 for row in rows} for rows in (parts.train, parts.trusted, parts.test)]
    assert all(sides)
    assert sum(map(len, sides)) == len(set.union(*sides))


@pytest.mark.parametrize(
    "texts", [["same"] * 60, ["same", "other"] * 30, [f"{'ab'[at % 2]}{'c' * (at % 6)}" for at in range(60)]]
)
def test_too_few_different_messages_are_refused_in_a_sentence(texts: list[str]) -> None:
    corpus = corpus_of(texts, [at % 2 == 0 for at in range(60)])
    try:
        check_promises(corpus, 0)
    except InputError as error:
        assert "bring" in str(error)  # noqa: PT017 - a refusal is one of two right answers
