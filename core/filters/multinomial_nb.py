"""Multinomial naive Bayes: how often each word runs through ham and through spam."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from sklearn.naive_bayes import MultinomialNB

from core.filters._counts import Counts, Floats
from core.filters._naive_bayes import NaiveBayes, log_likelihoods
from core.filters.base import Counting


@dataclass(frozen=True, kw_only=True)
class MultinomialNaiveBayes(NaiveBayes):
    """Naive Bayes on token counts with add-one smoothing, as scikit-learn's MultinomialNB computes it."""

    title = "Naive Bayes (multinomial)"
    sentence = "Compares how often each word runs through spam and through good mail."
    counting = Counting.RUNNING_WORDS
    presence = False

    def estimator(self) -> MultinomialNB:
        return MultinomialNB(alpha=1.0)

    def log_joint(self, counts: Counts, test: csr_array) -> Iterator[tuple[Counts, Floats, Floats]]:
        for some, ham, spam in log_likelihoods(counts, test):
            of_ham, of_spam = np.log(some.messages) - np.log(some.messages.sum(axis=0))
            yield some, ham + of_ham, spam + of_spam
