"""What the naive Bayes filters share: per kind of mail, a sum over the words of the message."""

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, eye_array
from scipy.special import logsumexp

from core.declared.parameters import between
from core.filters._counting import ClassSums
from core.filters.base import Filter, Learned
from core.scoring.linear_scorer import LinearScorer
from core.training.rows import Training

Floats = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class NaiveBayes(Filter):
    """Bayes' rule as if words came independently of each other, with add-one smoothing as scikit-learn does it.

    by_presence: whether it asks only whether a word occurs, not how often.
    """

    features = "counts"
    refits = False
    score_name = "probability of spam"
    weight_name = "log ratio spam : ham"
    by_presence: ClassVar[bool] = False

    threshold: float = between(
        0.01,
        0.99,
        default=0.5,
        step=0.01,
        label="Threshold",
        help="From this probability on a message is spam.",
        moves_scores=False,
    )

    @property
    def cutoffs(self) -> tuple[float, float]:
        return self.threshold, self.threshold

    def word_weights(self, estimator: Any) -> Floats:
        weights: Floats = estimator.feature_log_prob_[1] - estimator.feature_log_prob_[0]
        return weights

    def scorer(self, learned: Learned) -> LinearScorer:
        known = len(learned.known)
        bias = float(_log_odds(learned.estimator, csr_array((1, known)))[0])
        weights = np.zeros(len(learned.words))
        weights[learned.known] = _log_odds(learned.estimator, csr_array(eye_array(known))) - bias
        return LinearScorer(learned.words, weights, bias, by_presence=self.by_presence)

    @abstractmethod
    def log_joint(self, training: Training, added: Floats, test: csr_array) -> tuple[Floats, Floats]:
        """ln P(message, ham) and ln P(message, spam), up to one constant per message; shape (mixtures, tests) each."""

    def sweep(self, training: Training, added: Floats, test: csr_array) -> Iterator[tuple[int, Floats]]:
        ham, spam = self.log_joint(training, added, test)
        yield from enumerate(np.exp(spam - logsumexp(np.stack([ham, spam], axis=-1), axis=-1)))


def log_likelihoods(sums: ClassSums, rows: csr_array) -> tuple[Floats, Floats]:
    """ln P(word | ham) and ln P(word | spam) of running words, each of shape (mixtures, columns of `rows`).

    ln P(word | class) = ln(count + 1) − ln(tokens + vocabulary); a word outside the vocabulary says nothing.
    """
    ham, spam = sums.of(rows)
    unknown, vocabulary = ham + spam == 0, sums.vocabulary_size()
    answers = []
    for counts, tokens in zip((ham, spam), sums.tokens(), strict=True):
        answer = np.log(counts + 1.0) - np.log(tokens + vocabulary)
        answer[unknown] = 0.0
        answers.append(answer)
    return answers[0], answers[1]


def _log_odds(estimator: Any, features: csr_array) -> Floats:
    joint = estimator.predict_joint_log_proba(features)
    odds: Floats = joint[:, 1] - joint[:, 0]
    return odds
