"""Text to sparse token counts, once per corpus."""

import re
from array import array
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack
from sklearn.feature_extraction.text import CountVectorizer

from core.errors import InputError


def tokeniser() -> CountVectorizer:
    """The one definition of a word for every filter: scikit-learn's own (lower case, runs of two or more letters
    and digits), so that a plain pipeline sees exactly what the engine sees."""
    return CountVectorizer()


def words_of(text: str) -> list[str]:
    """The words of a text as every filter sees them, in order, repetitions included."""
    words: list[str] = tokeniser().build_analyzer()(text)
    return words


def has_word(text: str) -> bool:
    """Whether a filter sees anything in the text."""
    return re.search(tokeniser().token_pattern, text) is not None


def counter(words: NDArray[np.object_]) -> CountVectorizer:
    """Counts these words alone, in these columns, and leaves out all others."""
    return tokeniser().set_params(vocabulary={word: at for at, word in enumerate(words)})


@dataclass(frozen=True, eq=False)
class Encoding:
    """Token counts of a list of texts.

    words: the vocabulary in sorted order, shape (words,).
    counts: csr_array of float64 whole numbers, shape (texts, words), indices sorted within each row.
    """

    words: NDArray[np.object_]
    counts: csr_array

    @cached_property
    def column(self) -> dict[str, int]:
        return {word: at for at, word in enumerate(self.words)}


def encode(texts: Sequence[str], *, most_words: int | None = None) -> Encoding:
    """Count the words of each text.

    Raises `InputError` when no text holds a word, and as soon as the texts have more than `most_words` different ones.
    scikit-learn's own counting, which has no such limit, gives the same counts.
    """
    words_in = tokeniser().build_analyzer()
    number: defaultdict[str, int] = defaultdict()
    number.default_factory = number.__len__  # a new word gets the next number
    running, ends = array("i"), array("i", [0])
    for text in texts:
        running.extend(map(number.__getitem__, words_in(text)))
        ends.append(len(running))
        if most_words is not None and len(number) > most_words:
            raise InputError(
                f"This mail has more than {most_words:,} different words, which no mail has: bring messages as people "
                "write them, without attachments and codes."
            )
    if not number:
        raise InputError("No text has a word of two or more letters; use text that has words.")
    words = np.array(sorted(number), dtype=object)
    column = np.empty(len(words), dtype=np.int32)
    column[[number[word] for word in words]] = np.arange(len(words))
    columns = column[np.frombuffer(running, dtype=np.int32)]
    del number, running  # a stranger's mail may hold millions, and the counts take as much again
    ones = np.ones(len(columns), dtype=np.int32)
    counts = csr_array((ones, columns, np.frombuffer(ends, dtype=np.int32)), shape=(len(ends) - 1, len(words)))
    counts.sum_duplicates()
    return Encoding(words, narrow(counts.astype(np.float64)))


def narrow(rows: csr_array) -> csr_array:
    """The same rows with sorted 32-bit indices.

    The linear solvers take no wider ones and would sort in place, under the hands of all who share them.
    """
    rows = csr_array(
        (rows.data, rows.indices.astype(np.int32, copy=False), rows.indptr.astype(np.int32, copy=False)),
        shape=rows.shape,
    )
    rows.sort_indices()
    return rows


def widened(rows: csr_array, width: int) -> csr_array:
    """The same rows in a vocabulary that has grown to the right."""
    if rows.shape[1] == width:
        return rows
    return csr_array((rows.data, rows.indices, rows.indptr), shape=(rows.shape[0], width))


def stacked(parts: Sequence[csr_array]) -> csr_array:
    """Rows of one width, one below the other."""
    return narrow(vstack(parts, format="csr"))


def extend(encoding: Encoding, more: Encoding) -> tuple[NDArray[np.object_], csr_array]:
    """The vocabulary of both, and the rows of `more` in its columns.

    Words that only `more` brings get columns to the right of the encoding's own, so that those stay where they are.
    """
    if more.words is encoding.words:
        return encoding.words, more.counts
    columns = np.array([encoding.column.get(word, -1) for word in more.words])
    held = np.zeros(len(columns), dtype=np.bool_)
    held[more.counts.indices] = True
    new = np.flatnonzero((columns < 0) & held)
    columns[new] = len(encoding.words) + np.arange(len(new))
    shape = more.counts.shape[0], len(encoding.words) + len(new)
    rows = csr_array((more.counts.data, columns[more.counts.indices], more.counts.indptr), shape=shape)
    return np.concatenate([encoding.words, more.words[new]]), narrow(rows)
