"""What lets a filter whose learned state is a sum over messages retrain without refitting."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.training.rows import Training


@dataclass(frozen=True, eq=False)
class ClassSums:
    """Sums over the messages of each class for several mixtures of poison: the clean sums plus those of the poison.

    added: how often each distinct poison text is in each mixture, shape (mixtures, texts). A label change adds its row
    to one class and takes it from the other.
    """

    training: Training
    added: NDArray[np.float64]

    def of(self, rows: csr_array) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """(ham, spam) sums of `rows` (one per training row, any columns), each of shape (mixtures, columns)."""
        training = self.training
        clean, poison = rows[: training.clean], rows[training.clean :]
        clean_spam, poison_spam = np.split(training.spam, [training.clean])
        base = [np.asarray(kind.astype(np.float64) @ clean) for kind in (~clean_spam, clean_spam)]
        more = [np.asarray((poison[kind].T @ self.added[:, kind].T).T) for kind in (~poison_spam, poison_spam)]
        if training.poison.replaces is not None:
            more = [more[0] - more[1], more[1] - more[0]]
        return base[0] + more[0], base[1] + more[1]

    def messages(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """(ham, spam) numbers of messages, each of shape (mixtures, 1)."""
        return self.of(csr_array(np.ones((len(self.training.spam), 1))))

    def tokens(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """(ham, spam) numbers of running words, each of shape (mixtures, 1)."""
        return self.of(csr_array(self.training.rows.sum(axis=1)[:, np.newaxis]))

    def vocabulary_size(self) -> NDArray[np.float64]:
        """Number of distinct words in the training data, shape (mixtures, 1)."""
        training = self.training
        clean = np.bincount(training.rows[: training.clean].indices, minlength=len(training.words)) > 0
        brought = training.presence[training.clean :][:, np.flatnonzero(~clean)]
        return np.asarray(clean.sum() + ((brought.T @ self.added.T).T > 0).sum(axis=1, keepdims=True), dtype=np.float64)


def narrowed(test: csr_array, training: Training, *, presence: bool) -> tuple[csr_array, csr_array]:
    """(training rows, test rows) in only those columns that the test mail uses: no other word can move a score."""
    columns = np.unique(test.indices)
    rows = training.presence if presence else training.rows
    return rows[:, columns], test[:, columns]
