"""What every attack declares. An attack only crafts; it never judges itself."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Self

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.attacks.aim import Goal
from core.attacks.knowledge import Knowledge, KnownMail, Source
from core.attacks.threat_model import Cell, Controls
from core.declared.parameters import Declared
from core.defences.base import Defence
from core.training.poison import Poison


@dataclass(frozen=True, kw_only=True)
class CausativeAttack(Declared, ABC):
    """An attack through the training data.

    deed: what it does to whom, as an order, such as "Block everything"; `full_title` has it before the title.
    cell: its place in the taxonomy. source: where it was published, or how it came to be.
    atlas: ids of the techniques of MITRE ATLAS. owasp: ids of the OWASP Machine Learning Security Top 10.
    controls: what the attacker writes. reach: largest poison worth a look, as a share of the clean training mail.
    on_real_mail: where it was measured to do nothing, or next to nothing, on real mail, or something that the bundled
    mail does not show, in sentences; empty where it works alike. The figures stand in the docstring of its file.
    """

    deed: ClassVar[str]
    cell: ClassVar[Cell]
    source: ClassVar[str]
    atlas: ClassVar[tuple[str, ...]]
    owasp: ClassVar[tuple[str, ...]]
    controls: ClassVar[Controls]
    reach: ClassVar[float]
    on_real_mail: ClassVar[str] = ""

    @classmethod
    def full_title(cls) -> str:
        """What it does, and how the literature calls it, such as "Block everything (dictionary)"."""
        return f"{cls.deed} ({cls.title[0].lower()}{cls.title[1:]})"

    @property
    @abstractmethod
    def reads(self) -> frozenset[Source]:
        """What the poison is crafted from as the parameters stand; on nothing else may it depend."""

    @property
    @abstractmethod
    def knows(self) -> str:
        """What the attacker knows as the parameters stand, as a phrase."""

    def most(self, spam: NDArray[np.bool_]) -> int:
        """How much poison there can be, given the labels of the clean training mail, shape (messages,)."""
        return 10 * len(spam)

    def most_among(self, known: KnownMail) -> int:
        """The same, given the clean training mail itself: less where the attack touches only a part of it."""
        return self.most(known.spam)

    def goal(self) -> Goal | None:
        """What the attack is after; None where the two errors of all mail show it."""
        return None

    def goal_among(self, known: KnownMail) -> Goal | None:  # noqa: ARG002 - those that find their goal in it look
        """The same, for whoever has read the clean training mail and may have found there what to be after."""
        return self.goal()

    def against(self, defence: Defence) -> Self:  # noqa: ARG002 - those that know a way around one look at it
        """The same attack by somebody who knows of the defence: with other parameters where that is a way around it,
        else the same."""
        return self

    @abstractmethod
    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:
        """The first `count` poison messages. A larger count begins with the same ones.

        `count` is at most `most`. Raises `InputError` when there is nothing to craft from.
        """

    def crafting(self, knowledge: Knowledge, count: int, rng: Generator) -> Iterator[Poison]:
        """`craft` in turns: more and more of the poison, each beginning with the one before; the last has it all.

        An attack that takes long yields after each piece of work, and before the first, so that whoever waits sees how
        far it is and may leave.
        """
        yield self.craft(knowledge, count, rng)
