"""What the naive Bayes filters share: per kind of mail, a sum over the words of the message."""

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_array, eye_array

from core.declared.parameters import between
from core.filters._alike import Grouped
from core.filters._counting import CountingFilter
from core.filters._counts import Counts, Floats
from core.filters._small_changes import changed_log_likelihoods, differ_little
from core.filters.base import Learned
from core.scoring.linear_scorer import LinearScorer


@dataclass(frozen=True, kw_only=True)
class NaiveBayes(CountingFilter):
    """Bayes' rule as if words came independently of each other, with add-one smoothing as scikit-learn does it."""

    score_name = "probability of spam"
    weight_name = "log ratio spam : good mail"
    adds_up = True

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

    def margins(self, estimator: Any, features: csr_array) -> Floats:
        """The log odds of spam."""
        return _log_odds(estimator, features)

    def scorer(self, learned: Learned) -> LinearScorer:
        known = len(learned.known)
        bias = float(_log_odds(learned.estimator, csr_array((1, known)))[0])
        weights = np.zeros(len(learned.words))
        weights[learned.known] = _log_odds(learned.estimator, csr_array(eye_array(known))) - bias
        return LinearScorer(learned.words, weights, bias, by_presence=self.presence)

    @abstractmethod
    def log_joint(self, counts: Counts, test: csr_array) -> Iterator[tuple[Counts, Floats, Floats]]:
        """Some training sets at a time: ln P(message, ham) and ln P(message, spam) by them, up to one constant per
        message, shape (tests, mixtures) each, or (tests, 1) where it is the same for all."""

    def scores_by(self, counts: Counts, test: csr_array) -> Iterator[Floats]:
        for some, ham, spam in self.log_joint(counts, test):
            scores = np.exp(spam - np.logaddexp(ham, spam))
            yield np.broadcast_to(scores, (len(scores), some.messages.shape[1]))


def log_likelihoods(counts: Counts, test: csr_array) -> Iterator[tuple[Counts, Floats, Floats]]:
    """ln P(words of the message | ham) and … | spam) for some training sets at a time, shape (tests, mixtures) each.

    ln P(word | class) = ln(count + 1) − ln(tokens + vocabulary); a word outside the vocabulary says nothing.
    """
    if differ_little(counts):
        yield from changed_log_likelihoods(counts, test)
        return
    ham, spam = (Grouped.of(test, counts.alike(kind)) for kind in (0, 1))
    for some in counts.blocks(max(len(ham.columns), len(spam.columns), len(counts.fickle))):
        vocabulary = some.vocabulary_size()
        yield some, _log_likelihood(some, 0, ham, vocabulary), _log_likelihood(some, 1, spam, vocabulary)


def _log_likelihood(counts: Counts, kind: int, test: Grouped, vocabulary: Floats) -> Floats:
    of_words = np.log(counts.of_kind(kind, test.columns) + 1.0) - np.log(counts.of_all_words(kind) + vocabulary)
    return np.asarray(test.rows @ counts.only_known(of_words, test.columns))


def _log_odds(estimator: Any, features: csr_array) -> Floats:
    joint = estimator.predict_joint_log_proba(features)
    odds: Floats = joint[:, 1] - joint[:, 0]
    return odds
