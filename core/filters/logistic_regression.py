"""Logistic regression on TF-IDF: a weight per word, fitted to tell the two classes apart."""

from dataclasses import dataclass

from sklearn.linear_model import LogisticRegression

from core.declared.parameters import between
from core.filters._linear import LinearFilter


@dataclass(frozen=True, kw_only=True)
class LogisticRegressionFilter(LinearFilter):
    """scikit-learn's LogisticRegression(C=10) on sublinear TF-IDF."""

    title = "Logistic regression"
    sentence = "Fits one weight per word so that the two kinds of mail come apart."
    score_name = "probability of spam"
    weight_name = "weight"

    threshold: float = between(
        0.01,
        0.99,
        default=0.5,
        step=0.01,
        label="Threshold",
        help="From this probability on a message is spam.",
        moves_scores=False,
    )

    @property
    def cutoffs(self) -> tuple[float, float]:
        return self.threshold, self.threshold

    def estimator(self) -> LogisticRegression:
        # the dual solver reaches a tolerance at which verdicts no longer depend on it ten times sooner than lbfgs
        return LogisticRegression(C=10.0, solver="liblinear", dual=True, tol=1e-4, max_iter=100_000, random_state=0)
