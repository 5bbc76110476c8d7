"""Multinomial naive Bayes: how often each word runs through ham and through spam."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from sklearn.naive_bayes import MultinomialNB

from core.filters._counting import Counts, Floats
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

    def log_joint(self, counts: Counts, test: csr_array) -> tuple[Floats, Floats]:
        columns = np.unique(test.indices)
        test = test[:, columns]
        ham, spam = log_likelihoods(counts, columns)
        of_ham, of_spam = counts.messages()
        total = of_ham + of_spam
        prior_of_ham, prior_of_spam = np.log(of_ham) - np.log(total), np.log(of_spam) - np.log(total)
        return (test @ ham.T).T + prior_of_ham, (test @ spam.T).T + prior_of_spam
