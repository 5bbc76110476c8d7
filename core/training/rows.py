"""The training mail at every level of poison, as weights on rows that are encoded once."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from core.mail.encode import Encoding, counter, extend, narrow
from core.mail.encoded import Encoded
from core.training.poison import Poison

ENCODED = Encoded(400 * 2**20)  # of all trainings in this process


@dataclass(frozen=True, eq=False)
class Training:
    """Clean training mail and poison under it.

    encoding, train: the clean training mail is these rows of the encoding, shape (clean,).
    words: the vocabulary of all mail and poison, shape (words,).
    spam: label of each row, shape (clean + distinct poison,).
    poison: which poison rows join, and which clean rows leave, in which order.
    """

    encoding: Encoding
    train: NDArray[np.intp]
    words: NDArray[np.object_]
    spam: NDArray[np.bool_]
    poison: Poison

    @classmethod
    def of(cls, encoding: Encoding, train: NDArray[np.intp], spam: NDArray[np.bool_], poison: Poison) -> "Training":
        """`train`: rows of the encoding; `spam`: their labels."""
        labels = np.concatenate([spam, poison.spam])
        if poison.replaces is not None:
            return cls(encoding, train, encoding.words, labels, poison)
        words, rows = extend(encoding, encoding.counts[train], poison.texts)
        return cls(encoding, train, words, labels, poison).keeping(rows)

    def keeping(self, rows: csr_array) -> "Training":
        """The same, with its rows at hand, because somebody has just made them."""
        ENCODED.of(self, lambda: rows)
        return self

    @property
    def clean(self) -> int:
        """How many of the rows are clean training mail."""
        return len(self.train)

    @property
    def rows(self) -> csr_array:
        """Token counts, shape (clean + distinct poison, words)."""
        return ENCODED.of(self, self._encode)

    def _encode(self) -> csr_array:
        mail = self.encoding.counts[self.train]
        if self.poison.replaces is not None:
            return narrow(vstack([mail, mail[self.poison.replaces]], format="csr"))
        wider = csr_array((mail.data, mail.indices, mail.indptr), shape=(mail.shape[0], len(self.words)))
        if not self.poison.texts:
            return narrow(wider)
        below = csr_array(counter(self.words).transform(self.poison.texts), dtype=np.float64)
        return narrow(vstack([wider, below], format="csr"))

    def begins(self, poison: Poison) -> bool:
        """Whether `poison` starts with the texts that are here already, under the same labels."""
        here = len(self.poison.texts)
        return (
            self.poison.replaces is poison.replaces is None
            and poison.texts[:here] == self.poison.texts
            and np.array_equal(poison.spam[:here], self.poison.spam)
        )

    def grown(self, poison: Poison) -> "Training":
        """The same clean mail with poison that this one `begins`: only the texts that are new are encoded."""
        new = poison.texts[len(self.poison.texts) :]
        here = self.rows
        words, rows = extend(Encoding(self.words, here), here, new)
        labels = np.concatenate([self.spam[: self.clean], poison.spam])
        return Training(self.encoding, self.train, words, labels, poison).keeping(rows)

    def weights(self, added: NDArray[np.float64]) -> NDArray[np.float64]:
        """How often each row is learned from, shape (rows,), when each distinct poison text is there `added` times,
        shape (texts,)."""
        kept = np.ones(self.clean)
        if self.poison.replaces is not None:
            kept[self.poison.replaces] -= added
        return np.concatenate([kept, added])

    def added(self, level: int) -> NDArray[np.float64]:
        """How often each distinct poison text is there at `level`, shape (texts,)."""
        added: NDArray[np.float64] = self.poison.added(np.array([level]))[0]
        return added

    def sizes(self, level: int) -> tuple[int, int]:
        """How many messages are learned from at `level`: of all, and of those with a label that the poison carries."""
        weights = self.weights(self.added(level))
        own = np.isin(self.spam, self.poison.spam) if len(self.poison) else self.spam
        return int(weights.sum()), int(weights[own].sum())

    @property
    def presence(self) -> csr_array:
        """1 where a word occurs in a row, shape (rows, words)."""
        rows = self.rows
        return csr_array((np.ones_like(rows.data), rows.indices, rows.indptr), shape=rows.shape)
