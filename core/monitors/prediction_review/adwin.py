"""ADWIN: a window that grows while nothing changes, and is cut where its two ends differ."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from river.drift import ADWIN

from core.monitors.prediction_review.base import StreamDetector


@dataclass(frozen=True, kw_only=True)
class AdaptiveWindow(StreamDetector):
    """It needs to be told nothing of how things were. As built by river, with its defaults but for the threshold, and
    heard only where errors have become more.

    Source: A. Bifet and R. Gavaldà, "Learning from Time-Changing Data with Adaptive Windowing", SDM 2007; river 0.26.
    """

    title = "ADWIN"
    sentence = "Keeps a window of what came, and cuts it where its older part differs from its newer one."
    blind = "rare errors: it looks at every 32nd message and wants many of them"
    heavy = 2

    def watcher(self, threshold: float, rate: float) -> Callable[[bool], bool]:  # noqa: ARG002 - it finds out itself
        window = ADWIN(delta=10.0**-threshold)

        def rings(error: bool) -> bool:
            before = window.estimation
            window.update(error)
            return bool(window.drift_detected and window.estimation > before)

        return rings

    def thresholds(self, reads: Sequence[Any]) -> NDArray[np.float64]:  # noqa: ARG002 - of a chance
        return np.linspace(0, 4, 12)
