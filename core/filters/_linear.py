"""What the filters with an optimiser share: refitting on the encoded matrix instead of raw text."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.filters._liblinear import solve
from core.filters._tfidf import Tfidf
from core.filters.base import Filter, Judgement, Learned, coarse_first, spam_scores
from core.scoring.tfidf_scorer import TfidfScorer
from core.training.mixtures import Mixtures
from core.training.rows import Training
from core.work.side_by_side import side_by_side


@dataclass(frozen=True, kw_only=True)
class LinearFilter(Filter):
    """A weight per word on TF-IDF. Repeated poison is one row with a weight; only the weights change by level."""

    features = "tfidf"
    adds_up = True

    def word_weights(self, estimator: Any) -> NDArray[np.float64]:
        weights: NDArray[np.float64] = estimator.coef_[0]
        return weights

    def scorer(self, learned: Learned) -> TfidfScorer:
        return tfidf_scorer(learned)

    def sweep(self, training: Training, mixtures: Mixtures, test: csr_array) -> Iterator[tuple[int, Judgement]]:
        rows, presence = training.rows, training.presence
        sublinear = 1 + np.log(rows.data)
        wide_test = csr_array((test.data, test.indices, test.indptr), shape=(test.shape[0], len(training.words)))

        def judgement(at: int) -> Judgement:
            weights = mixtures.weights(at)
            tfidf = Tfidf.of(np.asarray(weights @ presence), weights.sum())
            estimator = solve(self.estimator(), tfidf.weigh(rows, sublinear), training.spam, weights)
            return Judgement(spam_scores(estimator, tfidf.transform(wide_test)), self.cutoffs)

        order = coarse_first(len(mixtures))
        yield from zip(order, side_by_side(judgement, order), strict=True)


def tfidf_scorer(learned: Learned) -> TfidfScorer:
    """The scorer of a filter with a weight per word on TF-IDF. A probability is taken to be the logistic function of
    the sum, as in logistic regression. Raises `TypeError` for a filter that does not read TF-IDF."""
    if learned.tfidf is None:
        raise TypeError("this filter does not read TF-IDF")
    bias = float(np.ravel(learned.estimator.intercept_)[0])  # one number in some classifiers, a list of one in others
    squeezed = hasattr(learned.estimator, "predict_proba")
    return TfidfScorer(learned.words, learned.word_weights, bias, idf=learned.tfidf.idf, squeezed=squeezed)
