"""SpamBayes: each word votes with its smoothed share of spam, and Fisher's method weighs the loudest 150 votes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.special import chdtr, chdtrc
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import _check_sample_weight, check_is_fitted, check_non_negative, validate_data

from core.declared.parameters import between
from core.filters._alike import Grouped
from core.filters._counting import CountingFilter
from core.filters._counts import Counts, Floats, Sums
from core.filters._loudest import LEAST_STRENGTH, MOST_DISCRIMINATORS, UNKNOWN_WORD, Inbox
from core.filters.base import Counting, Judgement, Learned
from core.scoring.spambayes_scorer import SpamBayesScorer
from core.training.rows import present
from core.work.side_by_side import cores, side_by_side

UNKNOWN_WORD_STRENGTH = 0.45  # s: how many messages that opinion is worth


@dataclass(frozen=True, kw_only=True)
class SpamBayes(CountingFilter):
    """The filter of Robinson and Fisher that the SpamBayes project made, with its third verdict, "unsure".

    Source: formulas and defaults of the SpamBayes project, classifier.py, chi2.py and Options.py.
    """

    title = "SpamBayes"
    sentence = "Every word votes with its share of spam; the loudest 150 decide, and may be unsure."
    presence = True
    score_name = "spam score"
    weight_name = "word score − 0.5"
    counting = Counting.MESSAGES

    low: float = between(
        0.01,
        0.99,
        default=0.2,
        step=0.01,
        label="Good mail cut-off",
        help="Below it a message is good mail.",
        moves_scores=False,
    )
    high: float = between(
        0.01,
        0.99,
        default=0.9,
        step=0.01,
        label="Spam cut-off",
        help="From it on a message is spam.",
        moves_scores=False,
    )

    @property
    def cutoffs(self) -> tuple[float, float]:
        return min(self.low, self.high), self.high

    def estimator(self) -> "SpamBayesClassifier":
        return SpamBayesClassifier()

    def word_weights(self, estimator: Any) -> NDArray[np.float64]:
        weights: NDArray[np.float64] = estimator.word_scores_ - UNKNOWN_WORD
        return weights

    def pulls(self, estimator: Any, row: csr_array) -> NDArray[np.float64]:
        asked = discriminators(row, estimator.word_scores_)
        weights = self.word_weights(estimator)[row.indices]
        return np.where(np.isin(row.indices, asked.indices), weights, 0.0)

    def margins(self, estimator: Any, features: csr_array) -> NDArray[np.float64]:
        """ln(I / (1 − I)), shape (texts,)."""
        return log_odds(_presence(features), estimator.word_scores_)

    def scorer(self, learned: Learned) -> SpamBayesScorer:
        f = np.full(len(learned.words), UNKNOWN_WORD)
        f[learned.known] = learned.estimator.word_scores_
        most, least = MOST_DISCRIMINATORS, LEAST_STRENGTH
        return SpamBayesScorer(learned.words, f, learned.scores, most=most, least_strength=least)

    def scores_by(self, counts: Counts, test: csr_array) -> Iterator[Floats]:
        grouped = Grouped.of(present(test), counts.alike(0, 1))
        inbox = Inbox.of(grouped.rows)

        def scores(some: Counts) -> Floats:
            shape = len(grouped.columns), some.messages.shape[1]
            ham, spam = (np.broadcast_to(some.of_kind(kind, grouped.columns), shape) for kind in (0, 1))
            return combined(*inbox.votes(word_scores(ham, spam, *some.messages)))

        yield from side_by_side(scores, counts.blocks(len(grouped.columns), beside=cores()))

    def judge(self, sums: Sums, test: csr_array) -> Judgement:
        return Judgement(combined(*_votes_of(sums, test)), self.cutoffs)

    def evidence(self, sums: Sums, test: csr_array) -> tuple[Floats, Floats]:
        """How much each message looks like ham and how much like spam: S and H of `combined`, shape (tests,) each."""
        H, S = _tails(*_votes_of(sums, test))
        return S, H


class SpamBayesClassifier(ClassifierMixin, BaseEstimator):  # type: ignore[misc]  # scikit-learn has no types
    """The learner as a scikit-learn classifier for two classes; the second in sorted order is the spam.

    Only whether a word occurs in a message counts, not how often.

    Attributes after fit: classes_, shape (2,); word_scores_, f(w) for each word, shape (words,).
    """

    def fit(self, X: Any, y: Any, sample_weight: Any = None) -> Self:
        """Learn from counts X ≥ 0, shape (messages, words), and labels y; weights repeat messages."""
        X, y = validate_data(self, X, y, accept_sparse="csr", dtype=np.float64)
        check_classification_targets(y)
        self.classes_ = np.unique(y)
        if len(self.classes_) != 2:
            raise ValueError(
                f"Only binary classification is supported. SpamBayesClassifier needs two classes; y holds "
                f"{len(self.classes_)} class{'es' * (len(self.classes_) != 1)}."
            )
        check_non_negative(X, "SpamBayesClassifier (input X)")
        weight = _check_sample_weight(sample_weight, X)
        spam = y == self.classes_[1]
        present = _presence(X)
        with_spam, with_ham = (weight * spam) @ present, (weight * ~spam) @ present
        self.word_scores_ = word_scores(with_ham, with_spam, (weight * ~spam).sum(), (weight * spam).sum())
        return self

    def predict_proba(self, X: Any) -> NDArray[np.float64]:
        """Columns 1 − I and I, shape (messages, 2)."""
        check_is_fitted(self)
        X = validate_data(self, X, accept_sparse="csr", dtype=np.float64, reset=False)
        check_non_negative(X, "SpamBayesClassifier (input X)")
        spam = indicator(_presence(X), self.word_scores_)
        return np.column_stack([1 - spam, spam])

    def predict(self, X: Any) -> NDArray[Any]:
        """The class whose column is larger."""
        spam = self.predict_proba(X)[:, 1] > 0.5
        labels: NDArray[Any] = self.classes_[spam.astype(int)]
        return labels

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.classifier_tags.multi_class = False
        tags.input_tags.sparse = True
        tags.input_tags.positive_only = True
        tags.classifier_tags.poor_score = True  # it asks whether words occur, and in dense numbers all occur
        return tags


def word_scores(with_ham: Any, with_spam: Any, ham: Any, spam: Any) -> NDArray[np.float64]:
    """f(w) of each word from how many ham and spam messages hold it, and how many messages there are.

        p(w) = (n_S / N_S) / (n_S / N_S + n_H / N_H)
        f(w) = (s·x + n·p) / (s + n),  n = n_S + n_H

    >>> word_scores(0.0, 10.0, 100.0, 50.0).round(4)
    np.float64(0.9785)
    >>> word_scores(0.0, 0.0, 100.0, 50.0)  # never seen
    np.float64(0.5)
    """
    share_of_spam = with_spam / np.maximum(spam, 1)
    share_of_ham = with_ham / np.maximum(ham, 1)
    n = with_spam + with_ham
    seen = n > 0
    p = np.divide(share_of_spam, share_of_spam + share_of_ham, out=np.full(np.shape(n), UNKNOWN_WORD), where=seen)
    scores: NDArray[np.float64] = (UNKNOWN_WORD_STRENGTH * UNKNOWN_WORD + n * p) / (UNKNOWN_WORD_STRENGTH + n)
    return scores


def discriminators(present: csr_array, scores: NDArray[np.float64]) -> csr_array:
    """δ(E): of each message the at most 150 words farthest from 0.5, none nearer than 0.1; spammier first on a tie.

    `present` has shape (messages, words); the answer holds a subset of its entries, strongest first in each row.
    """
    strength = np.abs(scores - UNKNOWN_WORD)
    by_rank = np.lexsort((-scores, -strength))
    rank = np.empty(len(scores), dtype=np.int64)
    rank[by_rank] = np.arange(len(scores))
    loud = strength[present.indices] >= LEAST_STRENGTH
    row = np.repeat(np.arange(present.shape[0], dtype=np.int64), np.diff(present.indptr))[loud]
    # one sort of (row, rank) packed into one number ranks the words of all messages at once
    packed = np.sort(row * len(scores) + rank[present.indices[loud]])
    row, rank_in_row = np.divmod(packed, max(len(scores), 1))
    starts = np.searchsorted(row, np.arange(present.shape[0] + 1))
    kept = np.arange(len(row)) - starts[row] < MOST_DISCRIMINATORS
    indptr = np.searchsorted(row[kept], np.arange(present.shape[0] + 1))
    return csr_array((np.ones(kept.sum()), by_rank[rank_in_row[kept]], indptr), shape=present.shape)


def indicator(present: csr_array, scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """I(E) of each message, shape (messages,), from 0 (ham) to 1 (spam); 0.5 where no word speaks."""
    return combined(*_votes(present, scores))


def log_odds(present: csr_array, scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """ln(I / (1 − I)) of each message, shape (messages,), also where I itself is 0 or 1 to the last digit.

    With the other tail of χ², 1 + H − S is H + (1 − S), and 1 − H + S is S + (1 − H), without a difference of numbers
    that are nearly equal.
    """
    n, *sums = _votes(present, scores)
    free = 2 * np.maximum(n, 1)
    H, S = (chdtrc(free, -2 * total) for total in sums)
    not_H, not_S = (chdtr(free, -2 * total) for total in sums)
    least = np.finfo(np.float64).tiny
    odds: NDArray[np.float64] = np.log(np.maximum(H + not_S, least)) - np.log(np.maximum(S + not_H, least))
    return odds


def _votes(present: csr_array, scores: NDArray[np.float64]) -> tuple[NDArray[np.intp], Floats, Floats]:
    """How many words of each message are asked, Σ ln f and Σ ln(1 − f) over them, shape (messages,) each."""
    asked = discriminators(present, scores)
    n = np.diff(asked.indptr)
    speaks = n > 0
    starts = asked.indptr[:-1][speaks]
    sum_ln_f, sum_ln_not_f = np.zeros(len(n)), np.zeros(len(n))
    if len(starts):
        sum_ln_f[speaks] = np.add.reduceat(np.log(scores)[asked.indices], starts)
        sum_ln_not_f[speaks] = np.add.reduceat(np.log1p(-scores)[asked.indices], starts)
    return n, sum_ln_f, sum_ln_not_f


def combined(n: Any, sum_ln_f: Floats, sum_ln_not_f: Floats) -> Floats:
    """I of each message from how many words it asks and both sums over them, all of one shape.

    H = P[χ²(2n) ≥ −2 Σ ln f],  S = P[χ²(2n) ≥ −2 Σ ln(1 − f)],  I = (1 + H − S) / 2, which is 0.5 where no word speaks
    """
    H, S = _tails(n, sum_ln_f, sum_ln_not_f)
    answer: Floats = (1 + H - S) / 2
    return answer


def _tails(n: Any, sum_ln_f: Floats, sum_ln_not_f: Floats) -> tuple[Floats, Floats]:
    """H and S."""
    H, S = (chdtrc(2 * np.maximum(n, 1), -2 * total) for total in (sum_ln_f, sum_ln_not_f))
    return H, S


def _votes_of(sums: Sums, test: csr_array) -> tuple[NDArray[np.intp], Floats, Floats]:
    """What `_votes` gives of token counts and of what the filter has learned, scoring only the words that they hold."""
    held = np.zeros(test.shape[1], dtype=np.bool_)
    held[test.indices] = True
    columns, number = np.flatnonzero(held), np.cumsum(held, dtype=np.int32) - 1
    shape = test.shape[0], len(columns)
    rows = csr_array((np.ones(len(test.indices)), number[test.indices], test.indptr), shape=shape)
    return _votes(rows, word_scores(*sums.words[:, columns], *sums.messages))


def _presence(X: Any) -> csr_array:
    X = csr_array(X)
    X.eliminate_zeros()
    return csr_array((np.ones_like(X.data), X.indices, X.indptr), shape=X.shape)
