"""What every level of the game by hand is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from core.attacks.base import CausativeAttack
from core.declared.parameters import Declared
from core.games.rules import Rules, some_poison


@dataclass(frozen=True, kw_only=True)
class Level(Declared):
    """A task with rules of its own, in the order of `number` from 1 on; its sentence is its goal.

    attack: what the filter has learned from beside its mail, None for the clean one.
    """

    number: ClassVar[int]
    rules: ClassVar[Rules]
    attack: ClassVar[CausativeAttack | None] = None

    def poison(self, levels: Sequence[int]) -> int:
        """How many poison messages the filter has learned from, of those that the slider can stand at."""
        return some_poison(levels) if self.attack else 0
