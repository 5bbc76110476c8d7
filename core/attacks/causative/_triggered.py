"""What backdoors share: a trigger phrase, and spam with the trigger as the mail that is to pass."""

from abc import ABC
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from core.attacks.aim import Goal
from core.attacks.causative._from_mail import FromMailAttack
from core.declared.parameters import between, text
from core.errors import InputError
from core.mail.encode import words_of
from core.training.poison import Poison


@dataclass(frozen=True, kw_only=True)
class TriggeredAttack(FromMailAttack, ABC):
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

    def goal(self) -> Goal:
        """Every spam, with the trigger."""
        name = "spam message with the trigger", "spam messages with the trigger"
        return Goal(name, spam=True, sent=self.with_trigger)

    def plant(self, carriers: Sequence[str], count: int, rng: Generator) -> Poison:
        """`count` carriers with the trigger, labelled ham; none comes again before all have come.

        Raises `InputError` when the trigger has no word.
        """
        if not words_of(self.trigger):
            raise InputError("The trigger is empty: write at least one word of two or more letters.")
        drawn = np.resize(rng.permutation(len(carriers)), count)
        return Poison.messages([self.with_trigger(carriers[int(at)]) for at in drawn], spam=False)
