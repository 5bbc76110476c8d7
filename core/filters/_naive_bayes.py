"""What the naive Bayes filters share: per kind of mail, a sum over the words of the message."""

from abc import abstractmethod
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, eye_array
from scipy.special import logsumexp

from core.declared.parameters import between
from core.filters._counting import CountingFilter, Counts, Floats
from core.filters.base import Learned
from core.scoring.linear_scorer import LinearScorer


@dataclass(frozen=True, kw_only=True)
class NaiveBayes(CountingFilter):
    """Bayes' rule as if words came independently of each other, with add-one smoothing as scikit-learn does it."""

    score_name = "probability of spam"
    weight_name = "log ratio spam : ham"

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
        return LinearScorer(learned.words, weights, bias, by_presence=self.presence)

    @abstractmethod
    def log_joint(self, counts: Counts, test: csr_array) -> tuple[Floats, Floats]:
        """ln P(message, ham) and ln P(message, spam), up to one constant per message; shape (mixtures, tests) each."""

    def scores_by(self, counts: Counts, test: csr_array) -> Floats:
        ham, spam = self.log_joint(counts, test)
        scores: Floats = np.exp(spam - logsumexp(np.stack([ham, spam], axis=-1), axis=-1))
        return scores


def log_likelihoods(counts: Counts, columns: NDArray[np.intp]) -> tuple[Floats, Floats]:
    """ln P(word | ham) and ln P(word | spam) of running words, each of shape (mixtures, columns).

    ln P(word | class) = ln(count + 1) − ln(tokens + vocabulary); a word outside the vocabulary says nothing.
    """
    ham, spam = counts.of_words(columns)
    unknown, vocabulary = ham + spam == 0, counts.vocabulary_size()
    answers = []
    for of_words, tokens in zip((ham, spam), counts.of_all_words(), strict=True):
        answer = np.log(of_words + 1.0) - np.log(tokens + vocabulary)
        answer[unknown] = 0.0
        answers.append(answer)
    return answers[0], answers[1]


def _log_odds(estimator: Any, features: csr_array) -> Floats:
    joint = estimator.predict_joint_log_proba(features)
    odds: Floats = joint[:, 1] - joint[:, 0]
    return odds
