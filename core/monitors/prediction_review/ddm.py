"""DDM: the share of errors against the lowest that it ever was."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from river.drift.binary import DDM

from core.monitors.prediction_review.base import StreamDetector

ERRORS = 1  # that the start is to hold, on average


@dataclass(frozen=True, kw_only=True)
class DriftDetectionMethod(StreamDetector):
    """It rings where the share of errors since it began is so many standard deviations above its lowest. As built by
    river, with its defaults but for the threshold, and for a start that is long enough for an error: after a start
    without one the first would ring, whatever the threshold.

    Source: J. Gama, P. Medas, G. Castillo, P. Rodrigues, "Learning with Drift Detection", SBIA 2004; river 0.26.
    """

    title = "DDM"
    sentence = "Compares the share of errors since it began with the lowest that this share has been."
    blind = "slow changes late in a long quiet time, which hardly move a share over all of it"
    heavy = 2

    def watcher(self, threshold: float, rate: float) -> Callable[[bool], bool]:
        share = DDM(warm_start=max(30, round(ERRORS / rate)), drift_threshold=threshold)

        def rings(error: bool) -> bool:
            share.update(error)
            return bool(share.drift_detected)

        return rings

    def thresholds(self, reads: Sequence[Any]) -> NDArray[np.float64]:  # noqa: ARG002 - in standard deviations
        return np.geomspace(2, 24, 12)
