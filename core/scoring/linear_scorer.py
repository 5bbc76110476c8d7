"""A sum over the words of the message, such as the log odds of naive Bayes."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.special import expit

from core.scoring.scorer import Columns, Draft, Margins, Scorer, strongest_ham


class LinearScorer(Scorer):
    """margin = bias + Σ weight · count, or · presence for a filter that asks only whether words occur.

    The score is the logistic function of the margin.
    """

    exact_orders = shows_weights = is_its_weights = True

    def __init__(
        self, vocabulary: NDArray[np.object_], weights: NDArray[np.float64], bias: float, *, by_presence: bool = False
    ) -> None:
        """`weights` has shape (words,), 0 for words that the filter does not know."""
        super().__init__(vocabulary)
        self.weights, self.bias, self.by_presence = weights, bias, by_presence

    @property
    def votes(self) -> NDArray[np.float64]:
        return self.weights

    @cached_property
    def ham_orders(self) -> list[Columns]:
        return [strongest_ham(self.weights)]

    def draft(self, counts: Mapping[int, int]) -> "LinearDraft":
        return LinearDraft(self, counts)

    def scores(self, margins: Any) -> NDArray[np.float64]:
        scores: NDArray[np.float64] = expit(margins)
        return scores

    def margins(self, counts: csr_array) -> Margins:
        seen = counts.sign() if self.by_presence else counts
        sums: Margins = np.asarray(seen @ self.weights[: counts.shape[1]]) + self.bias
        return sums


class LinearDraft(Draft):
    """Keeps the sum."""

    def __init__(self, scorer: LinearScorer, counts: Mapping[int, int]) -> None:
        self._scorer = scorer
        self._sum = scorer.bias
        super().__init__(len(scorer.vocabulary), counts)

    def _change(self, column: int, before: int, after: int) -> None:
        if self._scorer.by_presence:
            before, after = min(before, 1), min(after, 1)
        self._sum += float(self._scorer.weights[column]) * (after - before)

    @property
    def margin(self) -> float:
        return self._sum

    def margins_with(self, columns: Columns) -> Margins:
        margins: Margins = self._sum + self._gains(columns)
        return margins

    def margins_along(self, columns: Columns) -> Margins:
        margins: Margins = self._sum + np.concatenate([[0.0], np.cumsum(self._gains(columns))])
        return margins

    def takes(self, columns: Columns) -> Columns:
        return super().takes(columns) if self._scorer.by_presence else columns

    def _gains(self, columns: Columns) -> Margins:
        gains: Margins = self._scorer.weights[columns]
        return np.where(self.holds(columns), 0.0, gains) if self._scorer.by_presence else gains
