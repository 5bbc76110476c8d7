"""CUSUM of errors: what speaks for a higher share of errors is added up, message by message."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.declared.parameters import between
from core.monitors.prediction_review.base import StreamDetector

MOST = 0.5  # share of errors for which it is prepared


@dataclass(frozen=True, kw_only=True)
class Cusum(StreamDetector):
    """Each labelled message adds the logarithm of how much likelier it is at the higher share of errors than at the
    usual one; below nothing the sum does not fall, and above the threshold it rings.

    No test told both shares rings sooner after a change at as few false alarms (Lorden 1971, Moustakides 1986); it is
    the measure of the others. Told the wrong ones, it is later.

    Source: E. S. Page, "Continuous Inspection Schemes", Biometrika 41, 1954.
    """

    title = "CUSUM told both rates"
    sentence = "Adds up, message by message, what speaks for a higher share of errors than there used to be."
    blind = "what does not show in the errors on the mail that comes, such as a campaign that has not been sent yet"
    years = 60

    times: float = between(
        1.5, 10.0, default=3.0, step=0.5, label="Prepared for", help="So many times the usual share of errors."
    )

    def watcher(self, threshold: float, rate: float) -> Callable[[bool], bool]:
        higher = min(MOST, rate * self.times)
        wrong, right = log(higher / rate), log((1 - higher) / (1 - rate))
        total = 0.0

        def rings(error: bool) -> bool:
            nonlocal total
            total = max(0.0, total + (wrong if error else right))
            if total <= threshold:
                return False
            total = 0.0
            return True

        return rings

    def thresholds(self, reads: Sequence[Any]) -> NDArray[np.float64]:  # noqa: ARG002 - they are sums of logarithms
        return np.linspace(0.25, 8, 20)
