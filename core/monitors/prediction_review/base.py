"""What every detector is, and what it knows of a time when nobody attacked."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from sklearn.isotonic import IsotonicRegression

from core.declared.parameters import Declared
from core.monitors.season import Ids, Season, Truths, Year

KINDS = (True, False)  # spam, whose error is to be delivered; good mail, whose error is to be blocked
REFERENCE = 400  # messages at most with which those of a week are compared
STEPS = 60  # thresholds of a detector whose threshold may be any number


class Needs(Enum):
    """What a detector takes in each week."""

    LABELS = "labels"
    SCORES = "all scores"
    WORDS = "all words"
    CANARIES = "canaries"


@dataclass(frozen=True, eq=False)
class Past:
    """A season in which nobody attacked, as the defender remembers it, and the labels that its messages got."""

    season: Season
    labels: NDArray[np.int8]

    @cached_property
    def rates(self) -> dict[bool, float]:
        """Share of spam delivered (True) and of good mail blocked (False) by these labels; where there was none, as if
        half a message were."""
        wrong = {True: self.season.missed, False: self.season.blocked}
        own = {kind: wrong[kind][self.labels == kind] for kind in KINDS}
        return {kind: max(0.5, float(some.sum())) / max(1, len(some)) for kind, some in own.items()}

    @cached_property
    def chance_of_spam(self) -> Callable[[NDArray[np.float64]], NDArray[np.float64]]:
        """From scores to how often such scores were spam: never falling, steps between them."""
        known = self.labels >= 0
        chance = IsotonicRegression(out_of_bounds="clip", y_min=0, y_max=1)
        chance.fit(self.season.scores[known], self.labels[known])
        predicted: Callable[[NDArray[np.float64]], NDArray[np.float64]] = chance.predict
        return predicted

    @cached_property
    def reference(self) -> Ids:
        """Messages with which those of a week are compared, by their place in the season."""
        every = np.random.default_rng(0).permutation(len(self.season.week))
        return np.sort(every[: min(REFERENCE, max(1, len(every) // 4))])


@dataclass(frozen=True, kw_only=True)
class Detector(Declared, ABC):
    """Something that rings in a week, at a threshold that its dial finds (`core.monitors.dial`).

    needs: what it takes. blind: what it cannot notice, as a phrase. years: clean years on which it is dialled. heavy:
    whether that takes long, so that others go first. lucky: whether it needs a lucky guess.
    """

    needs: ClassVar[Needs]
    blind: ClassVar[str]
    years: ClassVar[int] = 30
    heavy: ClassVar[int] = 0
    lucky: ClassVar[bool] = False

    def lacks(self, past: Past) -> str:  # noqa: ARG002 - some need what not all mail has
        """What it wants that this mail does not have, as a phrase; empty where it can watch."""
        return ""

    @abstractmethod
    def reads(self, year: Year, past: Past) -> Any:
        """What it looks at in a year, at whatever threshold."""

    @abstractmethod
    def rings(self, read: Any, threshold: float) -> Truths:
        """In which weeks it rings, shape (weeks,); after that it begins anew."""

    @abstractmethod
    def thresholds(self, reads: Sequence[Any]) -> NDArray[np.float64]:
        """Thresholds to choose from, from the one at which it rings most to the one at which it rings least."""


@dataclass(frozen=True, kw_only=True)
class WeeklyDetector(Detector, ABC):
    """One that makes a number of each week and rings where it is too high."""

    @abstractmethod
    def number(self, week: Ids, year: Year, past: Past) -> float:
        """Of the messages of a week, by their place in the year's season."""

    def reads(self, year: Year, past: Past) -> NDArray[np.float64]:
        return np.array([self.number(week, year, past) for week in year.weeks])

    def rings(self, read: NDArray[np.float64], threshold: float) -> Truths:
        return np.greater(read, threshold)

    def thresholds(self, reads: Sequence[NDArray[np.float64]]) -> NDArray[np.float64]:
        every = np.concatenate(reads)
        return np.unique(np.quantile(every, 1 - np.geomspace(1, 1 / max(2, len(every)), STEPS)))


Bits = list[list[bool]]


@dataclass(frozen=True, kw_only=True)
class StreamDetector(Detector, ABC):
    """One that takes the labelled messages one by one, spam and good mail apart, and rings when errors have become more
    frequent in either."""

    needs = Needs.LABELS

    @abstractmethod
    def watcher(self, threshold: float, rate: float) -> Callable[[bool], bool]:
        """A new one for a stream whose share of errors used to be `rate`: says after each message whether it rings, and
        begins anew after that."""

    def reads(self, year: Year, past: Past) -> list[tuple[Bits, float]]:
        return [([some.tolist() for some in year.errors(spam=kind)], past.rates[kind]) for kind in KINDS]

    def rings(self, read: list[tuple[Bits, float]], threshold: float) -> Truths:
        found: Truths = np.logical_or.reduce([rung(bits, self.watcher(threshold, rate)) for bits, rate in read])
        return found


def rung(weeks: Sequence[Sequence[bool]], watcher: Callable[[bool], bool]) -> Truths:
    """In which weeks a watcher rings, shape (weeks,)."""
    found = np.zeros(len(weeks), dtype=np.bool_)
    for at, bits in enumerate(weeks):
        for bit in bits:
            if watcher(bit):
                found[at] = True
    return found
