"""Naive Bayes on bands: how often each band of a field stands in the rows of either outcome."""

from dataclasses import dataclass
from typing import ClassVar

from core.filters.base import Counting
from core.filters.multinomial_nb import MultinomialNaiveBayes
from core.filters.of_tables._on_bands import risk_threshold


@dataclass(frozen=True, kw_only=True)
class NaiveBayesOnBands(MultinomialNaiveBayes):
    """scikit-learn's MultinomialNB(alpha=1) on one word per field.

    Every row has as many words as there are fields, so that it weighs each band by its share of the rows of one
    outcome, as naive Bayes on binned fields does; only the smoothing is over all bands together. It is a sum over rows,
    so that all levels of poison cost one count.
    """

    like = "multinomial_nb"
    title = "Naive Bayes"
    sentence = "Compares how often each band of a field stands in rows of either outcome."
    # what is told of running words is told of mail
    counting: ClassVar[Counting | None] = None  # type: ignore[assignment]
    score_name = "estimated risk"
    weight_name = "log ratio of the outcomes"

    threshold: float = risk_threshold()
