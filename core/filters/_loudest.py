"""The loudest words of each message, in many training sets: what SpamBayes asks of a whole inbox at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

UNKNOWN_WORD = 0.5  # x: what a word that was never seen says
MOST_DISCRIMINATORS = 150
LEAST_STRENGTH = 0.1  # words nearer to 0.5 than this are not asked
AT_ONCE = 500_000  # words that are ranked together

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Long:
    """Messages of more than 150 words, of which the loudest must be chosen.

    tests: which messages, shape (messages,). groups: the group of each word, shape (messages, most words); shorter
    messages are filled up with the number of groups, which is none.
    """

    tests: NDArray[np.intp]
    groups: NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Inbox:
    """Messages in groups of words that are scored alike.

    short: those of at most 150 words, all of which are asked if they are loud: which messages, and how many words of
    each group they hold, shape (messages, groups). long: the others, those of like length together.
    """

    short: tuple[NDArray[np.intp], csr_array]
    long: tuple[Long, ...]

    @classmethod
    def of(cls, rows: csr_array) -> Self:
        """`rows` has shape (tests, groups) and an entry for each word of a message, also where it repeats a group."""
        length = np.diff(rows.indptr)
        short = np.flatnonzero(length <= MOST_DISCRIMINATORS)
        return cls((short, rows[short]), tuple(_long(rows, length)))

    def votes(self, scores: Floats) -> tuple[Floats, Floats, Floats]:
        """Of the at most 150 loudest words of each message, from the score of each group, shape (groups, mixtures):
        how many there are, Σ ln f and Σ ln(1 − f); each of shape (tests, mixtures).

        Of words as far from 0.5 the spammier goes first.
        """
        tests, rows = self.short
        loud = np.abs(scores - UNKNOWN_WORD) >= LEAST_STRENGTH
        ln_f, ln_not_f = np.where(loud, np.log(scores), 0.0), np.where(loud, np.log1p(-scores), 0.0)
        votes = np.empty((3, len(tests) + sum(len(some.tests) for some in self.long), scores.shape[1]))
        for found, table in zip(votes, (loud.astype(np.float64), ln_f, ln_not_f), strict=True):
            found[tests] = rows @ table
        if self.long:
            ranked = Ranked.of(scores.T, ln_f.T, ln_not_f.T, loud.sum(axis=0))
            for some in self.long:
                votes[:, some.tests] = ranked.votes(some.groups)
        return votes[0], votes[1], votes[2]


@dataclass(frozen=True, eq=False)
class Ranked:
    """Groups of words in the order in which they are asked.

    rank: of each group and of none, shape (mixtures, groups + 1). loud: how many groups are asked at all, shape
    (mixtures,). ln_f, ln_not_f: by rank, shape (mixtures, groups + 1).
    """

    rank: NDArray[np.unsignedinteger]
    loud: NDArray[np.intp]
    ln_f: Floats
    ln_not_f: Floats

    @classmethod
    def of(cls, scores: Floats, ln_f: Floats, ln_not_f: Floats, loud: NDArray[np.intp]) -> Self:
        """The first three have shape (mixtures, groups)."""
        groups = scores.shape[1]
        scores = np.ascontiguousarray(scores)  # or each of the following lines would walk through all of memory
        order = np.lexsort((-scores, -np.abs(scores - UNKNOWN_WORD)))
        order = np.concatenate([order, np.full((len(order), 1), groups)], axis=1)
        # small numbers: a row of ranks is sorted ten times as fast as one of strengths
        rank = np.empty(order.shape, dtype=np.min_scalar_type(groups))
        np.put_along_axis(rank, order, np.arange(groups + 1, dtype=rank.dtype)[np.newaxis], axis=1)
        tables = (np.pad(table, ((0, 0), (0, 1))) for table in (ln_f, ln_not_f))
        return cls(rank, loud, *(np.take_along_axis(table, order, axis=1) for table in tables))

    def votes(self, groups: NDArray[np.intp]) -> Floats:
        """What `Inbox.votes` gives of long messages, from the group of each of their words, shape (messages, words);
        shape (3, messages, mixtures)."""
        votes = np.empty((3, len(groups), len(self.rank)))
        step = max(1, AT_ONCE // groups.size)
        for start in range(0, len(self.rank), step):
            some = slice(start, start + step)
            ranks = self.rank[some].take(groups, axis=1)
            ranks.sort(axis=2)
            loudest = ranks[:, :, :MOST_DISCRIMINATORS]
            place = loudest + np.arange(len(ranks))[:, np.newaxis, np.newaxis] * self.rank.shape[1]
            votes[0, :, some] = (loudest < self.loud[some, np.newaxis, np.newaxis]).sum(axis=2).T
            votes[1, :, some] = self.ln_f[some].take(place).sum(axis=2).T
            votes[2, :, some] = self.ln_not_f[some].take(place).sum(axis=2).T
        return votes


def _long(rows: csr_array, length: NDArray[np.intp]) -> Iterator[Long]:
    # by the half doubling, so that little of what is ranked only fills up shorter messages
    like = np.floor(2 * np.log2(np.maximum(length, 1) / MOST_DISCRIMINATORS)).astype(np.intp)
    for kind in np.unique(like[length > MOST_DISCRIMINATORS]):
        tests = np.flatnonzero((like == kind) & (length > MOST_DISCRIMINATORS))
        groups = np.full((len(tests), length[tests].max()), rows.shape[1], dtype=np.intp)
        held = np.arange(groups.shape[1]) < length[tests][:, np.newaxis]
        groups[held] = rows[tests].indices
        yield Long(tests, groups)
