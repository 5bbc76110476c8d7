"""A filter that learns its cut-offs from half of its training mail, scored by what it learns from the other half."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.base import BaseEstimator, clone
from sklearn.pipeline import Pipeline

from core.defences._received import text_numbers
from core.filters.base import Filter, Judgement, Learned, spam_scores
from core.mail.encode import tokeniser
from core.scoring.scorer import Scorer
from core.training.mixtures import Floats, Mixtures
from core.training.rows import Training

DIGITS = 9  # of a score that tell scores apart


@dataclass(frozen=True, kw_only=True)
class LearnedCutoffs(Filter):
    """The filter inside, judged by cut-offs that it learns.

    tolerance: of `cutoffs_of`. known: the cut-offs after training; None before, where those of the filter inside stand
    for them.
    """

    inner: Filter
    tolerance: float
    known: tuple[float, float] | None = None

    sentence = "A filter that learns its cut-offs."

    @property
    def title(self) -> str:  # type: ignore[override]  # what other filters fix, this one has from the one inside
        return self.inner.title

    @property
    def features(self) -> str:  # type: ignore[override]
        return self.inner.features

    @property
    def score_name(self) -> str:  # type: ignore[override]
        return self.inner.score_name

    @property
    def score_range(self) -> tuple[float, float] | None:  # type: ignore[override]
        return self.inner.score_range

    @property
    def weight_name(self) -> str:  # type: ignore[override]
        return self.inner.weight_name

    @property
    def refits(self) -> bool:  # type: ignore[override]
        return self.inner.refits

    @property
    def counting(self) -> Any:  # type: ignore[override]
        return self.inner.counting

    @property
    def adds_up(self) -> bool:  # type: ignore[override]
        return self.inner.adds_up

    @property
    def cutoffs(self) -> tuple[float, float]:
        return self.known or self.inner.cutoffs

    def cutoffs_after(self, pipeline: Any) -> tuple[float, float]:
        return pipeline[-1].cutoffs_ or self.inner.cutoffs

    def at_default_cutoffs(self) -> Self:
        return replace(self, inner=self.inner.at_default_cutoffs())

    def estimator(self) -> "WithCutoffs":
        return WithCutoffs(self.inner.pipeline(), self.tolerance)

    def word_weights(self, estimator: Any) -> Floats:
        return self.inner.word_weights(estimator)

    def pulls(self, estimator: Any, row: csr_array) -> Floats:
        return self.inner.pulls(estimator, row)

    def margins(self, estimator: Any, features: csr_array) -> Floats:
        return self.inner.margins(estimator, features)

    def scorer(self, learned: Learned) -> Scorer:
        return self.inner.scorer(learned)

    def pipeline(self) -> Pipeline:
        return Pipeline([("cutoffs", self.estimator())])

    def learn(self, training: Training, weights: Floats) -> Learned:
        learned = self.inner.learn(training, weights)
        (cutoffs,) = self._learned_cutoffs(training, Mixtures.weighted(weights[np.newaxis]))
        return replace(learned, filter=replace(self, known=cutoffs))

    def sweep(self, training: Training, mixtures: Mixtures, test: csr_array) -> Iterator[tuple[int, Judgement]]:
        if not self.refits:
            cutoffs = self._learned_cutoffs(training, mixtures)
            for at, judgement in self.inner.sweep(training, mixtures, test):
                yield at, replace(judgement, cutoffs=cutoffs[at] or judgement.cutoffs)
            return
        for at, judgement in self.inner.sweep(training, mixtures, test):
            (cutoffs_now,) = self._learned_cutoffs(training, mixtures[at : at + 1])
            yield at, replace(judgement, cutoffs=cutoffs_now or judgement.cutoffs)

    def _learned_cutoffs(self, training: Training, mixtures: Mixtures) -> list[tuple[float, float] | None]:
        """For each training set; None where a half lacks a kind of mail, or the first half any word."""
        rows, spam = training.rows, training.spam
        weights = mixtures.all_weights
        first = _first_half(text_numbers(training.words, rows), spam, weights)
        second = weights - first
        has_word = np.diff(rows.indptr) > 0
        needed = first[:, spam], first[:, ~spam], first[:, has_word], second[:, spam], second[:, ~spam]
        able = np.flatnonzero(np.all([half.sum(axis=1) > 0 for half in needed], axis=0))
        found: list[tuple[float, float] | None] = [None] * len(weights)
        if len(able):
            for at, judgement in self.inner.sweep(training, Mixtures.weighted(first[able]), rows):
                of_this = second[able[at]]
                found[able[at]] = cutoffs_of(judgement.scores, of_this * ~spam, of_this * spam, self.tolerance)
        return found


class WithCutoffs(BaseEstimator):  # type: ignore[misc]  # scikit-learn has no types
    """The same in plain scikit-learn, from raw texts: `pipeline`, unfitted, fitted on all and on the first half.

    Attributes after fit: cutoffs_, (low, high), or None where a half lacks a kind of mail or the first any word.
    """

    def __init__(self, pipeline: Pipeline, tolerance: float) -> None:
        self.pipeline = pipeline
        self.tolerance = tolerance

    def fit(self, texts: Sequence[str], labels: Sequence[str]) -> Self:
        """Texts without any word, in all, are refused as by every vectorizer of scikit-learn."""
        self.fitted_ = clone(self.pipeline).fit(texts, labels)
        vectorizer = tokeniser()
        counts = csr_array(vectorizer.fit_transform(texts))
        numbers = text_numbers(vectorizer.get_feature_names_out(), counts)
        mail, kind = np.array(texts, dtype=object), np.array(labels)
        spam = kind == np.unique(kind)[-1]
        first = _first_half(numbers, spam, np.ones((1, len(mail))))[0] > 0
        able = all(len(np.unique(kind[half])) == 2 for half in (first, ~first)) and np.diff(counts.indptr)[first].any()
        self.cutoffs_ = None
        if able:
            scores = spam_scores(clone(self.pipeline).fit(mail[first], kind[first]), list(mail[~first]))
            ham, junk = (kind_of[~first].astype(np.float64) for kind_of in (~spam, spam))
            self.cutoffs_ = cutoffs_of(scores, ham, junk, self.tolerance)
        return self

    def decision_function(self, texts: Sequence[str]) -> Floats:
        return spam_scores(self.fitted_, texts)


def _first_half(numbers: NDArray[np.uint64], spam: NDArray[np.bool_], weights: Floats) -> Floats:
    """How much of each row is in the first half, shape (sets, rows): of what has the same words and label half, rounded
    up or down by the number of the text."""
    _, group = np.unique(np.stack([numbers, spam.astype(np.uint64)]), axis=1, return_inverse=True)
    group = np.ravel(group)
    order = np.argsort(group, kind="stable")
    begins = np.searchsorted(group[order], group[order])
    own = weights[:, order]
    up_to = np.concatenate([np.zeros((len(own), 1)), np.cumsum(own, axis=1)], axis=1)
    ends = np.searchsorted(group[order], group[order], side="right")
    up = ((numbers[order] >> np.uint64(32)) & np.uint64(1)).astype(np.float64)
    wanted = np.floor((up_to[:, ends] - up_to[:, begins] + up) / 2)
    first = np.empty_like(weights)
    first[:, order] = np.clip(wanted - (up_to[:, :-1] - up_to[:, begins]), 0, own)
    return first


def cutoffs_of(scores: Floats, ham: Floats, spam: Floats, tolerance: float) -> tuple[float, float]:
    """(low, high) from the scores of mail, and how often each message is there as ham and as spam; shape (messages,).

    With g(t) = spam below t / (spam below t + ham above t), low is the highest t with g(t) ≤ tolerance and high the
    lowest with g(t) ≥ 1 − tolerance, of those t that lie between two scores, or outside of all.

    >>> ones = np.ones(4)
    >>> ham, spam = np.array([1.0, 1, 0, 0]), np.array([0.0, 0, 1, 1])
    >>> cutoffs_of(np.array([0.1, 0.6, 0.4, 0.9]), ham, spam, 0.05)
    (0.25, 0.75)
    """
    there = (ham + spam) > 0
    values, which = np.unique(np.round(scores[there], DIGITS), return_inverse=True)
    ham_at, spam_at = (np.bincount(which, weights=kind[there]) for kind in (ham, spam))
    beyond = 10.0**-DIGITS / 2  # no further, as scores may have an end
    between = np.concatenate([[values[0] - beyond], (values[1:] + values[:-1]) / 2, [values[-1] + beyond]])
    spam_below = np.concatenate([[0.0], np.cumsum(spam_at)])
    ham_above = ham_at.sum() - np.concatenate([[0.0], np.cumsum(ham_at)])
    wrong = spam_below + ham_above
    # where nothing is wrong, either way of being so is as good as the other
    g = np.divide(spam_below, wrong, out=np.full(len(wrong), 0.5), where=wrong > 0)
    low, high = np.flatnonzero(g <= tolerance)[-1], np.flatnonzero(g >= 1 - tolerance)[0]
    return float(between[low]), float(between[high])
