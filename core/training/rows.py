"""The rows that training sets are mixed from, encoded once: the clean mail, the poison, and twins of other labels."""

from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from core.mail.composed import Composed
from core.mail.encode import Encoding, encode, extend, narrow
from core.mail.encoded import Encoded
from core.training.poison import Poison

ENCODED = Encoded(300 * 2**20)  # of all trainings in this process, clean mail and poison together
WRITTEN = Encoded(100 * 2**20)  # their poison alone


def no_rows() -> NDArray[np.intp]:
    return np.empty(0, dtype=np.intp)


def present(counts: csr_array) -> csr_array:
    """1 where a word occurs, same shape."""
    return csr_array((np.ones_like(counts.data), counts.indices, counts.indptr), shape=counts.shape)


@dataclass(frozen=True, eq=False)
class Training:
    """Clean training mail, below it the distinct messages and label changes of the poison, below them twins.

    encoding, train: the clean training mail is these rows of the encoding, shape (clean,).
    words: the vocabulary of all mail and poison, shape (words,).
    spam: label of each row, shape (rows,).
    poison: which poison rows join, and which clean rows leave, in which order.
    twins: of which row, clean or poison, each twin is the same message under the other label, shape (twins,).
    """

    encoding: Encoding
    train: NDArray[np.intp]
    words: NDArray[np.object_]
    spam: NDArray[np.bool_]
    poison: Poison
    twins: NDArray[np.intp] = field(default_factory=no_rows)

    @classmethod
    def of(cls, encoding: Encoding, train: NDArray[np.intp], spam: NDArray[np.bool_], poison: Poison) -> "Training":
        """`train`: rows of the encoding; `spam`: their labels."""
        labels = np.concatenate([spam, poison.spam])
        if not poison.written:
            return cls(encoding, train, encoding.words, labels, poison)
        words, written = extend(encoding, poison.encoded)
        return cls(encoding, train, words, labels, poison).at_hand(written)

    def at_hand(self, written: csr_array) -> "Training":
        """The same, with the counts of its written messages at hand, because somebody has just made them."""
        WRITTEN.of(self, lambda: written)
        return self

    @property
    def clean(self) -> int:
        """How many of the rows are clean training mail."""
        return len(self.train)

    @property
    def written(self) -> csr_array:
        """Token counts of the poison that is messages of its own, shape (messages, words)."""
        return WRITTEN.of(self, self._count)

    def _count(self) -> csr_array:
        if not self.poison.written:
            return csr_array((0, len(self.words)))
        _, counts = extend(Encoding(self.words, self.encoding.counts), self.poison.encoded)
        return counts

    @property
    def rows(self) -> csr_array:
        """Token counts, shape (rows, words)."""
        return ENCODED.of(self, lambda: self.some(np.arange(len(self.spam))))

    @property
    def presence(self) -> csr_array:
        """1 where a word occurs in a row, shape (rows, words)."""
        return present(self.rows)

    def some(self, rows: NDArray[np.intp]) -> csr_array:
        """Token counts of some rows, shape (some, words); only these are put together."""
        message = self._message[rows]
        clean = message < self.clean
        mail = self.encoding.counts[self.train[message[clean]]]
        wider = csr_array((mail.data, mail.indices, mail.indptr), shape=(mail.shape[0], len(self.words)))
        if clean.all():
            return wider
        written = self.written
        if not np.array_equal(message[~clean], self.clean + np.arange(written.shape[0])):
            written = written[message[~clean] - self.clean]
        if not clean.any():
            return written
        both = vstack([wider, written], format="csr")
        place = np.argsort(np.argsort(~clean, kind="stable"), kind="stable")
        return narrow(both if (np.diff(place) == 1).all() else both[place])

    def summed(self, weights: NDArray[np.float64], *, presence: bool) -> NDArray[np.float64]:
        """Σ weight · row for several weights, shape (sums, rows): token counts, or in how many messages each word is;
        shape (sums, words). No rows are put together for it, which would take as long as the sum."""
        of_message = np.zeros((self.clean + self.written.shape[0], len(weights)))
        np.add.at(of_message, self._message, weights.T)
        of_mail = np.zeros((self.encoding.counts.shape[0], len(weights)))
        of_mail[self.train] = of_message[: self.clean]
        mail, written = self.encoding.counts, self.written
        if presence:
            mail, written = present(mail), present(written)
        sums = np.asarray(written.T @ of_message[self.clean :])
        sums[: mail.shape[1]] += mail.T @ of_mail
        return np.ascontiguousarray(sums.T)

    @cached_property
    def _message(self) -> NDArray[np.intp]:
        """Which message each row is: clean mail, then written ones; shape (rows,)."""
        written = self.poison.replaces < 0
        at = np.where(written, self.clean + np.cumsum(written) - 1, self.poison.replaces)
        of_each = np.concatenate([np.arange(self.clean), at]).astype(np.intp)
        return np.concatenate([of_each, of_each[self.twins]])

    def begins(self, poison: Poison) -> bool:
        """Whether `poison` starts with the texts that are here already, under the same labels."""
        here = len(self.poison.texts)
        return (
            len(self.poison.written) == here
            and len(poison.written) == len(poison.texts)
            and poison.texts[:here] == self.poison.texts
            and np.array_equal(poison.spam[:here], self.poison.spam)
        )

    def grown(self, poison: Poison) -> "Training":
        """The same clean mail with poison that this one `begins`: only the texts that are new are encoded."""
        new = poison.texts[len(self.poison.texts) :]
        labels = np.concatenate([self.spam[: self.clean], poison.spam])
        if not new:
            return Training(self.encoding, self.train, self.words, labels, poison).at_hand(self.written)
        here = self.written
        words, more = extend(Encoding(self.words, here), new.encoding if isinstance(new, Composed) else encode(new))
        above = csr_array((here.data, here.indices, here.indptr), shape=(here.shape[0], len(words)))
        written = narrow(vstack([above, more], format="csr")) if here.shape[0] else more
        return Training(self.encoding, self.train, words, labels, poison).at_hand(written)

    def with_twins(self, of: NDArray[np.intp]) -> "Training":
        """The same with one more row for each of these, which must be no twins: its message under the other label."""
        return replace(self, spam=np.concatenate([self.spam, ~self.spam[of]]), twins=np.concatenate([self.twins, of]))

    def listing(self, weights: NDArray[np.float64]) -> NDArray[np.intp]:
        """The row of each message, as raw texts are listed: clean mail in its order, then poison in its own; under
        another label a message stays in its place. Of a row that counts `weights` times, shape (rows,), the first so
        many are there."""
        place, row = self._places()
        order = np.lexsort((row, place))
        row = row[order]
        return row[nth_of_its_kind(row) < weights[row]]

    def _places(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """(place, row) of each message that can be listed."""
        order = self.poison.order
        changes = self.poison.replaces[order]
        place = np.where(changes >= 0, changes, self.clean + np.arange(len(order)))
        clean = np.arange(self.clean)
        place, row = np.concatenate([clean, place]), np.concatenate([clean, self.clean + order])
        for at, of in enumerate(self.twins, start=self.clean + len(self.poison.texts)):
            mine = place[row == of]
            place, row = np.concatenate([place, mine]), np.concatenate([row, np.full(len(mine), at)])
        return place, row


def nth_of_its_kind(values: NDArray[np.intp]) -> NDArray[np.intp]:
    """How often each value stood before, same shape."""
    order = np.argsort(values, kind="stable")
    ordered = values[order]
    first = np.searchsorted(ordered, ordered)
    nth = np.empty(len(values), dtype=np.intp)
    nth[order] = np.arange(len(values)) - first
    return nth
