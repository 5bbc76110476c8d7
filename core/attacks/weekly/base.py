"""What every attack over weeks is: turns, in each of which the attacker sends mail that is to be learned from."""

from abc import ABC
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Self

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.attacks.knowledge import KnownMail
from core.attacks.threat_model import Cell
from core.declared.parameters import Declared, between, text
from core.mail.encode import words_of
from core.training.poison import Poison

Truths = NDArray[np.bool_]
Columns = NDArray[np.int32]
MOST_KNOWN = 4_000  # characters


@dataclass(frozen=True, eq=False)
class Seen:
    """All that an attacker knows and sees when a week begins: what an outsider sees.

    week: which, from 1 on. of: how many weeks there are before the strike. past: mail of the time before, as it was
    learned. campaign: good mail of that time, and below it the spam that the attacker wants to get through.
    about: which of the past mail is good mail about what the victims write about, shape (messages,).
    delivered: whether the filter of the week delivers each of some messages, from their token counts in the columns of
    the mail, shape (messages, words); every message asked about is sent and counted. words: words that let mail pass,
    known from before.
    """

    week: int
    of: int
    past: KnownMail
    campaign: KnownMail
    about: Truths
    delivered: Callable[[csr_array], Truths]
    words: tuple[str, ...]

    @property
    def tail(self) -> Columns:
        """The columns of the words that let mail pass."""
        return self.campaign.columns_of(self.words)


@dataclass(frozen=True, kw_only=True)
class WeeklyAttack(Declared, ABC):
    """An attack that goes on for weeks.

    cell: its place in the taxonomy; None where nobody attacks. source: where it was published, or how it came to be.
    knows: what the attacker knows, as a phrase. atlas: ids of the techniques of MITRE ATLAS. owasp: ids of the OWASP
    Machine Learning Security Top 10. harmless: whether what it sends looks like good mail. strikes: whether in the end
    the campaign's own spam is sent.
    """

    cell: ClassVar[Cell | None]
    source: ClassVar[str]
    knows: ClassVar[str]
    atlas: ClassVar[tuple[str, ...]] = ("AML.T0020", "AML.T0031")
    owasp: ClassVar[tuple[str, ...]] = ("ML02",)
    harmless: ClassVar[bool] = True
    strikes: ClassVar[bool] = True

    accounts: int = between(
        1, 500, default=20, step=1, label="Accounts", help="Sender addresses from which the attacker's mail comes."
    )
    patience: int = between(
        0,
        52,
        default=0,
        step=1,
        label="Patience in weeks",
        help="After so many weeks in a row in which hardly any of the mail gets through, the attacker gives up; 0 for "
        "never.",
    )
    known: str = text(
        default="",
        longest=MOST_KNOWN,
        label="Words that let mail through",
        help="Found by asking the filter or by hand; they are added to what is sent.",
    )

    def known_words(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(words_of(self.known)))

    def knowing(self, words: Sequence[str]) -> Self:
        """The same attack with these words that let mail through, the first ones as far as there is room."""
        known = " ".join(words)
        return replace(self, known=known if len(known) <= MOST_KNOWN else known[: MOST_KNOWN + 1].rpartition(" ")[0])

    def send(self, count: int, seen: Seen, rng: Generator) -> Poison | None:  # noqa: ARG002 - those who send use it
        """The mail of one week, `count` messages; None where it sends none."""
        return None

    def tamper(self, count: int, stored: csr_array, spam: Truths, seen: Seen) -> "Tampering":  # noqa: ARG002
        """What becomes of up to `count` of the messages that are stored to be learned from, by their token counts and
        labels, shape (messages, words) and (messages,). By default nobody can touch them."""
        return Tampering(np.empty(0, dtype=np.intp), np.empty(0, dtype=np.intp))

    def below(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """What stands below a message of the campaign when it is sent in the end: the words that let mail pass."""
        return words


@dataclass(frozen=True)
class Tampering:
    """What somebody has done to stored mail: positions of messages that got the other label, and that are gone."""

    relabelled: NDArray[np.intp]
    deleted: NDArray[np.intp]
