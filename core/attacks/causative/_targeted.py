"""What targeted attacks share: the one message that they are after, chosen from the test inbox or typed."""

from abc import ABC
from dataclasses import dataclass
from typing import ClassVar

from core.attacks.aim import Goal, OneMessage
from core.attacks.causative._from_mail import FromMailAttack
from core.attacks.knowledge import Knowledge
from core.declared.parameters import between, text
from core.errors import InputError
from core.mail.encode import words_of


@dataclass(frozen=True, kw_only=True)
class TargetedAttack(FromMailAttack, ABC):
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
        help="Which message of its kind that the filter judges rightly before the attack, counted from 0, the least "
        "certain first; beyond the last it is the last.",
    )
    typed: str = text(
        default="",
        longest=4_000,
        label="Or a message of your own",
        help="Attacked in place of a message of the test inbox; leave it empty to choose one there.",
    )

    def goal(self) -> Goal:
        kind = "spam" if self.wants_spam else "good"
        name = f"chosen {kind} message", f"chosen {kind} messages"
        return Goal(name, spam=self.wants_spam, one=OneMessage(self.typed, self.chosen))

    def words_of_target(self, knowledge: Knowledge) -> list[str]:
        """The distinct words of the one message, in order. Raises `InputError` when there is no such message."""
        words = list(dict.fromkeys(words_of(knowledge.target)))
        if not words:
            kind = (
                "spam that the filter blocks before the attack"
                if self.wants_spam
                else "good message that it lets through before the attack"
            )
            raise InputError(f"No {kind} has a word of two or more letters: write one of your own.")
        return words
