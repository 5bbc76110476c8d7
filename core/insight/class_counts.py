"""What a filter that counts knows of each class: messages, running words, and where each word stood."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.filters.base import Counting
from core.runs.preparation import Prepared
from core.training.rows import Training


@dataclass(frozen=True, eq=False)
class ClassCounts:
    """The training mail of one class at one level of poison.

    messages: how many there are. with_word: how many of them hold each word, shape (words,).
    running: how many words run through them. word: how often each word does, shape (words,).
    """

    messages: float
    with_word: NDArray[np.float64]
    running: float
    word: NDArray[np.float64]

    @classmethod
    def of(cls, training: Training, weights: NDArray[np.float64], *, spam: bool) -> "ClassCounts":
        own = weights * (training.spam == spam)
        word = np.asarray(own @ training.rows)
        return cls(float(own.sum()), np.asarray(own @ training.presence), float(word.sum()), word)

    @property
    def share_of_messages(self) -> NDArray[np.float64]:
        """n(w) / N, what SpamBayes asks: the share of the messages that hold each word, shape (words,)."""
        return self.with_word / max(self.messages, 1)

    def share_of_running_words(self, vocabulary: int) -> NDArray[np.float64]:
        """(c(w) + 1) / (T + V), what multinomial naive Bayes asks, with V distinct words in all the training mail."""
        return (self.word + 1) / (self.running + vocabulary)


@dataclass(frozen=True, eq=False)
class Counted:
    """Both classes at one level, seen from the words of the test mail that the clean training mail holds.

    shares: of each word in (ham, spam), shape (2, words), as the filter reckons them.
    """

    ham: ClassCounts
    spam: ClassCounts
    shares: NDArray[np.float64]
    test: csr_array
    test_spam: NDArray[np.bool_]

    def middling_word(self, *, of_spam: bool) -> int:
        """Column of the word in the middle when those in test spam (or ham), each as often as it counts there, are put
        in the order of how much they lean to spam: share in spam over the sum of both shares; among equals, in the
        order of their share in their own kind, and of the alphabet."""
        words = self._words(spam=of_spam)
        ham, spam = self.shares[:, words]
        order = np.lexsort((words, self.shares[int(of_spam), words], spam / np.maximum(ham + spam, 1e-300)))
        return int(words[order[(len(words) - 1) // 2]])

    def leaning_to_spam(self, *, of_spam: bool) -> float:
        """Which part of the words in test spam (or ham) has a larger share in the training spam than in its ham."""
        ham, spam = self.shares[:, self._words(spam=of_spam)]
        return float((spam > ham).mean())

    def _words(self, *, spam: bool) -> NDArray[np.intp]:
        """Columns, each as often as it counts in a message of this kind, and at least one."""
        rows = self.test[np.flatnonzero(self.test_spam == spam)]
        words: NDArray[np.intp] = np.repeat(rows.indices, rows.data.astype(np.intp)).astype(np.intp)
        return words if len(words) else np.arange(self.shares.shape[1])


def counted(prepared: Prepared, level: int, counting: Counting) -> Counted:
    """Count at one level, as a filter does that counts running words, or messages that hold a word."""
    learned_from = prepared.learned_from(prepared.mixtures([level]))
    training, weights = learned_from.training, learned_from.mixtures.weights(0)
    running = counting is Counting.RUNNING_WORDS
    ham, spam = (ClassCounts.of(training, weights, spam=kind) for kind in (False, True))
    if running:
        vocabulary = int(np.count_nonzero(ham.with_word + spam.with_word))
        shares = np.stack([kind.share_of_running_words(vocabulary) for kind in (ham, spam)])
    else:
        shares = np.stack([kind.share_of_messages for kind in (ham, spam)])
    clean = np.bincount(training.rows[: training.clean].indices, minlength=len(training.words)) > 0
    test = prepared.test_counts if running else prepared.test_counts.sign()
    known = csr_array(test.multiply(clean[: test.shape[1]][np.newaxis, :]))
    known.eliminate_zeros()
    return Counted(ham, spam, shares, known, prepared.test_spam)
