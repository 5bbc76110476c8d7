"""Naive Bayes filters: the log odds are a sum over the words of the message."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, eye_array
from scipy.special import expit
from sklearn.naive_bayes import BernoulliNB, ComplementNB, MultinomialNB

from core.filters.base import Learned
from core.oracle.scorer import Columns, Draft, Margins, Scorer, strongest_ham


class LinearScorer(Scorer):
    """margin = bias + Σ weight · count, or · presence for a filter that asks only whether words occur."""

    exact_orders = True

    def __init__(self, learned: Learned) -> None:
        super().__init__(learned)
        self.by_presence = isinstance(learned.estimator, BernoulliNB)
        known = len(learned.known)
        self.bias = float(_log_odds(learned.estimator, csr_array((1, known)))[0])
        self.weights = np.zeros(len(learned.words))
        self.weights[learned.known] = _log_odds(learned.estimator, csr_array(eye_array(known))) - self.bias

    @staticmethod
    def fits(learned: Learned) -> bool:
        kinds = (BernoulliNB, ComplementNB, MultinomialNB)
        return learned.tfidf is None and isinstance(learned.estimator, kinds)

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
        super().__init__(len(scorer.learned.words), counts)

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


def _log_odds(estimator: Any, features: csr_array) -> Margins:
    joint = estimator.predict_joint_log_proba(features)
    odds: Margins = joint[:, 1] - joint[:, 0]
    return odds
