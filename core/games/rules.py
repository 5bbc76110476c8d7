"""What a game by hand is played for, and under which rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from core.defences.lies_to_probers import LiesToProbers
from core.defences.random_near_threshold import RandomNearThreshold
from core.filters.base import HAM_VERDICT, SPAM_VERDICT
from core.oracle import CANDID, Feedback

GUARDS = {
    "none": ("Answers truthfully", CANDID),
    "blur": ("Answers at random near its cut-offs", RandomNearThreshold(blur=0.2)),
    "lies": ("Lies from the sixth question about one message on", LiesToProbers(patience=5)),
}


class Goal(Enum):
    """What the player wants: spam delivered (integrity) or good mail blocked (availability)."""

    DELIVERED = "delivered"
    BLOCKED = "blocked"

    @property
    def wanted(self) -> int:
        """The verdict that wins."""
        return HAM_VERDICT if self is Goal.DELIVERED else SPAM_VERDICT


@dataclass(frozen=True, kw_only=True)
class Rules:
    """tells: how much an answer says. budget: most questions. undoes: whether the filter undoes disguises before it
    reads. guard: what it does against being asked, a name in `GUARDS`."""

    goal: Goal = Goal.DELIVERED
    tells: Feedback = Feedback.SCORE
    budget: int = 20
    undoes: bool = False
    guard: str = "none"

    @property
    def has_par(self) -> bool:
        """Whether the same message always gets the same answer, so that it can be said how few changes do."""
        return GUARDS[self.guard][1].is_candid


def some_poison(levels: Sequence[int]) -> int:
    """Of the amounts that an attack can be shown at, one that is a fifth of the most: 1% or 2% of the training mail."""
    return levels[len(levels) // 5]
