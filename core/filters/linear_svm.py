"""Linear support vector machine on TF-IDF: the widest margin between ham and spam."""

from dataclasses import dataclass

from sklearn.svm import LinearSVC

from core.declared.parameters import between
from core.filters._linear import LinearFilter


@dataclass(frozen=True, kw_only=True)
class LinearSVM(LinearFilter):
    """scikit-learn's LinearSVC(C=1, squared hinge) on sublinear TF-IDF. Its score is a distance, not a probability."""

    title = "Linear SVM"
    sentence = "Draws the line with the widest margin between the two kinds of mail."
    score_name = "signed distance from the line"
    score_range = None
    weight_name = "weight"

    threshold: float = between(
        -3.0,
        3.0,
        default=0.0,
        step=0.05,
        label="Threshold",
        help="From this distance on a message is spam.",
        moves_scores=False,
    )

    @property
    def cutoffs(self) -> tuple[float, float]:
        return self.threshold, self.threshold

    def estimator(self) -> LinearSVC:
        return LinearSVC(C=1.0, tol=1e-5, max_iter=100_000, random_state=0)
