"""What an attacker makes of a mail that multinomial naive Bayes reads, with messages of a limited length."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.special import logit

from core.errors import InputError
from core.filters._counts import Sums
from core.filters.multinomial_nb import MultinomialNaiveBayes

LENGTH = 300  # words of a poison message at most
HALVINGS = 45  # of the gain that the last word must bring

Floats = NDArray[np.float64]
Rows = NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class RunningWords:
    """Multinomial naive Bayes before an attacker whose messages hold only words of the clean training mail.

    ln P(message | kind) = Σ t (ln a − ln A) over its known words, with t how often the message holds the word, a one
    more than how often mail of the kind does, and A the sum of a over all known words. A further word in the poison
    makes one a, and A, greater by one, so of M words in all those are best that bring most one by one, because
    t ln((a + 1) / a) falls with each; and more words are better than fewer: with S the sum of a over the d different
    words of the message and T the sum of t, some word has t ≥ T ln(1 + 1/A) / ln(1 + 1/a) wherever S + d/2 ≤ A, for
    ln(1 + 1/a) ≥ 1 / (a + ½). So n messages of the greatest length with the best words are best, and more are better
    than fewer. Derived here.

    threshold: from these log odds on a message is spam. test: known words of the test messages, shape (tests, known).
    messages, words: of both kinds, in all and with each known word.
    """

    threshold: float
    test: csr_array
    messages: Floats
    words: Floats

    @classmethod
    def of(cls, chosen: MultinomialNaiveBayes, sums: Sums, test: csr_array) -> "RunningWords":
        """Raise `InputError` for mail of so few different words that more of them may be worse."""
        known = np.flatnonzero(sums.words.sum(axis=0) > 0)
        own = csr_array(test[:, known])
        if len(known) < 1.5 * np.diff(own.indptr).max(initial=0):
            raise InputError("This mail knows too few different words for a price: bring more mail.")
        return cls(float(logit(chosen.threshold)), own, sums.messages, sums.words[:, known])

    def odds(self, rows: Rows, n: int, *, spam: bool) -> Floats:
        """ln P(spam | message) − ln P(good mail | message) for these test messages, each after the n best messages
        under this label; shape (rows,)."""
        test = self.test[rows]
        joint = [self._clean(test, kind) for kind in (0, 1)]
        own = int(spam)
        length = np.asarray(test.sum(axis=1))
        total = float((self.words[own] + 1).sum())
        joint[own] += np.log((self.messages[own] + n) / self.messages[own])
        joint[own] += self._gained(test, own, n * LENGTH) - length * np.log((total + n * LENGTH) / total)
        odds: Floats = joint[1] - joint[0]
        return odds

    def _clean(self, test: csr_array, kind: int) -> Floats:
        more = self.words[kind] + 1
        said: Floats = np.log(self.messages[kind]) + test @ (np.log(more) - np.log(more.sum()))
        return said

    def _gained(self, test: csr_array, kind: int, words: int) -> Floats:
        """What the best so many words bring: Σ t ln((a + x) / a), x of each."""
        t, a = test.data, (self.words[kind] + 1)[test.indices]
        row = np.repeat(np.arange(test.shape[0]), np.diff(test.indptr))
        low, high = np.full(test.shape[0], 1e-15), np.full(test.shape[0], t.max(initial=1.0))
        for _ in range(HALVINGS):
            middle = np.sqrt(low * high)
            too_many = np.bincount(row, taken(t, a, middle[row]), test.shape[0]) > words
            low, high = np.where(too_many, middle, low), np.where(too_many, high, middle)
        x = taken(t, a, high[row])
        left = words - np.bincount(row, x, test.shape[0])  # words that bring all the same
        gained = np.bincount(row, t * np.log1p(x / a), test.shape[0]) + left * high
        return np.where(np.diff(test.indptr) > 0, gained, 0.0)


def taken(t: Floats, a: Floats, gain: Floats) -> Floats:
    """How often each word is taken if each time it is to bring at least so much."""
    return np.maximum(0.0, np.floor(1 / np.expm1(gain / t) - a + 1))
