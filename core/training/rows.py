"""The rows that training sets are mixed from, encoded once: the clean mail, the poison, and twins of other labels."""

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from core.mail.encode import Encoding, counter, extend, narrow
from core.mail.encoded import Encoded
from core.training.poison import Poison

ENCODED = Encoded(400 * 2**20)  # of all trainings in this process


def no_rows() -> NDArray[np.intp]:
    return np.empty(0, dtype=np.intp)


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
        words, rows = extend(encoding, encoding.counts[train], poison.written)
        training = cls(encoding, train, words, labels, poison)
        return training.at_hand(training.in_order(rows))

    def at_hand(self, rows: csr_array) -> "Training":
        """The same, with its rows at hand, because somebody has just made them."""
        ENCODED.of(self, lambda: rows)
        return self

    @property
    def clean(self) -> int:
        """How many of the rows are clean training mail."""
        return len(self.train)

    @property
    def rows(self) -> csr_array:
        """Token counts, shape (rows, words)."""
        return ENCODED.of(self, self._encode)

    @property
    def presence(self) -> csr_array:
        """1 where a word occurs in a row, shape (rows, words)."""
        rows = self.rows
        return csr_array((np.ones_like(rows.data), rows.indices, rows.indptr), shape=rows.shape)

    def _encode(self) -> csr_array:
        mail = self.encoding.counts[self.train]
        wider = csr_array((mail.data, mail.indices, mail.indptr), shape=(mail.shape[0], len(self.words)))
        if self.poison.written:
            below = csr_array(counter(self.words).transform(self.poison.written), dtype=np.float64)
            wider = vstack([wider, below], format="csr")
        return self.in_order(wider)

    def in_order(self, mail: csr_array) -> csr_array:
        """All rows, from the clean mail with the written messages below it."""
        written = self.poison.replaces < 0
        at = np.where(written, self.clean + np.cumsum(written) - 1, self.poison.replaces)
        of_each = np.concatenate([np.arange(self.clean), at]).astype(np.intp)
        of_each = np.concatenate([of_each, of_each[self.twins]])
        return narrow(mail if len(of_each) == mail.shape[0] and not len(self.twins) else mail[of_each])

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
        here = self.rows
        words, rows = extend(Encoding(self.words, here), here, new)
        labels = np.concatenate([self.spam[: self.clean], poison.spam])
        return Training(self.encoding, self.train, words, labels, poison).at_hand(rows)

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
        return row[_nth_of_its_kind(row) < weights[row]]

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


def _nth_of_its_kind(values: NDArray[np.intp]) -> NDArray[np.intp]:
    """How often each value stood before, same shape."""
    order = np.argsort(values, kind="stable")
    ordered = values[order]
    first = np.searchsorted(ordered, ordered)
    nth = np.empty(len(values), dtype=np.intp)
    nth[order] = np.arange(len(values)) - first
    return nth
