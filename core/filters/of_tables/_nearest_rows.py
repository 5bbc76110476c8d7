"""The k nearest rows of each of many rows, in one training set or in several at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import _check_sample_weight, check_is_fitted, validate_data

from core.training.mixtures import Mixtures

Floats = NDArray[np.float64]
_PAIRS_AT_ONCE = 200_000  # of a row that is asked about and a training row: larger arrays cost more to get than to fill


class NearestRows(ClassifierMixin, BaseEstimator):  # type: ignore[misc]  # scikit-learn has no types
    """k-nearest neighbours by the number of bands that one of two rows has and the other lacks.

    The probability of an outcome is its share among the k nearest training rows, as with scikit-learn's
    KNeighborsClassifier(k, metric="hamming", algorithm="brute") on the dense matrix of ones and zeros. That takes some
    of the rows that are equally far at the k-th place, in the order of the matrix; here they share the places that are
    left in equal parts, so that no order of rows decides. A row of weight w counts as w rows. With fewer than k rows,
    all of them vote.

    Two outcomes only; `classes_` holds them in sorted order.
    """

    def __init__(self, n_neighbors: int = 15) -> None:
        self.n_neighbors = n_neighbors

    def fit(self, X: Any, y: Any, sample_weight: Any = None) -> Self:
        """X: shape (rows, bands), sparse or dense; y: shape (rows,). Raises `ValueError` for outcomes that are not
        two."""
        X, y = validate_data(self, X, y, accept_sparse="csr", dtype=np.float64)
        check_classification_targets(y)
        self.classes_, numbers = np.unique(y, return_inverse=True)
        if len(self.classes_) != 2:
            raise ValueError(f"Only binary classification is supported. The target has {len(self.classes_)} class(es).")
        self._rows, self._second = csr_array(X), numbers == 1
        self._weights = _check_sample_weight(sample_weight, X, dtype=np.float64)
        return self

    def predict_proba(self, X: Any) -> Floats:
        """Shape (rows, 2)."""
        check_is_fitted(self)
        asked = csr_array(validate_data(self, X, accept_sparse="csr", dtype=np.float64, reset=False))
        neighbours = Neighbours(self._rows, self._second, Mixtures.weighted(self._weights[np.newaxis]))
        second = neighbours.shares(asked, self.n_neighbors)[:, 0]
        return np.column_stack([1 - second, second])

    def predict(self, X: Any) -> Any:
        second = self.predict_proba(X)[:, 1] > 0.5
        return self.classes_[second.astype(np.intp)]

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.sparse = True
        tags.classifier_tags.multi_class = False
        return tags


@dataclass(frozen=True, eq=False)
class Neighbours:
    """Training sets over the same rows, shape (rows, bands), of which `positive` says the outcome, shape (rows,)."""

    rows: csr_array
    positive: NDArray[np.bool_]
    mixtures: Mixtures

    def shares(self, asked: csr_array, k: int) -> Floats:
        """The share of positives among the k nearest rows, shape (asked, mixtures)."""
        return np.concatenate([np.empty((0, len(self.mixtures))), *self._shares(asked, k)])

    def _shares(self, asked: csr_array, k: int) -> Iterator[Floats]:
        """Some of the rows that are asked about at a time."""
        # from one training set to the next few rows change: only those are counted anew
        steps = np.diff(self.mixtures.all_weights, axis=0, prepend=0)
        sets, rows = np.nonzero(steps)
        changes = Changes(sets, steps[sets, rows], self.positive[rows], len(self.mixtures))
        mine = _ones(self.rows[rows])
        bands, columns = mine.sum(axis=1), np.ascontiguousarray(mine.toarray().T)
        at_once = max(1, _PAIRS_AT_ONCE // max(1, len(rows)))
        for at in range(0, asked.shape[0], at_once):
            other = _ones(asked[at : at + at_once])
            # a sparse product needs no threads, which wait for each other where cores are shared
            far = other.sum(axis=1)[:, np.newaxis] + bands - 2 * (other @ columns)
            yield _vote(*changes.at_each_distance(far.astype(np.intp)), k)


@dataclass(frozen=True, eq=False)
class Changes:
    """What several training sets have more or less of than the one before, the first than nothing.

    sets: which training set. more: how much more often a row is there. positive: its outcome. All have shape
    (changes,). count: how many training sets there are.
    """

    sets: NDArray[np.intp]
    more: Floats
    positive: NDArray[np.bool_]
    count: int

    def at_each_distance(self, far: NDArray[np.intp]) -> tuple[Floats, Floats]:
        """The weight of the rows, and of the positives among them, at each distance; shape (asked, distances, sets).

        `far`: how far the row of each change is from those that are asked about, shape (asked, changes).
        """
        distances = int(far.max(initial=0)) + 1
        shape = len(far), distances, self.count
        places = (far + distances * np.arange(len(far))[:, np.newaxis]) * self.count + self.sets
        weights, positives = (
            np.bincount(places.ravel(), np.tile(more, len(far)), minlength=int(np.prod(shape)))
            .reshape(shape)
            .cumsum(axis=2)
            for more in (self.more, self.more * self.positive)
        )
        return weights, positives


def _vote(weights: Floats, positives: Floats, k: int) -> Floats:
    """The share of positives among the k nearest, from the weights at each distance as above; shape (asked, mixtures).

    Whole weights give the same to the last bit in whichever company they are counted: all sums but one are whole.
    """
    within = weights.cumsum(axis=1)
    asked = np.minimum(k, within[:, -1:])
    inside = (positives * (within <= asked)).sum(axis=1)
    # the first distance at which there are more than k; none where the rows up to one of them are exactly k, or all
    last = np.minimum((within <= asked).sum(axis=1, keepdims=True), weights.shape[1] - 1)
    of_last, yes_last, up_to = (np.take_along_axis(each, last, axis=1)[:, 0] for each in (weights, positives, within))
    asked = asked[:, 0]
    left = np.where(up_to > asked, asked - (up_to - of_last), 0.0)
    partly = np.divide(left * yes_last, of_last, out=np.zeros_like(left), where=of_last > 0)
    shares: Floats = (inside + partly) / asked
    return shares


def _ones(rows: csr_array) -> csr_array:
    """1 where a row has a band, same shape; whole numbers of this size are exact."""
    return csr_array(rows != 0, dtype=np.float32)
