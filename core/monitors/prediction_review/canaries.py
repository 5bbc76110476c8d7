"""Canaries: known messages that every week's filter is asked about."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.monitors.prediction_review.base import Detector, Needs, Past
from core.monitors.season import Truths, Year


@dataclass(frozen=True, kw_only=True)
class Canaries(Detector):
    """Trusted mail of both kinds is never learned from; each week's filter judges it, and more errors than in its first
    week, or since it last rang, ring. The labels are paid for once."""

    title = "Canaries"
    sentence = "Asks each week's filter about trusted mail, and counts what it has begun to misjudge."
    needs = Needs.CANARIES
    blind = "what is like nothing among them"

    def lacks(self, past: Past) -> str:
        return "" if past.season.canaries.shape[1] else "trusted mail"

    def reads(self, year: Year, past: Past) -> NDArray[np.float64]:  # noqa: ARG002 - each is its own past
        return misjudged(year.season.canaries[year.canary_weeks - 1][:, year.canaries])

    def rings(self, read: NDArray[np.float64], threshold: float) -> Truths:
        found = np.zeros(len(read), dtype=np.bool_)
        usual = read[0]
        for at, share in enumerate(read):
            usual = min(usual, share)
            if share - usual > threshold:
                found[at], usual = True, share
        return found

    def thresholds(self, reads: Sequence[Any]) -> NDArray[np.float64]:
        rises = np.concatenate([np.abs(np.diff(read)) for read in reads])
        return np.linspace(0, 2 * float(rises.max(initial=0.01)), 40)


def misjudged(canaries: Truths) -> NDArray[np.float64]:
    """Share of the canaries of each week, none of none, shape (weeks,)."""
    share: NDArray[np.float64] = canaries.sum(axis=1) / max(1, canaries.shape[1])
    return share
