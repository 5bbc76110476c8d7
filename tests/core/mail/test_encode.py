"""Counts of words: the same as scikit-learn's, also when poison brings new ones."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.sparse import csr_array, hstack, vstack
from sklearn.feature_extraction.text import CountVectorizer

from core.errors import InputError
from core.mail.encode import Encoding, encode, extend, narrow

texts = st.lists(st.text("abé1 .-", max_size=12), min_size=1, max_size=8)


def counts_by_word(words: np.ndarray, row: np.ndarray) -> dict[str, float]:
    return {word: count for word, count in zip(words, row, strict=True) if count}


@given(old=texts, new=texts)
def test_new_texts_widen_the_table_to_the_right(old: list[str], new: list[str]) -> None:
    try:
        encoding = encode(old)
        encode(new)
    except InputError:
        assume(condition=False)
    words, added = extend(encoding, encode(new))
    wider = hstack([encoding.counts, csr_array((len(old), len(words) - len(encoding.words)))])
    rows = narrow(vstack([wider, added], format="csr"))
    assert list(words[: len(encoding.words)]) == list(encoding.words)
    assert len(set(words)) == len(words)
    literal = CountVectorizer().fit(old + new)
    expected = literal.transform(old + new).toarray()
    names = literal.get_feature_names_out()
    assert set(words) == set(names)
    for ours, theirs in zip(rows.toarray(), expected, strict=True):
        assert counts_by_word(words, ours) == counts_by_word(names, theirs)
    assert rows.indices.dtype == np.int32
    assert rows.has_sorted_indices


def test_rows_of_the_same_words_stay_as_they_are() -> None:
    encoding = encode(["one two", "two three"])
    more = Encoding(encoding.words, encoding.counts[[1]])
    words, rows = extend(encoding, more)
    assert words is encoding.words
    assert rows is more.counts


def test_texts_without_a_word_are_refused() -> None:
    with pytest.raises(InputError, match="No text has a word of two or more letters"):
        encode(["a", "", "?!"])


def test_no_more_different_words_than_allowed() -> None:
    read: list[str] = []

    def texts() -> Iterator[str]:
        for text in ["one two", "two three", "four", "five"]:
            read.append(text)
            yield text

    assert len(encode(["one two", "two three"], most_words=3).words) == 3
    with pytest.raises(InputError, match="more than 3 different words"):
        encode(texts(), most_words=3)  # type: ignore[arg-type]
    assert read[-1] == "four", "it stops there"
