"""Several training sets over the same encoded rows: how often each row counts in each of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.training.rows import Training

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Mixtures:
    """Weights of the rows of a training.

    base: how often each row is in all of them, shape (rows,). delta: how much more or less often in each, shape
    (mixtures, rows). A message that gets the other label is one less of its row and one more of its twin.
    """

    base: Floats
    delta: csr_array

    @classmethod
    def prefixes(cls, training: Training, levels: Sequence[int] | NDArray[np.intp]) -> Self:
        """The clean mail with the first so many poison messages, for each level."""
        added = training.poison.added(np.asarray(levels))
        replaces, poison = training.poison.replaces, np.arange(training.clean, training.clean + added.shape[1])
        flips = np.flatnonzero(replaces >= 0)
        columns = np.concatenate([poison, replaces[flips]])
        more = np.concatenate([added, -added[:, flips]], axis=1)
        level, at = np.nonzero(more)
        delta = csr_array((more[level, at], (level, columns[at])), shape=(len(added), len(training.spam)))
        base = np.zeros(len(training.spam))
        base[: training.clean] = 1.0
        return cls(base, delta)

    @classmethod
    def weighted(cls, weights: Floats) -> Self:
        """Any training sets, from how often each row is in each, shape (mixtures, rows)."""
        base = np.asarray(weights[0], dtype=np.float64) if len(weights) else np.zeros(weights.shape[1])
        return cls(base, csr_array(weights - base))

    def __len__(self) -> int:
        """Return how many training sets there are."""
        return int(self.delta.shape[0])

    def weights(self, at: int) -> Floats:
        """How often each row is in one of them, shape (rows,)."""
        weights: Floats = self.base + self.delta[[at]].toarray()[0]
        return weights

    @cached_property
    def all_weights(self) -> Floats:
        """The same for all of them, shape (mixtures, rows)."""
        weights: Floats = self.base + self.delta.toarray()
        return weights

    @cached_property
    def moving(self) -> NDArray[np.intp]:
        """The rows that are not equally often in all of them, ascending."""
        return np.unique(self.delta.indices).astype(np.intp)

    @cached_property
    def moves(self) -> Floats:
        """`delta` of the moving rows alone, shape (mixtures, moving rows)."""
        moves: Floats = self.delta[:, self.moving].toarray()
        return moves

    def sums(self, rows: csr_array, kind: NDArray[np.bool_]) -> Floats:
        """Σ weight · row over the rows of one kind, of a matrix with one row per training row; `kind` has shape
        (rows,). Shape (mixtures, columns)."""
        moving = kind[self.moving]
        more = (rows[self.moving[moving]].T @ self.moves[:, moving].T).T
        sums: Floats = np.asarray((self.base * kind) @ rows) + np.asarray(more)
        return sums

    def sizes(self, kind: NDArray[np.bool_]) -> Floats:
        """How many messages of one kind there are in each, shape (mixtures,)."""
        sizes: Floats = (self.base @ kind) + np.asarray(self.delta @ kind.astype(np.float64))
        return sizes

    def __getitem__(self, some: slice) -> "Mixtures":
        """Return some of the training sets."""
        return Mixtures(self.base, self.delta[some])

    def keeping(self, kept: NDArray[np.bool_]) -> "Mixtures":
        """Without the rows that are not kept, in all of them alike; `kept` has shape (rows,)."""
        delta = self.delta.copy()
        delta.data = delta.data * kept[delta.indices]
        delta.eliminate_zeros()
        return Mixtures(self.base * kept, delta)

    def keeping_each(self, kept: NDArray[np.bool_]) -> "Mixtures":
        """Without the rows that are not kept, another choice in each; `kept` has shape (mixtures, rows)."""
        return Mixtures.weighted(self.all_weights * kept)

    def part(self, of_row: NDArray[np.intp], number: int) -> "Mixtures":
        """The rows of one part of a partition; `of_row` has the part of each row, shape (rows,)."""
        return self.keeping(of_row == number)

    def relabelled(self, training: Training, which: NDArray[np.bool_]) -> tuple[Training, "Mixtures"]:
        """Some rows under the other label: the training with a twin for each, and the mixtures on it.

        `which` has shape (rows,), or (mixtures, rows) for another choice in each.
        """
        chosen = np.flatnonzero(which.any(axis=0) if which.ndim == 2 else which)
        moved = self.all_weights * which
        weights = np.concatenate([self.all_weights - moved, moved[:, chosen]], axis=1)
        return training.with_twins(chosen), Mixtures.weighted(weights)
