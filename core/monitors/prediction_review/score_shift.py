"""Score shift: are the scores of a week distributed as they used to be? By Kolmogorov and Smirnov."""

from dataclasses import dataclass

from scipy.stats import ks_2samp

from core.monitors.prediction_review.base import Needs, Past, WeeklyDetector
from core.monitors.season import Ids, Year


@dataclass(frozen=True, kw_only=True)
class ScoreShift(WeeklyDetector):
    """The largest distance between the share of messages below any score in this week and in the past."""

    title = "Score shift (KS)"
    sentence = "Compares the scores of all messages of a week with those of a quiet time: the largest distance."
    needs = Needs.SCORES
    blind = "few messages among many, and whatever leaves the scores where they are"
    heavy = 1

    def number(self, week: Ids, year: Year, past: Past) -> float:
        scores = past.season.scores[past.reference]
        return float(ks_2samp(year.season.scores[week], scores, method="asymp").statistic)
