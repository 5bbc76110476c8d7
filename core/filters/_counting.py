"""What lets a filter whose learned state is a sum over messages retrain without refitting."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.filters._counts import Counts, Floats, Sums
from core.filters.base import Filter, Judgement
from core.training.mixtures import Mixtures
from core.training.rows import Training, present


@dataclass(frozen=True, kw_only=True)
class CountingFilter(Filter, ABC):
    """A filter that knows nothing of its training mail but sums.

    presence: whether a message counts for a word once, or as often as it holds it.
    """

    features = "counts"
    refits = False
    presence: ClassVar[bool]

    @abstractmethod
    def scores_by(self, counts: Counts, test: csr_array) -> Iterator[Floats]:
        """Spam scores of the test mail by each training set in order, some sets at a time: shape (tests, mixtures)."""

    def sums(self, training: Training, weights: Floats) -> Sums:
        """What the filter learns from rows that count `weights` times, shape (rows,)."""
        own = np.stack([weights * ~training.spam, weights * training.spam])
        return Sums(own.sum(axis=1), training.summed(own, presence=self.presence))

    def sums_of(self, rows: csr_array, spam: NDArray[np.bool_]) -> Sums:
        """The same of messages by themselves: token counts, shape (messages, words), and labels, shape (messages,)."""
        own, counted = np.stack([~spam, spam]).astype(np.float64), present(rows) if self.presence else rows
        return Sums(own.sum(axis=1), np.stack([np.asarray(kind @ counted) for kind in own]))

    def judge(self, sums: Sums, test: csr_array) -> Judgement:
        """What a filter that has learned this makes of the test mail."""
        (scores,) = self.scores_by(Counts.of_one(sums), test)
        return Judgement(scores[:, 0], self.cutoffs)

    def sweep(self, training: Training, mixtures: Mixtures, test: csr_array) -> Iterator[tuple[int, Judgement]]:
        counts = Counts.of(training, mixtures, presence=self.presence)
        every = chain.from_iterable(scores.T for scores in self.scores_by(counts, test))
        for at, scores in enumerate(every):
            yield at, Judgement(scores, self.cutoffs)
