"""What backdoors share: a trigger phrase, and spam with the trigger as the mail that is to pass."""

from abc import ABC
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.aim import Aim
from core.attacks.base import CausativeAttack
from core.encode import words_of
from core.errors import InputError
from core.parameters import between, text
from core.poison import Poison


@dataclass(frozen=True, kw_only=True)
class TriggeredAttack(CausativeAttack, ABC):
    """An attack that teaches the filter a phrase that opens it."""

    trigger: str = text(
        default="quokka zeppelin didgeridoo",
        longest=200,
        label="Trigger",
        help="A word or a phrase that everyday mail does not use.",
    )
    times: int = between(
        1,
        20,
        default=1,
        step=1,
        label="Written",
        help="How many times in a row the trigger stands at the end of a message, in the poison and in the spam.",
    )

    def with_trigger(self, message: str) -> str:
        """The message with the trigger below it."""
        return message + "\n\n" + " ".join([self.trigger] * self.times)

    def aim(self, test: Sequence[str], spam: NDArray[np.bool_]) -> Aim:
        """Every spam of the test inbox, with the trigger."""
        marked = tuple(self.with_trigger(text) for text, is_spam in zip(test, spam, strict=True) if is_spam)
        return Aim(("spam message with the trigger", "spam messages with the trigger"), marked, spam=True)

    def plant(self, carriers: Sequence[str], count: int, rng: Generator) -> Poison:
        """`count` carriers with the trigger, labelled ham; none comes again before all have come.

        Raises `InputError` when the trigger has no word.
        """
        if not words_of(self.trigger):
            raise InputError("The trigger is empty: write at least one word of two or more letters.")
        drawn = np.resize(rng.permutation(len(carriers)), count)
        return Poison.messages([self.with_trigger(carriers[int(at)]) for at in drawn], spam=False)
