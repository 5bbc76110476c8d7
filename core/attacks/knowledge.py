"""What an attacker can know: never anything of the test mail but a target that was chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.attacks.retraining import Retraining
from core.filters.base import Learned
from core.mail.corpus import Corpus
from core.mail.encode import narrow
from core.training.poison import Poison


class Source(Enum):
    """What poison can be crafted from, beside the words of a target and what anybody can look up."""

    TRAINING = "the filter's own training mail"
    OUTSIDE = "mail from elsewhere"
    FILTER = "the filter itself: its verdicts, its scores or how it learns"


@dataclass(frozen=True, eq=False)
class KnownMail:
    """Labelled mail that the attacker has read: some rows of a corpus, shape (messages,)."""

    corpus: Corpus
    rows: NDArray[np.intp]

    @classmethod
    def all_of(cls, corpus: Corpus) -> "KnownMail":
        return cls(corpus, np.arange(len(corpus)))

    @cached_property
    def texts(self) -> list[str]:
        """The messages, shape (messages,)."""
        return [self.corpus.texts[row] for row in self.rows]

    @cached_property
    def spam(self) -> NDArray[np.bool_]:
        """Their labels, shape (messages,)."""
        return self.corpus.labels[self.rows]

    @property
    def words(self) -> NDArray[np.object_]:
        """The vocabulary of the corpus, sorted, shape (words,)."""
        return self.corpus.encoding.words

    @cached_property
    def counts(self) -> csr_array:
        """Token counts, shape (messages, words)."""
        return self.corpus.encoding.counts[self.rows]

    def counts_seen_by(self, learned: Learned) -> csr_array:
        """Token counts in the filter's columns, without words that it has never seen, shape (messages, words)."""
        known = learned.words[: len(self.words)]
        if len(known) == len(self.words) and (known == self.words).all():
            return self.counts
        columns = learned.columns_of(self.words)[self.counts.indices]
        seen = columns >= 0
        indptr = np.append(0, np.cumsum(seen))[self.counts.indptr]
        rows = csr_array((self.counts.data[seen], columns[seen], indptr), shape=(len(self.rows), len(learned.words)))
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
        return _commonest(ham + spam)

    def commonest_of(self, *, spam: bool) -> NDArray[np.int32]:
        """Columns of words that a larger share of spam (or of ham) holds than of the other kind, commonest first."""
        ham, junk = self.messages_with_word
        share_ham, share_spam = ham / (~self.spam).sum(), junk / self.spam.sum()
        own, other = (share_spam, share_ham) if spam else (share_ham, share_spam)
        return _commonest(np.where(own > other, own, 0.0))


def _commonest(how_common: NDArray[np.float64]) -> NDArray[np.int32]:
    held = np.flatnonzero(how_common).astype(np.int32)
    return held[np.argsort(-how_common[held], kind="stable")]


@dataclass(frozen=True, eq=False)
class Knowledge:
    """What an attack may craft from; which of it an attack uses, it declares.

    training: the clean training mail. target: the one message that a targeted attack is after, else empty.
    bring_outside: loads mail from elsewhere, such as the attacker's own inbox.
    retraining: trains the filter under attack, at its default cut-offs, on the clean training mail and some poison.
    """

    training: KnownMail
    target: str
    bring_outside: Callable[[], Corpus]
    retraining: Retraining

    @cached_property
    def outside(self) -> KnownMail:
        """Mail from elsewhere; the filter never learns from it."""
        return KnownMail.all_of(self.bring_outside())

    def retrain(self, poison: Poison) -> Learned:
        """The filter under attack after it has learned from the poison too."""
        return self.retraining.learn(poison)

    @property
    def clean_filter(self) -> Learned:
        """The filter before the attack."""
        return self.retraining.clean

    @cached_property
    def stand_in(self) -> Retraining:
        """The same learner on the attacker's own mail: what whoever knows how a filter learns can build at home."""
        return self.retraining.elsewhere(self.outside.corpus.encoding, self.outside.rows, self.outside.spam)
