"""Bernoulli naive Bayes: which words a message holds, and which it does not."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_array
from sklearn.naive_bayes import BernoulliNB

from core.filters._counting import Counts, Floats
from core.filters._naive_bayes import NaiveBayes
from core.filters.base import Counting


@dataclass(frozen=True, kw_only=True)
class BernoulliNaiveBayes(NaiveBayes):
    """Naive Bayes on whether words occur, with add-one smoothing, as scikit-learn's BernoulliNB computes it.

    Every word of the vocabulary speaks about every message, most of them by their absence; so words that only poison
    brings move all scores.

    Source: McCallum and Nigam, "A Comparison of Event Models for Naive Bayes Text Classification", AAAI workshop 1998.
    """

    title = "Naive Bayes (Bernoulli)"
    sentence = "Asks of every known word whether a message holds it; what is missing counts, too."
    weight_name = "log odds ratio spam : ham"
    counting = Counting.PRESENCE_AND_ABSENCE
    presence = True
    at_once = 8  # of every word it keeps a table: 100,000 words take 6 MB

    def estimator(self) -> BernoulliNB:
        return BernoulliNB(alpha=1.0, binarize=0.0)

    def word_weights(self, estimator: Any) -> Floats:
        present = estimator.feature_log_prob_
        ham, spam = present - np.log1p(-np.exp(present))
        weights: Floats = spam - ham
        return weights

    def pulls(self, estimator: Any, row: csr_array) -> Floats:
        pulls: Floats = self.word_weights(estimator)[row.indices]
        return pulls

    def log_joint(self, counts: Counts, test: csr_array) -> tuple[Floats, Floats]:
        """P(word | class) = (n + 1) / (N + 2) for n of the N messages of the class. ln P(message | class) is what a
        message without any word has, corrected for the words that it holds."""
        columns = np.unique(test.indices)
        held = test[:, columns].sign()
        # rows in one piece, so that numpy adds a hundred thousand words pairwise, which keeps three more digits
        with_word = [np.ascontiguousarray(of_class) for of_class in counts.of_words(slice(None))]
        messages = counts.messages()
        vocabulary = with_word[0] + with_word[1] > 0
        answers = []
        for n, N in zip(with_word, messages, strict=True):
            present = np.log((n + 1) / (N + 2))
            absent = np.log((N + 1 - n) / (N + 2))
            present[~vocabulary] = absent[~vocabulary] = 0.0
            prior = np.log(N) - np.log(messages[0] + messages[1])
            of_no_word = prior + absent.sum(axis=1, keepdims=True)
            answers.append((held @ (present - absent)[:, columns].T).T + of_no_word)
        return answers[0], answers[1]
