"""Domain classifier: can a learner tell the messages of a week from those of a quiet time?"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.stats import rankdata

from core.mail.encode import widened
from core.monitors.prediction_review.base import Needs, Past, WeeklyDetector
from core.monitors.season import Ids, Year


@dataclass(frozen=True, kw_only=True)
class DomainClassifier(WeeklyDetector):
    """A naive Bayes learns in one half of the messages which are of this week, is tried on the other half, and the
    other way round. The number is the chance that it ranks a message of the week before one of the past (AUC); ½ is a
    guess.

    Source: the drift of text in evidently, which rings at .55 by default; here the dial says at what.
    """

    title = "Domain classifier"
    sentence = "Learns to tell the messages of a week from those of a quiet time, and rings where it can."
    needs = Needs.WORDS
    blind = "poison made of everyday words, and whatever is too little of the week"
    heavy = 1
    years = 20

    def number(self, week: Ids, year: Year, past: Past) -> float:
        then, now = past.season.words[past.reference], year.season.words[week]
        width = max(then.shape[1], now.shape[1])
        parts = [widened(some, width) for some in (then, now)]
        margins = [np.empty(some.shape[0]) for some in parts]
        for half in (0, 1):
            told = weights(*(some[1 - half :: 2] for some in parts))
            for margin, some in zip(margins, parts, strict=True):
                margin[half::2] = some[half::2] @ told
        return auc(*margins)


def weights(then: csr_array, now: csr_array) -> NDArray[np.float64]:
    """What each word says for now and against then, by a multinomial naive Bayes with add-one smoothing, shape
    (words,)."""
    counts = [np.asarray(some.sum(axis=0), dtype=np.float64) + 1 for some in (then, now)]
    told: NDArray[np.float64] = np.log(counts[1] / counts[1].sum()) - np.log(counts[0] / counts[0].sum())
    return told


def auc(low: NDArray[np.float64], high: NDArray[np.float64]) -> float:
    """The chance that one of `high` is above one of `low`, equals counting half (Mann and Whitney 1947)."""
    ranks = rankdata(np.concatenate([high, low]))[: len(high)]
    return float((ranks.sum() - len(high) * (len(high) + 1) / 2) / (len(high) * len(low)))
