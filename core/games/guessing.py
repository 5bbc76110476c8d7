"""A visitor's guess before the filter retrains, beside what came out."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Literal, Self

from core.attacks.threat_model import Violation
from core.filters.base import HAM_VERDICT, SPAM_VERDICT, UNSURE_VERDICT
from core.runs.sweeping import Sweep

About = Literal["fp", "fn", "aim", "target"]
"""What is guessed: an error on all test mail, the share of the mail aimed at that the attack gets, or the verdict on
the one message that it aims at."""


class Much(Enum):
    """A share as it is guessed. low, high: from which share on it is this, and from which on it is more."""

    LITTLE = (0.0, 0.25)
    SOME = (0.25, 0.75)
    MOST = (0.75, 1.01)

    @property
    def low(self) -> float:
        return self.value[0]

    @property
    def high(self) -> float:
        return self.value[1]

    @property
    def middle(self) -> float:
        """Where it is drawn."""
        return (self.low + min(self.high, 1.0)) / 2


@dataclass(frozen=True)
class Ghost:
    """The guess as a line over the amount of poison: (poison, share) without any and with as much as was guessed of.

    rate: which line of the chart it was to be: an error, or how far the attack gets what it aims at.
    """

    rate: Literal["fp", "fn", "aim"]
    points: tuple[tuple[int, float], tuple[int, float]]


@dataclass(frozen=True)
class Guess:
    """What is guessed of one experiment at a number of poison messages.

    experiment: its address without the slider. about: see `About`. said: how much, or the verdict on the one target.
    spam: the kind of mail that it is about. name: one and many of what the attack aims at, if it is about that.
    clean: the share without poison (of a target: 0). found: what came out, None until the result is there: the share,
    or the verdict.
    """

    experiment: str
    poison: int
    about: About
    said: Much | int
    spam: bool
    name: tuple[str, str] | None = None
    clean: float = 0.0
    found: float | None = None

    @property
    def is_right(self) -> bool | None:
        """None before there is a result."""
        if self.found is None:
            return None
        return self.said.low <= self.found < self.said.high if isinstance(self.said, Much) else self.found == self.said

    @property
    def ghost(self) -> Ghost:
        """Of a target: 1 where it is guessed to have the verdict that the attacker wants, half of it for unsure."""
        wanted = HAM_VERDICT if self.spam else SPAM_VERDICT
        share = self.said.middle if isinstance(self.said, Much) else 1 - abs(self.said - wanted) / 2
        rate: Literal["fp", "fn", "aim"] = "aim" if self.about == "target" else self.about
        return Ghost(rate, ((0, self.clean), (self.poison, share)))

    def settled(self, sweep: Sweep) -> Self:
        """The same guess with its result, if the sweep has its level."""
        at = sweep.levels.tolist().index(self.poison) if self.poison in sweep.levels else None
        return self if self.found is not None or at is None else replace(self, found=_result(sweep, at, self.about))


def to_guess(sweep: Sweep) -> tuple[About, bool]:
    """What of an experiment is to be guessed, and whether that is about spam: what its attack is after."""
    spam = sweep.experiment.attack.cell.violation is Violation.INTEGRITY
    aim = sweep.prepared.aim
    if aim is None:
        return ("fn" if spam else "fp"), spam
    return ("target" if len(aim.texts) == 1 else "aim"), aim.spam


def answers(sweep: Sweep) -> list[Much | int]:
    """What can be guessed, from the least to the most; of a target its verdicts, from the inbox on."""
    if to_guess(sweep)[0] != "target":
        return list(Much)
    return [HAM_VERDICT, *([UNSURE_VERDICT] if sweep.has_unsure else []), SPAM_VERDICT]


def guessed(sweep: Sweep, poison: int, said: Much | int) -> Guess:
    """A guess of what so much poison will do; level 0 must be in the sweep."""
    about, spam = to_guess(sweep)
    clean = 0.0 if about == "target" else _result(sweep, sweep.clean_at, about)
    aim = sweep.prepared.aim
    return Guess(sweep.experiment.key, poison, about, said, spam, aim.name if aim else None, clean)


def _result(sweep: Sweep, at: int, about: About) -> float:
    if about == "target":
        return float(sweep.aim_verdicts[at, 0])
    if about == "aim" and sweep.aimed is not None:
        return float(sweep.aimed["hit"].iloc[at])
    return float(sweep.frame[about].iloc[at])
