"""KSWIN: the latest weeks against some of those before, by a Kolmogorov-Smirnov test."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from river.drift import KSWIN

from core.monitors.prediction_review.base import KINDS, Detector, Needs, Past
from core.monitors.season import Truths, Year

WINDOW, LATEST = 20, 8  # weeks


@dataclass(frozen=True, kw_only=True)
class SlidingWindow(Detector):
    """The shares of errors of the latest eight weeks are held against eight of the twelve before. As built by river,
    heard only where errors have become more; message by message it would want a test for each.

    With eight against eight there are few values that its test can take, so its dial moves in steps: it rings at most
    as often as it is set to.

    Source: C. Raab, M. Heusinger, F.-M. Schleif, "Reactive Soft Prototype Computing for Concept Drift Streams",
    Neurocomputing 416, 2020; river 0.26.
    """

    title = "KSWIN"
    sentence = "Compares the shares of errors of the latest weeks with those of some weeks before."
    needs = Needs.LABELS
    blind = "anything in its first twenty weeks, and what is over within a few"
    heavy = 3
    years = 8

    def reads(self, year: Year, past: Past) -> list[list[float]]:  # noqa: ARG002 - it finds out itself
        return [[float(some.mean()) if len(some) else 0.0 for some in year.errors(spam=kind)] for kind in KINDS]

    def rings(self, read: list[list[float]], threshold: float) -> Truths:
        found = np.zeros(len(read[0]), dtype=np.bool_)
        for shares in read:
            test = KSWIN(alpha=10.0**-threshold, window_size=WINDOW, stat_size=LATEST, seed=0)
            for at, share in enumerate(shares):
                test.update(share)
                latest, earlier = np.mean(shares[max(0, at - LATEST + 1) : at + 1]), np.mean(shares[: at + 1])
                found[at] |= test.drift_detected and latest > earlier
        return found

    def thresholds(self, reads: Sequence[Any]) -> NDArray[np.float64]:  # noqa: ARG002 - of what its test can say
        return -np.log10([0.3, 0.1, 0.02, 0.003, 0.0003])
