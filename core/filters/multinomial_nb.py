"""Multinomial naive Bayes: how often each word runs through ham and through spam."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.special import logsumexp
from sklearn.naive_bayes import MultinomialNB

from core.filters._counting import ClassSums, narrowed
from core.filters.base import Filter
from core.parameters import between
from core.training import Training


@dataclass(frozen=True, kw_only=True)
class MultinomialNaiveBayes(Filter):
    """Naive Bayes on token counts with add-one smoothing, as scikit-learn's MultinomialNB computes it."""

    title = "Naive Bayes (multinomial)"
    sentence = "Compares how often each word runs through spam and through good mail."
    features = "counts"
    refits = False
    score_name = "probability of spam"
    weight_name = "log ratio spam : ham"

    threshold: float = between(
        0.01, 0.99, default=0.5, step=0.01, label="Threshold", help="From this probability on a message is spam."
    )

    @property
    def cutoffs(self) -> tuple[float, float]:
        return self.threshold, self.threshold

    def estimator(self) -> MultinomialNB:
        return MultinomialNB(alpha=1.0)

    def word_weights(self, estimator: Any) -> NDArray[np.float64]:
        weights: NDArray[np.float64] = estimator.feature_log_prob_[1] - estimator.feature_log_prob_[0]
        return weights

    def sweep(
        self, training: Training, added: NDArray[np.float64], test: csr_array
    ) -> Iterator[tuple[int, NDArray[np.float64]]]:
        rows, test = narrowed(test, training, presence=False)
        sums = ClassSums(training, added)
        counts = sums.of(rows)
        tokens, messages, vocabulary = sums.tokens(), sums.messages(), sums.vocabulary_size()
        unknown = counts[0] + counts[1] == 0
        total = messages[0] + messages[1]
        joint = []
        for of_class, tokens_of_class, messages_of_class in zip(counts, tokens, messages, strict=True):
            # ln P(word | class) = ln(count + 1) − ln(tokens + vocabulary); a word outside the vocabulary says nothing
            log_likelihood = np.log(of_class + 1.0) - np.log(tokens_of_class + vocabulary)
            log_likelihood[unknown] = 0.0
            prior = np.log(messages_of_class) - np.log(total)
            joint.append(test @ log_likelihood.T + prior.T)
        ham, spam = joint
        scores = np.exp(spam - logsumexp(np.stack([ham, spam], axis=-1), axis=-1))
        yield from enumerate(np.ascontiguousarray(scores.T))
