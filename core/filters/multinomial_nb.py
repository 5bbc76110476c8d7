"""Multinomial naive Bayes: how often each word runs through ham and through spam."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from sklearn.naive_bayes import MultinomialNB

from core.filters._counting import ClassSums, narrowed
from core.filters._naive_bayes import Floats, NaiveBayes, log_likelihoods
from core.filters.base import Counting
from core.training.rows import Training


@dataclass(frozen=True, kw_only=True)
class MultinomialNaiveBayes(NaiveBayes):
    """Naive Bayes on token counts with add-one smoothing, as scikit-learn's MultinomialNB computes it."""

    title = "Naive Bayes (multinomial)"
    sentence = "Compares how often each word runs through spam and through good mail."
    counting = Counting.RUNNING_WORDS

    def estimator(self) -> MultinomialNB:
        return MultinomialNB(alpha=1.0)

    def log_joint(self, training: Training, added: Floats, test: csr_array) -> tuple[Floats, Floats]:
        rows, test = narrowed(test, training, presence=False)
        sums = ClassSums(training, added)
        ham, spam = log_likelihoods(sums, rows)
        of_ham, of_spam = sums.messages()
        total = of_ham + of_spam
        prior_of_ham, prior_of_spam = np.log(of_ham) - np.log(total), np.log(of_spam) - np.log(total)
        return (test @ ham.T).T + prior_of_ham, (test @ spam.T).T + prior_of_spam
