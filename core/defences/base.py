"""What every defence is."""

from abc import ABC
from dataclasses import dataclass
from typing import ClassVar, Self

import numpy as np
from numpy.typing import NDArray

from core.declared.of_tables import AlsoOfTables
from core.defences._received import Received
from core.filters.base import Filter
from core.oracle.reluctance import Reluctance

Truths = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Cleaned:
    """What a defender makes of some training sets.

    kept: which messages the filter learns from. relabelled: which of these under the other label. Both have shape
    (sets, messages) and are false for a message that is not in the set. lacks: for want of what the defence could not
    do its work, as a phrase; empty where it could.
    """

    kept: Truths
    relabelled: Truths
    lacks: str = ""

    @classmethod
    def keeping(cls, kept: Truths) -> Self:
        """Where no label is changed."""
        return cls(kept, np.zeros_like(kept))

    @classmethod
    def nothing(cls, there: Truths, lacks: str = "") -> Self:
        """All mail as it came."""
        return cls(there, np.zeros_like(there), lacks)


@dataclass(frozen=True, kw_only=True)
class Defence(AlsoOfTables, Reluctance, ABC):
    """What a defender does who knows that some of the training mail may be poison, and not which.

    A defence does one or more of these, each in the method that it writes anew: it cleans the training mail, it puts
    another learner around the filter, or, as a `Reluctance`, it answers otherwise whoever asks the filter.

    source: where it was published, or how it came to be. needs: what the defender must have for it, as a phrase.
    on_real_mail: where it was measured to do nothing, or next to nothing, on real mail, in sentences; empty where it
    works. The figures stand in the docstring of its file.
    """

    source: ClassVar[str]
    needs: ClassVar[str]
    on_real_mail: ClassVar[str] = ""

    @classmethod
    def cleans(cls) -> bool:
        """Whether it looks through the training mail."""
        return cls.clean is not Defence.clean

    @classmethod
    def wraps(cls) -> bool:
        """Whether it puts another learner around the filter."""
        return cls.wrap is not Defence.wrap

    @classmethod
    def answers(cls) -> bool:
        """Whether it does something against being asked."""
        return cls.rounds or cls.answer is not Defence.answer or cls.senders is not Defence.senders

    @classmethod
    def guards_training(cls) -> bool:
        """Whether it is one for filters that learn: all but those that do nothing else than answer."""
        return cls.cleans() or cls.wraps() or not cls.answers()

    def clean(self, mail: Received, there: Truths) -> Cleaned:  # noqa: ARG002 - those that clean look at it
        """What the filter is to learn from in several training sets; `there`, of shape (sets, messages), says which
        messages are in each. What becomes of one set depends on no other, nor on the order of the messages."""
        return Cleaned.nothing(there)

    def wrap(self, chosen: Filter) -> Filter:
        """The learner that is trained in place of the filter that was chosen."""
        return chosen
