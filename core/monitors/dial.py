"""The dial of a detector: the threshold at which it rings so many times a year where nobody attacks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.monitors.prediction_review.base import Detector
from core.monitors.season import A_YEAR


@dataclass(frozen=True, eq=False)
class Dial:
    """thresholds: ascending, from nervous to calm, shape (thresholds,). yearly: false alarms in 52 weeks at each, never
    rising, same shape. years: clean years on which they were counted."""

    thresholds: NDArray[np.float64]
    yearly: NDArray[np.float64]
    years: int

    def threshold(self, yearly: float) -> float:
        """For so many false alarms a year, between the neighbours by the logarithm of their number; the calmest there
        is where none rings so seldom, the most nervous where none rings so often."""
        least = 0.5 / self.years  # what rang never may yet ring
        known = np.log(np.maximum(self.yearly, least))
        return float(np.interp(-np.log(max(yearly, least)), -known, self.thresholds))


def dialled(detector: Detector, reads: Sequence[Any]) -> Dial:
    """Count the false alarms of clean years, given as what the detector reads in each, at all its thresholds."""
    thresholds = detector.thresholds(reads)
    yearly = np.zeros(len(thresholds))
    for at, threshold in enumerate(thresholds):
        rung = np.concatenate([detector.rings(read, float(threshold)) for read in reads])
        yearly[at] = rung.mean() * A_YEAR
        if not rung.any():  # nor will it at those that are calmer
            break
    return Dial(thresholds, np.maximum.accumulate(yearly[::-1])[::-1], len(reads))
