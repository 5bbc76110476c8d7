"""Estimated errors: what the scores themselves say of how often the verdicts are wrong."""

from dataclasses import dataclass

import numpy as np

from core.monitors.prediction_review.base import Needs, Past, WeeklyDetector
from core.monitors.season import Ids, Year


@dataclass(frozen=True, kw_only=True)
class EstimatedErrors(WeeklyDetector):
    """In a quiet time it is learned how often a message of a certain score is spam; after that each delivered message
    counts with that chance of being missed spam, and each blocked one with the chance of being good mail.

    It supposes that a score means what it used to mean, which is what poisoning changes.

    Source: confidence-based performance estimation, as in NannyML.
    """

    title = "Estimated errors (CBPE)"
    sentence = "Estimates the errors of a week from its scores, by what such scores meant in a quiet time."
    needs = Needs.SCORES
    blind = "poisoning, by construction: it believes that scores still mean what they meant"

    def number(self, week: Ids, year: Year, past: Past) -> float:
        said = past.chance_of_spam(year.season.scores[week])
        season = year.season
        return float(np.where(season.missed[week], said, np.where(season.blocked[week], 1 - said, 0)).mean())
