"""Ridge: a line fitted to the labels as if they were numbers."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import RidgeClassifier

from core.declared.parameters import between
from core.filters.base import Filter


@dataclass(frozen=True, kw_only=True)
class Ridge(Filter):
    """scikit-learn's RidgeClassifier on sublinear TF-IDF."""

    title = "Ridge"
    sentence = "Fits a line to the labels as if they were numbers."
    features = "tfidf"
    score_name = "signed distance from the line"
    score_range = None
    weight_name = "weight"

    line: float = between(
        -1.0, 1.0, default=0.0, step=0.05, label="Line", help="From here on a message is spam.", moves_scores=False
    )

    @property
    def cutoffs(self) -> tuple[float, float]:
        return self.line, self.line

    def estimator(self) -> RidgeClassifier:
        return RidgeClassifier(random_state=0)

    def word_weights(self, estimator: Any) -> NDArray[np.float64]:
        weights: NDArray[np.float64] = np.ravel(estimator.coef_)
        return weights
