"""What every exploratory attack declares. An attack only searches; it never judges itself."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar, Self

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.attacks.knowledge import KnownMail
from core.attacks.threat_model import Cell, Violation
from core.declared.parameters import Declared, between
from core.filters.base import HAM_VERDICT, SPAM_VERDICT
from core.oracle import BudgetSpentError, Message, Oracle

MOST_WORDS = 300
OWN_SETTINGS = " (own settings)"
GOOD_WORDS, BAD_WORDS = "Good words", "Mistaken identity"  # views of all searches for words, by what they are after


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
    is drawn. repeats: how often each question is asked; the verdict in the middle of the answers counts, which is what
    a filter that answers at random has to fear.
    """

    oracle: Oracle
    mail: KnownMail
    rng: Generator
    repeats: int = 1

    @classmethod
    def seeded(cls, oracle: Oracle, mail: KnownMail, seed: int, repeats: int = 1) -> "Attacker":
        return cls(oracle, mail, np.random.default_rng(seed), repeats)

    def verdict(self, message: Message | str) -> int:
        """The verdict on a message, as far as the answers tell. Raises `BudgetSpentError` when none is left."""
        if isinstance(message, str):
            message = self.oracle.message(message)
        return _middle([self.oracle.ask(message).verdict for _ in range(self.repeats)])

    def verdicts(self, message: Message, words: Sequence[str], *, stop_after: int | None = None) -> NDArray[np.int8]:
        """The same for the message with one more of each word, as `Oracle.ask_each` answers, shape (words,) or less;
        stops after so many that are delivered."""
        if self.repeats == 1:
            return self.oracle.ask_each(message, words, stop_after=stop_after).verdicts
        told: list[int] = []
        try:
            for word in words:
                if stop_after is not None and told.count(HAM_VERDICT) == stop_after:
                    break
                told.append(_middle(self.oracle.ask_each(message, [word] * self.repeats).verdicts.tolist()))
        except BudgetSpentError:
            if not told:
                raise
        return np.array(told, dtype=np.int8)


@dataclass(frozen=True, kw_only=True)
class ExploratoryAttack(Declared, ABC):
    """An attack on a filter that stays as it is.

    cell: its place in the taxonomy; None for an attack on privacy, which has no cell there. source: where it was
    published. atlas: ids of the techniques of MITRE ATLAS. owasp: ids of the OWASP Machine Learning Security Top 10.
    needs: what the attacker must have. knows: the same as a phrase. on_real_mail: as for causative attacks.
    """

    cell: ClassVar[Cell | None]
    source: ClassVar[str]
    atlas: ClassVar[tuple[str, ...]]
    owasp: ClassVar[tuple[str, ...]]
    needs: ClassVar[frozenset[Need]]
    knows: ClassVar[str]
    on_real_mail: ClassVar[str] = ""

    @classmethod
    def wanted(cls) -> int:
        """The verdict that the attacker is after: ham for spam, or spam for good mail."""
        blocks = cls.cell is not None and cls.cell.violation is Violation.AVAILABILITY
        return SPAM_VERDICT if blocks else HAM_VERDICT

    @classmethod
    def asks(cls) -> bool:
        """Whether it takes questions."""
        return bool(cls.needs & {Need.VERDICT, Need.SCORE})

    @classmethod
    def view(cls) -> str:
        """The view that shows it, as an address names it: one of its own, unless it is seen beside others."""
        return cls.title


@dataclass(frozen=True)
class Found:
    """A word that a search found. queries: how many questions it had taken until then. why: what the word did."""

    word: str
    queries: int
    why: str


@dataclass(frozen=True)
class FoundWords:
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
    """An attack that finds words for any message (indiscriminate); `attempt` uses them on one (targeted).

    strategy: what it is called beside other searches; its title where that is empty.
    """

    strategy: ClassVar[str] = ""

    words: int = between(5, 500, default=MOST_WORDS, step=5, label="Good words", help="How many of the best are kept.")

    @classmethod
    def strategies(cls, most_words: int = MOST_WORDS) -> dict[str, Self]:
        """Name → the searches as which it is compared with others, each for at most so many words."""
        return {cls.strategy or cls.title: cls(words=cls.at_most(most_words))}

    @property
    def name(self) -> str:
        """What this search is called: as a strategy, or by its title where its parameters are others."""
        return next((name for name, one in self.strategies().items() if one == self), self.title + OWN_SETTINGS)

    @classmethod
    def at_most(cls, words: int) -> int:
        """So many words, or as many as it may find at most."""
        rule = next(parameter.rule for parameter in cls.parameters() if parameter.name == "words")
        return int(rule.nearest(str(words), words))

    @classmethod
    def view(cls) -> str:
        return GOOD_WORDS if cls.wanted() == HAM_VERDICT else BAD_WORDS

    @abstractmethod
    def search(self, attacker: Attacker) -> Iterator[Found]:
        """The words, best known first, as they are found. Raises `InputError` when there is nothing to begin with."""

    def find(self, attacker: Attacker) -> FoundWords:
        """All that the search finds before it ends or the budget does."""
        found: list[Found] = []
        stopped = ""
        try:
            found.extend(self.search(attacker))
        except BudgetSpentError as spent:
            stopped = str(spent)
        return FoundWords(tuple(found), attacker.oracle.queries, stopped)

    def attempt(self, attacker: Attacker, text: str) -> Attempt:
        """Add the words to one message, one by one, each with a question, until it has the wanted verdict."""
        message = attacker.oracle.message(text)
        search = self.find(attacker)
        stopped = search.stopped
        try:
            tried = attacker.verdict(message)
            for word in search.words:
                if tried == self.wanted():
                    break
                message.add(word)
                tried = attacker.verdict(message)
            if tried != self.wanted():
                stopped = stopped or f"All {len(search.words):,} words that were found are in it and do not suffice."
        except BudgetSpentError as spent:
            stopped = str(spent)
        return edited(message, attacker, stopped)


@dataclass(frozen=True, kw_only=True)
class MessageEdit(ExploratoryAttack):
    """An attack that changes one message (targeted); on each of many it is indiscriminate.

    proved: what is proved of it and for which filters, as a sentence; empty for nothing.
    """

    @property
    def proved(self) -> str:
        return ""

    @abstractmethod
    def attempt(self, attacker: Attacker, text: str) -> Attempt:
        """Change the message until the attacker sees the wanted verdict, or gives up."""


@dataclass(frozen=True, kw_only=True)
class Inference(ExploratoryAttack):
    """An attack that tells which messages the filter learned from, instead of changing one."""

    @abstractmethod
    def losses(self, attacker: Attacker, texts: Sequence[str], spam: NDArray[np.bool_]) -> NDArray[np.float64]:
        """How little each message looks like one that was learned from, shape (texts,): the lower, the likelier it
        was. `spam`: their true labels. Raises `InputError` for an oracle that says too little."""


def edited(message: Message, attacker: Attacker, stopped: str = "") -> Attempt:
    """The attempt that a message's edits amount to."""
    return Attempt(message.original, message.text, message.added, message.removed, attacker.oracle.queries, stopped)


def _middle(verdicts: list[int]) -> int:
    return sorted(verdicts)[len(verdicts) // 2]
