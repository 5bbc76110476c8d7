"""Random forest on bands: many trees of questions about bands, whose answers are averaged."""

from dataclasses import dataclass

from sklearn.ensemble import RandomForestClassifier

from core.filters.of_tables._on_bands import risk_threshold
from core.filters.random_forest import RandomForest


@dataclass(frozen=True, kw_only=True)
class ForestOnBands(RandomForest):
    """The forest that reads mail, on bands, with at most eight questions in a row.

    Outcomes are noisier than labels of mail, and trees without an end learn the noise by heart: on 30,000 rows of each
    bundled table the area under the curve is higher by 0.02 to 0.07 with eight questions than without a limit.
    """

    title = "Random forest"
    sentence = "Grows many trees of questions about bands and averages their answers."
    score_name = "estimated risk"

    threshold: float = risk_threshold()

    def estimator(self) -> RandomForestClassifier:
        return super().estimator().set_params(max_depth=8)
