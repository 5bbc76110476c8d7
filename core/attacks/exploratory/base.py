"""What every exploratory attack declares. An attack only searches; it never judges itself."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

import numpy as np
from numpy.random import Generator

from core.attacks.knowledge import KnownMail
from core.filters.base import HAM_VERDICT, SPAM_VERDICT
from core.oracle import BudgetSpentError, Message, Oracle
from core.parameters import Declared
from core.threat_model import Cell, Violation


class Need(Enum):
    """What an attacker must have."""

    VERDICT = "verdicts of the filter"
    SCORE = "scores of the filter"
    OUTSIDE = "mail from elsewhere"
    INSIGHT = "the filter's own weights"


@dataclass(frozen=True, eq=False)
class Attacker:
    """Who probes.

    oracle: the filter, as far as it answers. mail: the attacker's own labelled mail, never the filter's. rng: for what
    is drawn.
    """

    oracle: Oracle
    mail: KnownMail
    rng: Generator

    @classmethod
    def seeded(cls, oracle: Oracle, mail: KnownMail, seed: int) -> "Attacker":
        return cls(oracle, mail, np.random.default_rng(seed))


@dataclass(frozen=True, kw_only=True)
class ExploratoryAttack(Declared, ABC):
    """An attack on a filter that stays as it is.

    cell: its place in the taxonomy; None for an attack on privacy, which has no cell there. source: where it was
    published. atlas: ids of the techniques of MITRE ATLAS. owasp: ids of the OWASP Machine Learning Security Top 10.
    needs: what the attacker must have. knows: the same as a phrase.
    """

    cell: ClassVar[Cell | None]
    source: ClassVar[str]
    atlas: ClassVar[tuple[str, ...]]
    owasp: ClassVar[tuple[str, ...]]
    needs: ClassVar[frozenset[Need]]
    knows: ClassVar[str]

    @classmethod
    def wanted(cls) -> int:
        """The verdict that the attacker is after: ham for spam, or spam for good mail."""
        blocks = cls.cell is not None and cls.cell.violation is Violation.AVAILABILITY
        return SPAM_VERDICT if blocks else HAM_VERDICT


@dataclass(frozen=True)
class Found:
    """A word that a search found. queries: how many questions it had taken until then. why: what the word did."""

    word: str
    queries: int
    why: str


@dataclass(frozen=True)
class Campaign:
    """What a search found: words to add to any message, in this order.

    queries: questions asked in all. stopped: why the search ended early, as a sentence; empty if it did not.
    """

    found: tuple[Found, ...]
    queries: int
    stopped: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(found.word for found in self.found)


@dataclass(frozen=True, eq=False)
class Attempt:
    """What an attack made of one message. Whether it passes, the engine measures.

    text: the message after the attack. added, removed: words, in order; a word written differently is among the
    removed. queries: questions asked. stopped: why the attack gave up, as a sentence; empty if it did not.
    """

    original: str
    text: str
    added: tuple[str, ...]
    removed: tuple[str, ...]
    queries: int
    stopped: str = ""

    @property
    def changes(self) -> int:
        """How many words were changed."""
        return len(self.added) + len(self.removed)


@dataclass(frozen=True, kw_only=True)
class WordSearch(ExploratoryAttack):
    """An attack that finds words for any message (indiscriminate); `attempt` uses them on one (targeted)."""

    @abstractmethod
    def search(self, attacker: Attacker) -> Iterator[Found]:
        """The words, best known first, as they are found. Raises `InputError` when there is nothing to begin with."""

    def campaign(self, attacker: Attacker) -> Campaign:
        """All that the search finds before it ends or the budget does."""
        found: list[Found] = []
        stopped = ""
        try:
            found.extend(self.search(attacker))
        except BudgetSpentError as spent:
            stopped = str(spent)
        return Campaign(tuple(found), attacker.oracle.queries, stopped)

    def attempt(self, attacker: Attacker, text: str) -> Attempt:
        """Add the words to one message, one by one, each with a question, until it has the wanted verdict."""
        message = attacker.oracle.message(text)
        campaign = self.campaign(attacker)
        stopped = campaign.stopped
        try:
            tried = attacker.oracle.ask(message).verdict
            for word in campaign.words:
                if tried == self.wanted():
                    break
                message.add(word)
                tried = attacker.oracle.ask(message).verdict
            if tried != self.wanted():
                stopped = stopped or f"All {len(campaign.words):,} words that were found are in it and do not suffice."
        except BudgetSpentError as spent:
            stopped = str(spent)
        return edited(message, attacker, stopped)


@dataclass(frozen=True, kw_only=True)
class MessageEdit(ExploratoryAttack):
    """An attack that changes one message (targeted); on each of many it is indiscriminate."""

    @abstractmethod
    def attempt(self, attacker: Attacker, text: str) -> Attempt:
        """Change the message until the attacker sees the wanted verdict, or gives up."""


@dataclass(frozen=True, kw_only=True)
class Inference(ExploratoryAttack):
    """An attack that learns something about the filter or its mail, instead of changing a message."""


def edited(message: Message, attacker: Attacker, stopped: str = "") -> Attempt:
    """The attempt that a message's edits amount to."""
    return Attempt(message.original, message.text, message.added, message.removed, attacker.oracle.queries, stopped)
