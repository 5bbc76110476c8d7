"""What lets a filter whose learned state is a sum over messages retrain without refitting."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.filters.base import Filter, Judgement
from core.training.mixtures import Mixtures
from core.training.rows import Training

Floats = NDArray[np.float64]
OfEach = tuple[Floats, Floats]


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


class Counts(ABC):
    """What is counted in several training sets, one below the other; pairs are of (ham, spam)."""

    @abstractmethod
    def of_words(self, columns: NDArray[np.intp] | slice) -> OfEach:
        """What is counted of these words, each of shape (mixtures, columns)."""

    @abstractmethod
    def messages(self) -> OfEach:
        """Numbers of messages, each of shape (mixtures, 1)."""

    @abstractmethod
    def of_all_words(self) -> OfEach:
        """What is counted of all words together, each of shape (mixtures, 1)."""

    @abstractmethod
    def vocabulary_size(self) -> Floats:
        """Numbers of different words, shape (mixtures, 1)."""


@dataclass(frozen=True, eq=False)
class OfSums(Counts):
    """Of one training set whose sums are there already."""

    sums: Sums

    def of_words(self, columns: NDArray[np.intp] | slice) -> OfEach:
        return self.sums.words[:1, columns], self.sums.words[1:, columns]

    def messages(self) -> OfEach:
        return self.sums.messages[:1, np.newaxis], self.sums.messages[1:, np.newaxis]

    def of_all_words(self) -> OfEach:
        tokens = self.sums.words.sum(axis=1, keepdims=True)
        return tokens[:1], tokens[1:]

    def vocabulary_size(self) -> Floats:
        return np.array([[np.count_nonzero(self.sums.words.sum(axis=0))]], dtype=np.float64)


@dataclass(frozen=True, eq=False)
class OfMixtures(Counts):
    """Of mixtures of a training: what all have in common is summed once, and for each what it has more or less.

    presence: whether a message counts for a word once, or as often as it holds it.
    """

    training: Training
    mixtures: Mixtures
    presence: bool

    def of_words(self, columns: NDArray[np.intp] | slice) -> OfEach:
        rows = self.training.presence if self.presence else self.training.rows
        return self._sums(rows[:, columns])

    def messages(self) -> OfEach:
        ham, spam = (self.mixtures.sizes(kind)[:, np.newaxis] for kind in (~self.training.spam, self.training.spam))
        return ham, spam

    def of_all_words(self) -> OfEach:
        rows = self.training.presence if self.presence else self.training.rows
        return self._sums(csr_array(rows.sum(axis=1)[:, np.newaxis]))

    def vocabulary_size(self) -> Floats:
        base, moving = self.mixtures.base, self.mixtures.moving
        presence = self.training.presence
        in_all = np.asarray(base @ presence)
        # a word that all of them hold, whatever is taken away, need not be looked for in each
        fewer = np.minimum(self.mixtures.moves.min(axis=0, initial=0.0), 0.0)
        surely = in_all + np.asarray(fewer @ presence[moving]) > 0
        rest = np.flatnonzero(~surely)
        held = in_all[rest] + np.asarray((presence[moving][:, rest].T @ self.mixtures.moves.T).T) > 0
        return np.asarray(surely.sum() + held.sum(axis=1, keepdims=True), dtype=np.float64)

    def _sums(self, rows: csr_array) -> OfEach:
        spam = self.training.spam
        return self.mixtures.sums(rows, ~spam), self.mixtures.sums(rows, spam)


@dataclass(frozen=True, kw_only=True)
class CountingFilter(Filter, ABC):
    """A filter that knows nothing of its training mail but sums.

    presence: whether a message counts for a word once, or as often as it holds it. at_once: how many training sets are
    judged together, so that their tables fit into memory.
    """

    features = "counts"
    refits = False
    presence: ClassVar[bool]
    at_once: ClassVar[int] = 64

    @abstractmethod
    def scores_by(self, counts: Counts, test: csr_array) -> Floats:
        """Spam scores of the test mail by each training set, shape (mixtures, tests)."""

    def sums(self, training: Training, weights: Floats) -> Sums:
        """What the filter learns from rows that count `weights` times, shape (rows,)."""
        own = np.stack([weights * ~training.spam, weights * training.spam])
        words = own @ (training.presence if self.presence else training.rows)
        return Sums(own.sum(axis=1), np.asarray(words))

    def judge(self, sums: Sums, test: csr_array) -> Judgement:
        """What a filter that has learned this makes of the test mail."""
        return Judgement(self.scores_by(OfSums(sums), test)[0], self.cutoffs)

    def sweep(self, training: Training, mixtures: Mixtures, test: csr_array) -> Iterator[tuple[int, Judgement]]:
        for start in range(0, len(mixtures), self.at_once):
            some = OfMixtures(training, mixtures[start : start + self.at_once], self.presence)
            for at, scores in enumerate(self.scores_by(some, test), start=start):
                yield at, Judgement(scores, self.cutoffs)
