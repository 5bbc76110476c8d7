"""A learner that sees each kind of row once, with its weight, in an order that depends on no other."""

from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.base import BaseEstimator, ClassifierMixin, MetaEstimatorMixin, clone
from sklearn.utils.validation import _check_sample_weight, check_is_fitted, validate_data

Floats = NDArray[np.float64]


class OnDistinctRows(ClassifierMixin, MetaEstimatorMixin, BaseEstimator):  # type: ignore[misc]  # scikit-learn has no types
    """Fits `estimator` on the distinct pairs of a row and its outcome, each with the weight of all its copies, sorted.

    Where a learner adds up fractions, sums come out differently in their last digits from row to row order and from a
    weight to as many copies; where two questions are equally good, that decides between them. This way the same rows
    are the same sums, however they are listed.
    """

    def __init__(self, estimator: Any) -> None:
        self.estimator = estimator

    def fit(self, X: Any, y: Any, sample_weight: Any = None) -> Self:
        """X: shape (rows, bands), sparse or dense; y: shape (rows,)."""
        X, y = validate_data(self, X, y, accept_sparse="csr", dtype=np.float64)
        weights = _check_sample_weight(sample_weight, X, dtype=np.float64)
        rows, outcomes, weights = distinct(csr_array(X), y, weights)
        self.estimator_ = clone(self.estimator).fit(rows, outcomes, sample_weight=weights)
        self.classes_ = self.estimator_.classes_
        return self

    def predict(self, X: Any) -> Any:
        seen = self._seen(X)
        return self.estimator_.predict(seen)

    def predict_proba(self, X: Any) -> Floats:
        seen = self._seen(X)
        probabilities: Floats = self.estimator_.predict_proba(seen)
        return probabilities

    def decision_function(self, X: Any) -> Floats:
        seen = self._seen(X)
        margins: Floats = self.estimator_.decision_function(seen)
        return margins

    def _seen(self, X: Any) -> csr_array:
        check_is_fitted(self)
        return csr_array(validate_data(self, X, accept_sparse="csr", dtype=np.float64, reset=False))

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.sparse = True
        return tags


def distinct(rows: csr_array, outcomes: NDArray[Any], weights: Floats) -> tuple[csr_array, NDArray[Any], Floats]:
    """The distinct pairs of a row and its outcome, sorted by both, and the weight of each pair's copies together.

    Rows that weigh nothing are left out. Equal rows in another order, or in copies, give the very same.
    """
    used = np.flatnonzero(weights)
    kinds, numbers = np.unique(outcomes[used], return_inverse=True)
    whole = np.column_stack([rows[used].toarray(), numbers])
    # one run of bytes per row: compared at once, and the order of bytes will do as any other
    as_bytes = np.ascontiguousarray(whole).view(np.dtype((np.void, whole.itemsize * whole.shape[1])))[:, 0]
    _, first, of_row = np.unique(as_bytes, return_index=True, return_inverse=True)
    found, copies = whole[first], np.asarray(np.bincount(of_row, weights[used]), dtype=np.float64)
    return csr_array(found[:, :-1]), kinds[found[:, -1].astype(np.intp)], copies
