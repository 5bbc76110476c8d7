"""Two ways on the same messages, of which one is called better only where a paired test says so."""

from dataclasses import dataclass
from typing import Literal

from core.runs.paired import Change
from core.telling.numbers import apart, counted
from core.telling.scenario import Noun

Verdict = Literal["better", "worse", "undecided", "alike"]


@dataclass(frozen=True)
class Compared:
    """other, share: the shares of the same messages with the other way, and with the way that the sentence is about.

    difference: whether the other one is called better or worse; "undecided" where a paired test cannot tell, "alike"
    where no message differs.
    """

    other: float
    share: float
    difference: Verdict

    @classmethod
    def of(cls, change: Change) -> "Compared":
        """From the other way ("before") to the one that the sentence is about ("after")."""
        if change.is_effect:
            difference: Verdict = "worse" if change.rise > 0 else "better"
        else:
            difference = "undecided" if change.gained or change.lost else "alike"
        return cls(change.before / change.of, change.after / change.of, difference)

    @property
    def shares(self) -> tuple[str, str]:
        """(the other share, the share), in words that tell them apart."""
        return apart(self.other, self.share)


def undecided(change: Change, noun: Noun) -> str:
    """Why no difference is claimed, such as "too close to call on 100 messages"."""
    return f"too close to call on {counted(change.of, noun)}"
