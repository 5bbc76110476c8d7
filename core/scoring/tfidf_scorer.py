"""Linear filters on TF-IDF: a dot product over a length, and both are sums over the words of the message."""

from collections.abc import Mapping
from functools import cached_property
from math import log, sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.special import expit

from core.scoring.scorer import Columns, Draft, Margins, Scorer, strongest_ham

_REGARDS = (0.0, 0.01, 0.03, 0.1, 0.2, -0.01, -0.03, -0.1)


class TfidfScorer(Scorer):
    """margin = Σ weight · x / √Σ x² + bias, with x = (1 + ln count) · idf.

    The score is the margin itself or, for a filter that gives probabilities, its logistic function (`squeezed`).
    """

    shows_weights = True

    def __init__(
        self,
        vocabulary: NDArray[np.object_],
        weights: NDArray[np.float64],
        bias: float,
        *,
        idf: NDArray[np.float64],
        squeezed: bool,
    ) -> None:
        """`weights` and `idf` have shape (words,), 0 for words that the filter does not know."""
        super().__init__(vocabulary)
        self.weights, self.bias, self.idf = weights, bias, idf
        self._squeezed = squeezed

    @cached_property
    def ham_orders(self) -> list[Columns]:
        """By what a word adds to the dot product, with more and more regard to what it adds to the length."""
        dot, square = self.weights * self.idf, self.idf**2
        return [strongest_ham(np.where(dot < 0, dot + regard * square, 0.0)) for regard in _REGARDS]

    def draft(self, counts: Mapping[int, int]) -> "TfidfDraft":
        return TfidfDraft(self, counts)

    def scores(self, margins: Any) -> NDArray[np.float64]:
        return np.asarray(expit(margins) if self._squeezed else margins, dtype=np.float64)

    def margins(self, counts: csr_array) -> Margins:
        idf = self.idf[counts.indices]
        x = csr_array(((1 + np.log(counts.data)) * idf, counts.indices, counts.indptr), shape=counts.shape)
        dot = np.asarray(x @ self.weights[: counts.shape[1]])
        return self.of_sums(dot, np.asarray(x.power(2).sum(axis=1)))

    def of_sums(self, dot: Margins, square: Margins) -> Margins:
        """The margins that a dot product and the square of a length amount to; same shape as both."""
        margins: Margins = np.divide(dot, np.sqrt(square), out=np.zeros_like(dot), where=square > 0)
        return margins + self.bias


class TfidfDraft(Draft):
    """Keeps the dot product and the square of the length."""

    def __init__(self, scorer: TfidfScorer, counts: Mapping[int, int]) -> None:
        self._scorer = scorer
        self._dot = self._square = 0.0
        self._known = 0
        super().__init__(len(scorer.vocabulary), counts)

    def _change(self, column: int, before: int, after: int) -> None:
        idf = float(self._scorer.idf[column])
        if idf == 0:
            return
        old, new = _sublinear(before) * idf, _sublinear(after) * idf
        self._dot += float(self._scorer.weights[column]) * (new - old)
        self._square += new * new - old * old
        self._known += bool(after) - bool(before)
        if not self._known:
            self._dot = self._square = 0.0  # what rounding has left would be all there is, and divided by itself

    @property
    def margin(self) -> float:
        return self._dot / sqrt(self._square) + self._scorer.bias if self._known else self._scorer.bias

    def margins_with(self, columns: Columns) -> Margins:
        dot, square = self._gains(columns)
        return self._scorer.of_sums(self._dot + dot, self._square + square)

    def margins_along(self, columns: Columns) -> Margins:
        dot, square = (np.concatenate([[0.0], np.cumsum(gains)]) for gains in self._gains(columns))
        return self._scorer.of_sums(self._dot + dot, self._square + square)

    def _gains(self, columns: Columns) -> tuple[Margins, Margins]:
        counts, idf = self.count_of(columns), self._scorer.idf[columns]
        old = np.where(counts > 0, 1 + np.log(np.maximum(counts, 1)), 0.0) * idf
        new = (1 + np.log(counts + 1)) * idf
        return self._scorer.weights[columns] * (new - old), new * new - old * old


def _sublinear(count: int) -> float:
    return 1 + log(count) if count else 0.0
