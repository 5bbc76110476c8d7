"""What every decision of a defender is."""

from abc import ABC
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.declared.parameters import Declared, between

Truths = NDArray[np.bool_]
UNCHANGED = -1  # the label that a decision leaves a message


@dataclass(frozen=True, eq=False)
class Pool:
    """What the filter would learn from next, as a defender looks at it who has begun to suspect something.

    came: the week of each message; 0 and less for those of the beginning. found: which messages somebody has shown to
    be the attacker's. sender: number of its sender. All have shape (messages,). words: 1 where a message holds a word,
    shape (messages, words).
    """

    came: NDArray[np.intp]
    found: Truths
    sender: NDArray[np.intp]
    words: csr_array
    names: Callable[[NDArray[np.intp]], NDArray[np.str_]]


@dataclass(frozen=True, kw_only=True)
class Decision(Declared, ABC):
    """Something that a defender does at the end of a week, before the filter retrains: once, or again and again."""

    @property
    def decided_in(self) -> int:
        """The week at the end of which it is first done; 0 for never."""
        return 0

    def decides(self, week: int) -> bool:
        """Whether it is done at the end of this week."""
        return week == self.decided_in

    def finds(self) -> float:
        """The share of the attacker's messages that the defender has found by then; 0 where it takes no finding."""
        return 0.0

    def holds(self, week: int) -> bool:  # noqa: ARG002 - those that hold look at it
        """Whether the filter that was trained at the end of this week is kept from being deployed."""
        return False

    def returns_to(self) -> int | None:
        """The week whose filter, with what it had learned by then, is deployed again; None where none is."""
        return None

    def drops(self, pool: Pool) -> Truths:
        """Which messages of the pool are never to be learned from again, shape (messages,)."""
        return np.zeros(len(pool.came), dtype=np.bool_)

    def relabels(self, pool: Pool) -> NDArray[np.int8]:
        """The label under which each message of the pool is to be learned from now on, 0 ham, 1 spam, −1 where it stays
        as it is, shape (messages,)."""
        return np.full(len(pool.came), UNCHANGED, dtype=np.int8)


@dataclass(frozen=True, kw_only=True)
class TimedDecision(Decision, ABC):
    """One that is really taken."""

    week: int = between(
        1, 52, default=8, step=1, label="Decided in week", help="At the end of this week, before the filter retrains."
    )

    @property
    def decided_in(self) -> int:
        return self.week


def found_share() -> float:
    """Declare how much of what the attacker has sent the defender has found."""
    share: float = between(
        0.05,
        1.0,
        default=1.0,
        step=0.05,
        label="Found",
        help="The share of the attacker's messages that somebody has found by then.",
    )
    return share
