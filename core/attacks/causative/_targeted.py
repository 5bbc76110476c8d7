"""What targeted attacks share: the one message that they are after, chosen from the test inbox or typed."""

import re
from abc import ABC
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from core.aim import Aim
from core.attacks.base import CausativeAttack
from core.encode import tokeniser
from core.parameters import between, text

_WORD = re.compile(tokeniser().token_pattern)


@dataclass(frozen=True, kw_only=True)
class TargetedAttack(CausativeAttack, ABC):
    """An attack on the verdict of one message that it knows.

    wants_spam: whether that message is spam that is to pass, or good mail that is to be blocked.
    """

    wants_spam: ClassVar[bool]

    chosen: int = between(
        0,
        9_999,
        default=0,
        step=1,
        label="Message",
        help="Which message of its kind in the test inbox, counted from 0; beyond the last it is the last.",
    )
    typed: str = text(
        default="",
        longest=4_000,
        label="Or a message of your own",
        help="Attacked in place of a message of the test inbox; leave it empty to choose one there.",
    )

    def choices(self, test: Sequence[str], spam: NDArray[np.bool_]) -> list[int]:
        """The test messages to choose from, as positions in `test`: those of the kind wanted that have a word."""
        return [at for at, text in enumerate(test) if spam[at] == self.wants_spam and _WORD.search(text)]

    def target(self, test: Sequence[str], spam: NDArray[np.bool_]) -> str:
        if _WORD.search(self.typed):
            return self.typed
        choices = self.choices(test, spam)
        return test[choices[min(self.chosen, len(choices) - 1)]] if choices else ""

    def aim(self, test: Sequence[str], spam: NDArray[np.bool_]) -> Aim:
        kind = "spam" if self.wants_spam else "good"
        name = f"chosen {kind} message", f"chosen {kind} messages"
        return Aim(name, (self.target(test, spam),), self.wants_spam)
