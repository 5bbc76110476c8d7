"""Random forest: trees that ask which words a message holds, and vote."""

from dataclasses import dataclass
from typing import Any

from sklearn.ensemble import RandomForestClassifier

from core.declared.parameters import between
from core.filters._trees import Trees


@dataclass(frozen=True, kw_only=True)
class RandomForest(Trees):
    """scikit-learn's RandomForestClassifier on token counts. Each split may choose among √words words, drawn anew.

    Each tree learns from all mail rather than from a random draw of it (bootstrap=False), so that a message that is
    there twice counts exactly as one of weight 2; the trees differ by the words that they are offered.

    Source: Breiman, "Random Forests", Machine Learning 45, 2001.
    """

    title = "Random forest"
    sentence = "Grows many trees of questions about words and lets them vote."
    score_name = "share of the trees' votes for spam"

    trees: int = between(
        5, 60, default=20, step=1, label="Trees", help="More trees judge more steadily and learn longer."
    )
    threshold: float = between(
        0.01,
        0.99,
        default=0.5,
        step=0.01,
        label="Threshold",
        help="From this share of the votes on a message is spam.",
        moves_scores=False,
    )

    @property
    def cutoffs(self) -> tuple[float, float]:
        return self.threshold, self.threshold

    def estimator(self) -> RandomForestClassifier:
        return RandomForestClassifier(self.trees, bootstrap=False, max_features="sqrt", random_state=0, n_jobs=1)

    def grown(self, estimator: Any) -> list[Any]:
        return [one.tree_ for one in estimator.estimators_]
