"""What the filters with an optimiser share: refitting on the encoded matrix instead of raw text."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.filters._tfidf import Tfidf
from core.filters.base import Filter, coarse_first, spam_scores
from core.training.rows import Training


@dataclass(frozen=True, kw_only=True)
class LinearFilter(Filter):
    """A weight per word on TF-IDF. Repeated poison is one row with a weight; only the weights change by level."""

    features = "tfidf"

    def word_weights(self, estimator: Any) -> NDArray[np.float64]:
        weights: NDArray[np.float64] = estimator.coef_[0]
        return weights

    def sweep(
        self, training: Training, added: NDArray[np.float64], test: csr_array
    ) -> Iterator[tuple[int, NDArray[np.float64]]]:
        sublinear = 1 + np.log(training.rows.data)
        wide_test = csr_array((test.data, test.indices, test.indptr), shape=(test.shape[0], len(training.words)))
        names = np.where(training.spam, "spam", "ham")
        for at in coarse_first(len(added)):
            weights = training.weights(added[at])
            tfidf = Tfidf.of(np.asarray(weights @ training.presence), weights.sum())
            estimator = self.estimator().fit(tfidf.weigh(training.rows, sublinear), names, sample_weight=weights)
            yield at, spam_scores(estimator, tfidf.transform(wide_test))
