"""The dial of a detector: the threshold at which it rings so many times a year where nobody attacks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.monitors.prediction_review.base import Detector
from core.monitors.season import A_YEAR
from core.work.turns import Progress

OFFERED = (0.25, 0.5, 1.0, 2.0, 4.0, 12.0)  # false alarms a year


@dataclass(frozen=True, eq=False)
class Dial:
    """thresholds: ascending, from nervous to calm, shape (thresholds,). yearly: false alarms in 52 weeks at each, never
    rising, same shape. years: clean years on which they were counted."""

    thresholds: NDArray[np.float64]
    yearly: NDArray[np.float64]
    years: int

    def threshold(self, yearly: float) -> float:
        """The one that gives so many false alarms a year, or comes nearest by the logarithm of their number; of equally
        near ones the calmest."""
        return float(self.thresholds[self._nearest(yearly)])

    def set_to(self, yearly: float) -> float:
        """How many false alarms a year it gave there in the clean years: not each can be set to any number."""
        return float(self.yearly[self._nearest(yearly)])

    def _nearest(self, yearly: float) -> int:
        least = 0.5 / self.years  # what never rang may yet ring
        away = np.abs(np.log(np.maximum(self.yearly, least)) - np.log(max(yearly, least)))
        return len(away) - 1 - int(away[::-1].argmin())


def dialling(detector: Detector, reads: Sequence[Any], offered: Sequence[float] = OFFERED) -> Iterator[Dial | Progress]:
    """Count the false alarms of clean years, given as what the detector reads in each: at all its thresholds, and
    between those where each of the offered numbers should be. The dial comes last."""
    counted: dict[float, float] = {}

    def count(threshold: float) -> Progress:
        if threshold not in counted:
            rung = np.concatenate([detector.rings(read, threshold) for read in reads])
            counted[threshold] = float(rung.mean()) * A_YEAR
        return Progress(f"Dialling {detector.title}", len(counted), len(thresholds) + len(offered))

    thresholds = detector.thresholds(reads).tolist()
    for threshold in thresholds:
        yield count(threshold)
        if not counted[threshold]:  # nor will it ring at those that are calmer
            break
    steps = np.array(sorted(counted))
    known = np.log(np.maximum([counted[step] for step in steps], 0.5 / len(reads)))
    falling = np.minimum.accumulate(known)
    for yearly in offered:
        yield count(float(np.interp(-np.log(yearly), -falling, steps)))
    every = np.array(sorted(counted))
    found = np.array([counted[threshold] for threshold in every])
    yield Dial(every, np.maximum.accumulate(found[::-1])[::-1], len(reads))


def dialled(detector: Detector, reads: Sequence[Any]) -> Dial:
    """The dial at once."""
    (dial,) = (step for step in dialling(detector, reads) if isinstance(step, Dial))
    return dial
