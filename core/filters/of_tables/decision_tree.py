"""Decision tree on bands: a few yes-or-no questions, one after the other."""

from dataclasses import dataclass
from typing import Any

from sklearn.tree import DecisionTreeClassifier

from core.declared.parameters import between
from core.filters._trees import Trees
from core.filters.of_tables._on_bands import OnBands


@dataclass(frozen=True, kw_only=True)
class DecisionTreeOnBands(Trees, OnBands):
    """scikit-learn's DecisionTreeClassifier: each question is whether a row has a band, and the risk is the share of
    positives among the training rows with the same answers. `core.insight.tree_drawing` gives it as data.

    Source: Breiman, Friedman, Olshen and Stone, "Classification and Regression Trees", 1984.
    """

    title = "Decision tree"
    sentence = "Asks a few yes-or-no questions about bands, one after the other."

    depth: int = between(2, 6, default=4, step=1, label="Depth", help="How many questions one application is asked.")

    def estimator(self) -> DecisionTreeClassifier:
        return DecisionTreeClassifier(max_depth=self.depth, random_state=0)

    def grown(self, estimator: Any) -> list[Any]:
        return [estimator.tree_]
