"""What every goal is: figures that the engine measures anew, and what they have to come to."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from core.declared.parameters import Declared
from core.lessons.attempt import Attempt
from core.lessons.rerun import Rerun


@dataclass(frozen=True)
class Figure:
    """reached: what was measured. before: the same before the attack, or without what was done; None where there is
    no such thing."""

    reached: float
    before: float | None = None

    @property
    def rise(self) -> float:
        return self.reached - (self.before or 0.0)


@dataclass(frozen=True)
class Condition:
    """figure: the name of one. wanted: what it has to come to, at least or at most."""

    figure: str
    wanted: float
    at_least: bool = False


@dataclass(frozen=True)
class Judged:
    """One condition of a goal, judged. goal: its id. what: the name of the figure. reached, before: as measured."""

    goal: str
    what: str
    reached: float
    wanted: float
    at_least: bool
    before: float | None = None

    @property
    def passed(self) -> bool:
        return self.reached >= self.wanted if self.at_least else self.reached <= self.wanted


@dataclass(frozen=True, kw_only=True)
class Goal(Declared, ABC):
    """What an attempt has to bring about. An attempt only says where the controls stand: the goal measures.

    pages: paths of those on which it can be tried. figures: names of what it measures. spends: the name of the figure
    that is to be small among those who pass; empty where nothing is. looks: words of an address that it looks at and
    no question. quick: whether one sweep of a filter that only counts says it all. outcome: names of the figures that
    count for a class whatever they are, once for each learner; empty where an attempt is the learner's alone.
    foretold: names of figures that a guess alone may be about, which take too long for every attempt.
    """

    pages: ClassVar[tuple[str, ...]]
    figures: ClassVar[tuple[str, ...]]
    spends: ClassVar[str] = ""
    looks: ClassVar[tuple[str, ...]] = ()
    quick: ClassVar[bool] = False
    outcome: ClassVar[tuple[str, ...]] = ()
    foretold: ClassVar[tuple[str, ...]] = ()

    @abstractmethod
    def measure(self, rerun: Rerun) -> Mapping[str, Figure]:
        """Name → figure of all of `figures`. Raises `InputError` for what cannot be asked."""

    def foretell(self, rerun: Rerun) -> Mapping[str, Figure]:  # noqa: ARG002 - most goals foretell nothing
        """Name → figure of all of `foretold`. Raises `InputError` for what cannot be asked."""
        return {}

    @abstractmethod
    def conditions(self, attempt: Attempt) -> Sequence[Condition]:
        """What the figures have to come to, in the order in which it is told; the attempt says whose side it is on."""

    def picks(self) -> Mapping[str, Mapping[str, str]]:
        """Words of an attempt for which no page has a control: word → its values, by which they are called."""
        return {}

    def judged(self, measured: Mapping[str, Figure], attempt: Attempt) -> Iterator[Judged]:
        """Each condition, as the figures stand."""
        for asked in self.conditions(attempt):
            found = measured[asked.figure]
            yield Judged(self.id, asked.figure, found.reached, asked.wanted, asked.at_least, found.before)
