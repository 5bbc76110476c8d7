"""Page-Hinkley: how far the errors have run ahead of their own mean."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from river.drift import PageHinkley

from core.monitors.prediction_review.base import StreamDetector


@dataclass(frozen=True, kw_only=True)
class AheadOfTheMean(StreamDetector):
    """A CUSUM that learns the usual share by itself. As built by river, with its defaults but for the threshold, and
    upwards only; at its default threshold of 50 it needs dozens of errors.

    Source: E. S. Page 1954, D. V. Hinkley 1971; river 0.26.
    """

    id = "page_hinkley"
    title = "Page–Hinkley"
    sentence = "Adds up how far the errors run ahead of their own mean."
    blind = "a change that comes before it has learned what is usual"
    heavy = 2

    def watcher(self, threshold: float, rate: float) -> Callable[[bool], bool]:  # noqa: ARG002 - it finds out itself
        test = PageHinkley(threshold=threshold, mode="up")

        def rings(error: bool) -> bool:
            test.update(error)
            return bool(test.drift_detected)

        return rings

    def thresholds(self, reads: Sequence[Any]) -> NDArray[np.float64]:  # noqa: ARG002 - in errors
        return np.geomspace(0.5, 12, 12)
