"""Errors by topic: a CUSUM for what each topic's mail suffers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.monitors.prediction_review.base import Bits, Detector, Needs, Past, rung
from core.monitors.prediction_review.cusum import Cusum
from core.monitors.season import Truths, Year


@dataclass(frozen=True, kw_only=True)
class ErrorsByTopic(Detector):
    """A rogue filter blocks one topic and hardly moves the whole: who looks at each topic has few messages of it, but
    sees nothing else. The labelled messages are the same, only counted apart."""

    title = "Errors by topic"
    sentence = "Counts the errors of each topic apart, with a CUSUM for each."
    needs = Needs.LABELS
    blind = "a topic of which hardly anything is labelled"
    heavy = 1
    years = 20

    def lacks(self, past: Past) -> str:
        return "" if past.season.knows_topics else "topics in this mail"

    def reads(self, year: Year, past: Past) -> list[tuple[Bits, float]]:
        season = year.season
        wrong = np.where(year.labels == 1, season.missed, season.blocked)
        streams = []
        for topic in np.unique(season.topics[season.topics >= 0]):
            own = [some[(season.topics[some] == topic) & (year.labels[some] >= 0)] for some in year.labelled]
            kinds = np.concatenate([year.labels[some] for some in own])
            if len(kinds):
                rate = past.rates[bool(kinds.mean() > 0.5)]
                streams.append(([wrong[some].tolist() for some in own], rate))
        return streams

    def rings(self, read: list[tuple[Bits, float]], threshold: float) -> Truths:
        cusum = Cusum()
        found = [rung(bits, cusum.watcher(threshold, rate)) for bits, rate in read]
        return np.logical_or.reduce(found) if found else np.zeros(0, dtype=np.bool_)

    def thresholds(self, reads: Sequence[Any]) -> NDArray[np.float64]:  # noqa: ARG002 - they are sums of logarithms
        return np.linspace(0.25, 12, 20)
