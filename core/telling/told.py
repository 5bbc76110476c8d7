"""A sentence and what it claims."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from core.measure import Rate
from core.paired import Change

C_co = TypeVar("C_co", covariant=True)


@dataclass(frozen=True)
class Told(Generic[C_co]):
    """text: English, one sentence or more. claim: the same as data, for whoever checks or translates it."""

    text: str
    claim: C_co


@dataclass(frozen=True)
class Moved:
    """A rate before the poison and with it, on the same test items.

    before, after: shares. effect: whether it is claimed that the poison moved it; never without a paired test that
    supports it.
    """

    rate: Rate
    before: float
    after: float
    effect: bool

    @classmethod
    def of(cls, rate: Rate, change: Change) -> "Moved":
        """The change with as much claimed as its paired test supports."""
        return cls(rate, change.before / change.of, change.after / change.of, change.is_effect)

    @property
    def rise(self) -> float:
        return self.after - self.before
