"""Multinomial naive Bayes on many training sets over the same texts at once: what defenders judge their mail by."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.defences._received import Received, text_numbers
from core.defences.base import Truths

Floats = NDArray[np.float64]
AT_ONCE = 4_000_000  # numbers in a table over words and training sets


@dataclass(frozen=True, eq=False)
class Weights:
    """How often each text is in each training set under either label, shape (sets, texts) each."""

    ham: Floats
    spam: Floats

    @classmethod
    def of(cls, mail: Received, there: Truths) -> "Weights":
        messages = len(mail.text)
        shape = messages, mail.counts.shape[0]
        of_text = csr_array((np.ones(messages), (np.arange(messages), mail.text)), shape=shape)
        ham, spam = (np.asarray((there & kind).astype(np.float64) @ of_text) for kind in (~mail.spam, mail.spam))
        return cls(ham, spam)

    def only(self, texts: NDArray[np.bool_]) -> "Weights":
        """Of some texts alone; `texts` has shape (texts,) or (sets, texts)."""
        return Weights(self.ham * texts, self.spam * texts)

    def __getitem__(self, some: slice | NDArray[np.intp]) -> "Weights":
        """Return those of some of the sets."""
        return Weights(self.ham[some], self.spam[some])

    def __len__(self) -> int:
        """Return how many sets there are."""
        return len(self.ham)


def log_odds(counts: csr_array, learned: Weights, known: Weights, judged: csr_array) -> Floats:
    """ln P(spam | message) − ln P(ham | message) of the judged messages by each training set, shape (sets, judged), as
    scikit-learn's MultinomialNB computes it with add-one smoothing from the token counts of the texts, shape (texts,
    words), over the words that the `known` texts hold. A kind that a set has no mail of counts as one message."""
    found = np.empty((len(learned), judged.shape[0]))
    step = max(1, AT_ONCE // max(1, counts.shape[1]))
    for start in range(0, len(learned), step):
        some = slice(start, start + step)
        held = np.asarray(counts.T @ (known.ham[some] + known.spam[some]).T) > 0
        of_kind = []
        for weights in (learned.ham[some], learned.spam[some]):
            words = np.asarray(counts.T @ weights.T)
            total = words.sum(axis=0) + held.sum(axis=0)
            likelihoods = np.asarray(judged @ (np.log(words + 1) * held))
            length = np.asarray(judged @ held.astype(np.float64))
            of_kind.append(
                likelihoods - length * np.log(np.maximum(total, 1)) + np.log(np.maximum(weights.sum(axis=1), 1))
            )
        found[some] = (of_kind[1] - of_kind[0]).T
    return found


def out_of_fold(mail: Received, weights: Weights, folds: int) -> Floats:
    """The log odds of each text by naive Bayes on all of a training set but the fold that the text is in, shape (sets,
    texts). A text's fold is its number modulo `folds`, so that copies are in one."""
    fold = fold_of(mail, folds)
    found = np.zeros(weights.ham.shape)
    for number in range(folds):
        own = np.flatnonzero(fold == number)
        if len(own):
            found[:, own] = log_odds(mail.counts, weights.only(fold != number), weights, mail.counts[own])
    return found


def fold_of(mail: Received, folds: int) -> NDArray[np.intp]:
    """Which fold each text is in, shape (texts,)."""
    folded: NDArray[np.intp] = (text_numbers(mail.words, mail.counts) % np.uint64(folds)).astype(np.intp)
    return folded
