"""The training mail at every level of poison, as weights on rows that are encoded once."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from core.encode import Encoding, extend, narrow
from core.poison import Poison


@dataclass(frozen=True, eq=False)
class Training:
    """Clean training mail and poison under it.

    words: the vocabulary of all mail and poison, shape (words,).
    rows: token counts, shape (clean + distinct poison, words).
    spam: label of each row, shape (clean + distinct poison,).
    clean: how many of the rows are clean training mail.
    poison: which poison rows join, and which clean rows leave, in which order.
    """

    words: NDArray[np.object_]
    rows: csr_array
    spam: NDArray[np.bool_]
    clean: int
    poison: Poison

    @classmethod
    def of(cls, encoding: Encoding, train: NDArray[np.intp], spam: NDArray[np.bool_], poison: Poison) -> "Training":
        """`train`: rows of the encoding; `spam`: their labels."""
        mail = encoding.counts[train]
        if poison.replaces is not None:
            words, rows = encoding.words, narrow(vstack([mail, mail[poison.replaces]], format="csr"))
        else:
            words, rows = extend(encoding, mail, poison.texts)
        return cls(words, rows, np.concatenate([spam, poison.spam]), len(train), poison)

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
        words, rows = extend(Encoding(self.words, self.rows), self.rows, new)
        return Training(words, rows, np.concatenate([self.spam[: self.clean], poison.spam]), self.clean, poison)

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

    @cached_property
    def presence(self) -> csr_array:
        """1 where a word occurs in a row, shape (rows, words)."""
        return csr_array((np.ones_like(self.rows.data), self.rows.indices, self.rows.indptr), shape=self.rows.shape)
