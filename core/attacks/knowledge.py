"""What an attacker can know: never anything of the test mail but a target that was chosen."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.attacks.retraining import Retraining
from core.filters.base import Learned
from core.mail.composed import Composed
from core.mail.corpus import Corpus
from core.mail.encode import Encoding, narrow
from core.scenarios.base import Scenario
from core.scenarios.table import Table
from core.training.poison import Poison


class Source(Enum):
    """What poison can be crafted from, beside the words of a target and what anybody can look up."""

    TRAINING = "the filter's own training mail"
    OUTSIDE = "mail from elsewhere"
    FILTER = "the filter itself: its verdicts, its scores or how it learns"


class KnownMail:
    """Labelled mail that the attacker has read: some rows of a corpus. Nothing of the other rows is in it."""

    def __init__(self, corpus: Corpus, rows: NDArray[np.intp]) -> None:
        """`rows` of the corpus, shape (messages,)."""
        self._corpus, self._rows = corpus, rows

    @classmethod
    def all_of(cls, corpus: Corpus) -> "KnownMail":
        return cls(corpus, np.arange(len(corpus)))

    @property
    def scenario(self) -> Scenario | None:
        """What is decided on where these are the rows of a table, with the form that everybody fills in; None for
        mail."""
        return self._corpus.scenario if isinstance(self._corpus, Table) else None

    @cached_property
    def texts(self) -> list[str]:
        """The messages, shape (messages,)."""
        return [self._corpus.texts[row] for row in self._rows]

    @cached_property
    def spam(self) -> NDArray[np.bool_]:
        """Their labels, shape (messages,)."""
        return self._corpus.labels[self._rows]

    @cached_property
    def recipients(self) -> NDArray[np.object_]:
        """Who got each and so labels it, shape (messages,); "" where nobody knows."""
        known: NDArray[np.object_] = self._corpus.frame["recipient"].to_numpy(dtype=object)[self._rows]
        return known

    @cached_property
    def words(self) -> NDArray[np.object_]:
        """Their words, sorted, shape (words,). In the place of a word that only other rows hold stands a number in
        brackets, which is none, so that a word has the same column for everybody."""
        words = self._corpus.encoding.words
        held = np.zeros(len(words), dtype=np.bool_)
        held[self.counts.indices] = True
        if held.all():
            return words
        own = words.copy()
        own[~held] = [f"({column})" for column in np.flatnonzero(~held).tolist()]
        return own

    @cached_property
    def counts(self) -> csr_array:
        """Token counts, shape (messages, words)."""
        return self._corpus.encoding.counts[self._rows]

    def columns_of(self, words: Iterable[str]) -> NDArray[np.int32]:
        """The columns of those of these words that any of the mail may hold, in their order; to write a word takes no
        knowledge."""
        column = self._corpus.encoding.column
        return np.array([column[word] for word in words if word in column], dtype=np.int32)

    def composed(self, size: int, count: Callable[[], csr_array], write: Callable[[int], str]) -> Composed:
        """Texts out of these words, from their token counts in the same columns; see `Composed`."""
        return Composed(self._corpus.encoding.words, size, count, write)

    def counts_seen_by(self, learned: Learned) -> csr_array:
        """Token counts in the filter's columns, without words that it has never seen, shape (messages, words)."""
        known = learned.words[: len(self.words)]
        if len(known) == len(self.words) and (known == self.words).all():
            return self.counts
        columns = learned.columns_of(self.words)[self.counts.indices]
        seen = columns >= 0
        indptr = np.append(0, np.cumsum(seen))[self.counts.indptr]
        rows = csr_array((self.counts.data[seen], columns[seen], indptr), shape=(len(self._rows), len(learned.words)))
        return narrow(rows)

    def messages(self, *, spam: bool) -> list[str]:
        """The messages of one kind."""
        return [text for text, is_spam in zip(self.texts, self.spam, strict=True) if is_spam == spam]

    @cached_property
    def messages_with_word(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """(ham, spam) messages that hold each word, each of shape (words,)."""
        ham, spam = (np.asarray(kind.astype(np.float64) @ self.counts.sign()) for kind in (~self.spam, self.spam))
        return ham, spam

    def commonest(self) -> NDArray[np.int32]:
        """Columns of every word, those in most messages first, then by alphabet."""
        ham, spam = self.messages_with_word
        held = np.flatnonzero(ham + spam).astype(np.int32)
        # of sixteen bits, which hold more than any mail's messages, as those are sorted ten times as fast
        fewer = (len(self.spam) - (ham + spam)[held]).astype(np.uint16)
        return held[np.argsort(fewer, kind="stable")]

    def commonest_of(self, *, spam: bool) -> NDArray[np.int32]:
        """Columns of words that a larger share of spam (or of ham) holds than of the other kind, commonest first."""
        ham, junk = self.messages_with_word
        share_ham, share_spam = ham / (~self.spam).sum(), junk / self.spam.sum()
        own, other = (share_spam, share_ham) if spam else (share_ham, share_spam)
        tell = np.flatnonzero(own > other).astype(np.int32)
        return tell[np.argsort(-own[tell], kind="stable")]


class Asked:
    """A learner that the attacker can have trained on clean mail and any poison, and look into; it knows no word but
    of the two."""

    def __init__(self, retraining: Retraining, mail: KnownMail) -> None:
        self._retraining, self._mail = retraining, mail

    def elsewhere(self, mail: KnownMail, encoding: Encoding) -> "Asked":
        """The same learner on other mail, all of it, with its encoding."""
        return Asked(self._retraining.elsewhere(encoding, np.arange(len(mail.texts)), mail.spam), mail)

    @cached_property
    def clean(self) -> Learned:
        """The filter before the attack."""
        return self._seen(self._retraining.clean)

    def learn(self, poison: Poison) -> Learned:
        """The filter that has learned from the poison too."""
        return self._seen(self._retraining.learn(poison)) if len(poison) else self.clean

    def _seen(self, learned: Learned) -> Learned:
        words = self._mail.words
        brought = learned.words[len(words) :]
        return replace(learned, words=np.concatenate([words, brought]) if len(brought) else words)


@dataclass(frozen=True, eq=False)
class Knowledge:
    """What an attack may craft from; which of it an attack uses, it declares.

    training: the clean training mail. target: the one message that a targeted attack is after, else empty.
    bring_outside: loads mail from elsewhere, such as the attacker's own inbox.
    asked: the filter under attack, at its default cut-offs.
    """

    training: KnownMail
    target: str
    bring_outside: Callable[[], Corpus]
    asked: Asked

    @cached_property
    def outside(self) -> KnownMail:
        """Mail from elsewhere; the filter never learns from it."""
        return KnownMail.all_of(self.bring_outside())

    @property
    def clean_filter(self) -> Learned:
        """The filter before the attack."""
        return self.asked.clean

    @cached_property
    def stand_in(self) -> Asked:
        """The same learner on the attacker's own mail: what whoever knows how a filter learns can build at home."""
        return self.asked.elsewhere(self.outside, self.bring_outside().encoding)
