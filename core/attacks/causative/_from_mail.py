"""What attacks that write messages share: the mail out of which they write."""

from abc import ABC
from dataclasses import dataclass
from typing import Any, ClassVar

from core.attacks.base import CausativeAttack
from core.attacks.knowledge import Knowledge, KnownMail, Source
from core.declared.parameters import choice

MAIL = {"training mail": Source.TRAINING, "outside mail": Source.OUTSIDE}


def mail_choice(needs: tuple[str, tuple[str, ...]] | None = None) -> Any:
    """Declare whose mail an attacker has read."""
    return choice(
        *MAIL,
        label="Made from",
        help="The filter's own training mail, which few attackers can read, or other mail: the attacker's own inbox.",
        needs=needs,
    )


@dataclass(frozen=True, kw_only=True)
class FromMailAttack(CausativeAttack, ABC):
    """An attack that writes its messages out of mail that it has read.

    takes: what it takes from that mail, as a phrase. also_knows: the rest of what it knows, as a phrase that follows.
    """

    takes: ClassVar[str]
    also_knows: ClassVar[str] = ""

    mail: str = mail_choice()

    def mail_at_hand(self, knowledge: Knowledge) -> KnownMail:
        """The mail that the attacker has read."""
        return knowledge.training if MAIL[self.mail] is Source.TRAINING else knowledge.outside

    @property
    def reads(self) -> frozenset[Source]:
        return frozenset({MAIL[self.mail]})

    @property
    def knows(self) -> str:
        return f"{self.takes} from {MAIL[self.mail].value}{self.also_knows}"
