"""What a filter becomes week by week: a sum to which a week is added and from which one leaves, or a refit."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import overload

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.campaign.ledger import NOT_LEARNED, SPAM_LABEL, Ids, Ledger
from core.filters._counting import CountingFilter
from core.filters._counts import Sums
from core.filters.base import Filter, Learned
from core.filters.spambayes import SpamBayes
from core.mail.encode import Encoding
from core.training.poison import NOTHING, Poison
from core.training.rows import Training

Floats = NDArray[np.float64]
State = NDArray[np.int8]


@dataclass(frozen=True, eq=False)
class Deployed(ABC):
    """A filter as it was after a retraining.

    trained: at the end of which week; 0 for the first filter. state: the label with which each message of that time was
    learned, −1 for those that were not, shape (messages,).
    """

    filter: Filter
    trained: int
    state: State

    @abstractmethod
    def scores(self, rows: csr_array) -> Floats:
        """Spam scores of messages, from their token counts in a vocabulary that may have grown since; shape
        (messages,)."""

    @property
    @abstractmethod
    def width(self) -> int:
        """How many words it knew columns for."""

    def evidence(self, rows: csr_array) -> tuple[Floats, Floats] | None:  # noqa: ARG002 - those that weigh both look
        """How much each message looks like ham and how much like spam, shape (messages,) each; None for filters that do
        not weigh that apart."""
        return None

    def verdicts(self, rows: csr_array) -> NDArray[np.int8]:
        """0 ham, 1 unsure, 2 spam."""
        return self.filter.verdicts(self.scores(rows))

    @property
    def ids(self) -> Ids:
        """What it has learned from."""
        return np.flatnonzero(self.state != NOT_LEARNED)


@dataclass(frozen=True, eq=False)
class Counted(Deployed):
    """A filter that is sums."""

    sums: Sums

    def scores(self, rows: csr_array) -> Floats:
        if not isinstance(self.filter, CountingFilter):
            raise TypeError("only a filter that counts is a sum")
        return self.filter.judge(wide(self.sums, rows.shape[1]), rows).scores

    @property
    def width(self) -> int:
        return int(self.sums.words.shape[1])

    def evidence(self, rows: csr_array) -> tuple[Floats, Floats] | None:
        if not isinstance(self.filter, SpamBayes):
            return None
        return self.filter.evidence(wide(self.sums, rows.shape[1]), rows)


@dataclass(frozen=True, eq=False)
class Fitted(Deployed):
    """A filter that was fitted."""

    learned: Learned

    def scores(self, rows: csr_array) -> Floats:
        return self.learned.scores(rows[:, : self.width])

    @property
    def width(self) -> int:
        return len(self.learned.words)


def wide(sums: Sums, words: int) -> Sums:
    """The same sums in a vocabulary that has grown to the right."""
    missing = words - sums.words.shape[1]
    return replace(sums, words=np.pad(sums.words, ((0, 0), (0, missing)))) if missing else sums


def first_sums(learner: CountingFilter, words: int) -> Sums:
    """Of a filter that has learned nothing."""
    return learner.sums_of(csr_array((0, words)), np.empty(0, dtype=np.bool_))


@dataclass(eq=False)
class Learner:
    """One filter through all retrainings.

    encoding: of the mail. words: the vocabulary so far, that of the mail first, shape (words,).
    """

    filter: Filter
    encoding: Encoding
    words: NDArray[np.object_]
    latest: Deployed | None = None

    def retrain(self, ledger: Ledger, state: State, week: int) -> Deployed:
        """Learn from the messages with these labels, −1 for those that are not learned; shape (messages,)."""
        if isinstance(self.filter, CountingFilter):
            self.latest = Counted(self.filter, week, state, self._sums(self.filter, ledger, state))
        else:
            self.latest = Fitted(self.filter, week, state, self._fit(ledger, state))
        return self.latest

    def _sums(self, learner: CountingFilter, ledger: Ledger, state: State) -> Sums:
        """Yesterday's sums, plus what has come, minus what has left."""
        words = len(self.words)
        before = np.full(len(state), NOT_LEARNED, dtype=np.int8)
        sums = first_sums(learner, words)
        if isinstance(self.latest, Counted):
            before[: len(self.latest.state)] = self.latest.state
            sums = wide(self.latest.sums, words)
        changed = before != state
        for labels, sign in ((state, 1), (before, -1)):
            ids = np.flatnonzero(changed & (labels != NOT_LEARNED))
            if len(ids):
                part = learner.sums_of(ledger.rows(ids, words), labels[ids] == SPAM_LABEL)
                sums = sums + part if sign > 0 else sums - part
        return sums

    def _fit(self, ledger: Ledger, state: State) -> Learned:
        return self.filter.learn(*self.training(ledger, state))

    def training(self, ledger: Ledger, state: State) -> tuple[Training, Floats]:
        """The messages with these labels as the filter's training mail, and how often each row is there: mail of the
        corpus, below it the attacker's, the same message with the same label once."""
        ids = np.flatnonzero(state != NOT_LEARNED)
        row, spam = ledger.known(lambda batch: batch.corpus_row)[ids], state[ids] == SPAM_LABEL
        clean, written = row >= 0, ids[row < 0]
        number = np.repeat(np.arange(len(ledger.batches)), [len(batch) for batch in ledger.batches])[written]
        keys = np.column_stack([number, ledger.known(lambda batch: batch.which)[written], state[written]])
        _, first, order, times = np.unique(keys, axis=0, return_index=True, return_inverse=True, return_counts=True)
        poison = Poison(
            Written(ledger, written[first]),
            state[written[first]] == SPAM_LABEL,
            order.ravel().astype(np.intp),
            np.full(len(first), NOTHING, dtype=np.intp),
        )
        labels = np.concatenate([spam[clean], poison.spam])
        ascending = np.argsort(written[first])
        counts = ledger.rows(written[first][ascending], len(self.words))[np.argsort(ascending)]
        training = Training(self.encoding, row[clean], self.words, labels, poison).at_hand(counts)
        return training, np.concatenate([np.ones(int(clean.sum())), times.astype(np.float64)])


@dataclass(frozen=True, eq=False)
class Written(Sequence[str]):
    """Texts of the attacker's that are written when somebody reads them."""

    ledger: Ledger
    ids: Ids

    def __len__(self) -> int:
        """Return how many they are."""
        return len(self.ids)

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> "Written": ...
    def __getitem__(self, at: int | slice) -> "str | Written":
        """Return one text, or some of them, still unwritten."""
        if isinstance(at, slice):
            return Written(self.ledger, self.ids[at])
        return self.ledger.text(int(self.ids[at]))
