"""Population stability index: are the scores of a week distributed as they used to be? Bin by bin."""

from dataclasses import dataclass

import numpy as np

from core.monitors.prediction_review.base import Needs, Past, WeeklyDetector
from core.monitors.season import Ids, Year

BINS = 10
LEAST = 0.5  # of a message in a bin, so that no logarithm is without end


@dataclass(frozen=True, kw_only=True)
class PopulationStability(WeeklyDetector):
    """Sum over bins of (share now − share then) × log(share now / share then), the bins being the tenths of the past.

    Source: used in credit scoring since the 1990s, with alarms at .1 or .25 by custom; here the dial says at what.
    """

    title = "Score shift (PSI)"
    sentence = "Compares the scores of all messages of a week with those of a quiet time, tenth by tenth."
    needs = Needs.SCORES
    blind = "few messages among many, and whatever leaves the scores where they are"

    def number(self, week: Ids, year: Year, past: Past) -> float:
        scores = past.season.scores[past.reference]
        edges = np.unique(np.quantile(scores, np.linspace(0, 1, BINS + 1)[1:-1]))
        then, now = (
            np.maximum(np.bincount(np.searchsorted(edges, some, side="right"), minlength=len(edges) + 1), LEAST)
            for some in (scores, year.season.scores[week])
        )
        then, now = then / then.sum(), now / now.sum()
        return float(((now - then) * np.log(now / then)).sum())
