"""What is counted in several training sets at once: what all have in common, and what each has more or less."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.filters._alike import numbered
from core.training.mixtures import Mixtures
from core.training.rows import Training, present

Floats = NDArray[np.float64]
Columns = NDArray[np.intp]
AT_ONCE = 500_000  # numbers in a table over words and training sets: 4 MB, what a processor keeps near it


@dataclass(frozen=True, eq=False)
class Sums:
    """What one training set comes to: sums over its messages, which can be added and taken away.

    messages: numbers of ham and of spam, shape (2,). words: how often each word of the training runs through them, or
    how many of them hold it, shape (2, words).
    """

    messages: Floats
    words: Floats

    def __add__(self, other: "Sums") -> "Sums":
        """Return what both training sets come to together; both must be over the same words."""
        return Sums(self.messages + other.messages, self.words + other.words)

    def __sub__(self, part: "Sums") -> "Sums":
        """Return what is left when a part of the training set is taken away."""
        return Sums(self.messages - part.messages, self.words - part.words)


@dataclass(frozen=True, eq=False)
class Moving:
    """Messages of one kind that are not equally often in all training sets.

    rows: what they count, shape (messages, words). moves: how much more or less often each is in each set than in what
    all have in common, shape (mixtures, messages).
    """

    rows: csr_array
    moves: csr_array

    def of(self, columns: Columns) -> Floats:
        """What they add to these words, shape (columns, mixtures)."""
        return np.asarray(self.rows[:, columns].T @ self.moves.toarray().T)

    @property
    def fewest(self) -> Floats:
        """The least that they add to each word in any training set; or less, if never all of it is taken away at once;
        shape (words,)."""
        return np.asarray(self.rows.T @ np.minimum(self.moves.min(axis=0).toarray(), 0.0))


@dataclass(frozen=True, eq=False)
class Counts:
    """What is counted in several training sets; pairs are of (ham, spam).

    common: what all have in common. moving: what is more or less in each. messages: how many there are in each, shape
    (2, mixtures). by_word: whether no words are taken together, which saves nothing where there is one training set.
    """

    common: Sums
    moving: tuple[Moving, Moving]
    messages: Floats
    by_word: bool = False

    @classmethod
    def of(cls, training: Training, mixtures: Mixtures, *, presence: bool) -> Self:
        """presence: whether a message counts for a word once, or as often as it holds it."""
        kinds = np.stack([~training.spam, training.spam])
        common = mixtures.base * kinds
        moving = []
        for kind in kinds:
            own = kind[mixtures.moving]
            rows = training.some(mixtures.moving[own])
            moving.append(Moving(present(rows) if presence else rows, mixtures.delta[:, mixtures.moving[own]]))
        sums = Sums(common.sum(axis=1), training.summed(common, presence=presence))
        return cls(sums, (moving[0], moving[1]), np.stack([mixtures.sizes(kind) for kind in kinds]))

    @classmethod
    def of_one(cls, sums: Sums) -> Self:
        """Of one training set whose sums are there already."""
        nobody = Moving(csr_array((0, sums.words.shape[1])), csr_array((1, 0)))
        return cls(sums, (nobody, nobody), sums.messages[:, np.newaxis], by_word=True)

    def blocks(self, words: int, *, beside: int = 1) -> Iterator["Counts"]:
        """The training sets in order, some at a time: few enough that tables over so many words stay small, and that
        `beside` cores have something to do."""
        sets = self.messages.shape[1]
        size = max(1, min(AT_ONCE // max(1, words), -(-sets // beside)))
        if size >= sets:
            yield self
            return
        for start in range(0, sets, size):
            some = slice(start, start + size)
            ham, spam = (replace(kind, moves=kind.moves[some]) for kind in self.moving)
            yield replace(self, moving=(ham, spam), messages=self.messages[:, some])

    def of_kind(self, kind: int, columns: Columns) -> Floats:
        """What is counted of these words in ham (0) or spam (1), shape (columns, mixtures), or (columns, 1) where it is
        the same in all."""
        counted: Floats = self.common.words[kind, columns][:, np.newaxis]
        return counted if self.is_still(kind) else counted + self.moving[kind].of(columns)

    def messages_of(self, kind: int) -> Floats:
        """Numbers of messages, shape (mixtures,), or (1,) where it is the same in all."""
        return self.messages[kind, :1] if self.is_still(kind) else self.messages[kind]

    def of_all_words(self, kind: int) -> Floats:
        """What is counted of all words together, shape (mixtures,), or (1,) where it is the same in all."""
        moving, total = self.moving[kind], self.common.words[kind].sum(keepdims=True)
        answer: Floats = total if self.is_still(kind) else total + moving.moves @ moving.rows.sum(axis=1)
        return answer

    def is_still(self, kind: int) -> bool:
        """Whether all training sets have the same ham (0) or spam (1)."""
        return bool(self.moving[kind].rows.shape[0] == 0)

    def alike(self, *kinds: int) -> NDArray[np.intp]:
        """A number per word, shape (words,): of two with the same one the same is counted in every training set, in all
        of these kinds of mail, and both are known in the same sets."""
        if self.by_word:
            return np.arange(len(self.steady))
        known = np.ones(len(self.steady), dtype=np.intp)
        known[~self.steady] = 0
        known[self.fickle] = 2 + np.arange(len(self.fickle))
        return numbered(known, *(key for kind in kinds for key in self._keys(kind)))

    def _keys(self, kind: int) -> tuple[Floats, ...]:
        counted, rows = self.common.words[kind], self.moving[kind].rows
        if self.is_still(kind):
            return (counted,)
        if rows.shape[0] == 1:
            return counted, rows.toarray()[0]
        # words that many messages move hardly ever move alike: each is taken by itself
        alone = np.zeros(len(counted))
        moved = np.flatnonzero(np.bincount(rows.indices, minlength=len(counted)))
        alone[moved] = 1 + np.arange(len(moved))
        return counted, alone

    @cached_property
    def steady(self) -> NDArray[np.bool_]:
        """Which words are known in every training set, shape (words,)."""
        least: Floats = self.common.words.sum(axis=0)
        for kind in self.moving:
            if kind.moves.data.min(initial=0.0) < 0:
                least = least + kind.fewest
        return least > 0

    @cached_property
    def fickle(self) -> Columns:
        """Columns of the words that are known in some training sets and may be unknown in others."""
        held = self.common.words.sum(axis=0) > 0
        for kind in self.moving:
            held[kind.rows.indices] = True
        return np.flatnonzero(held & ~self.steady)

    def known(self, columns: Columns) -> NDArray[np.bool_]:
        """Whether each of these words is in each training set, shape (columns, mixtures), or (columns, 1)."""
        counted: Floats = self.of_kind(0, columns) + self.of_kind(1, columns)
        return counted > 0

    def only_known(self, table: Floats, columns: Columns) -> Floats:
        """The table, shape (columns, mixtures) or (columns, 1), with 0 where a training set does not know the word."""
        steady = self.steady[columns]
        if steady.all():
            return table
        if self.is_still(0) and self.is_still(1):  # then no set knows what is not steady
            return table * steady[:, np.newaxis]
        doubtful = np.flatnonzero(~steady)
        known = self.known(columns[doubtful])
        table = np.array(np.broadcast_to(table, (len(columns), max(known.shape[1], table.shape[1]))))
        table[doubtful] *= known
        return table

    def vocabulary_size(self) -> Floats:
        """Numbers of different words, shape (mixtures,), or (1,) where it is the same in all."""
        steady = np.count_nonzero(self.steady)
        return np.asarray(steady + self.known(self.fickle).sum(axis=0) if len(self.fickle) else [steady], dtype=float)
