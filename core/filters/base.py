"""What every filter is: a learner with its cut-offs."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property
from itertools import pairwise
from typing import Any, ClassVar, Literal, Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import Pipeline, make_pipeline

from core.declared.parameters import Declared
from core.filters._tfidf import Tfidf
from core.mail.encode import counter, narrow, tokeniser
from core.scoring.any_scorer import AnyScorer
from core.scoring.scorer import Scorer
from core.training.mixtures import Mixtures
from core.training.rows import Training

HAM_VERDICT, UNSURE_VERDICT, SPAM_VERDICT = 0, 1, 2


class Counting(Enum):
    """What a filter whose learned state is a sum over messages counts: what tells why an error moves."""

    MESSAGES = "messages that hold a word"
    RUNNING_WORDS = "running words"
    PRESENCE_AND_ABSENCE = "messages that hold a word, and those that lack it"


@dataclass(frozen=True, eq=False)
class Judgement:
    """What a filter makes of the test mail after learning from one training set.

    scores: spam scores, shape (tests,). cutoffs: (low, high): ham below low, spam from high on, unsure between; equal
    for filters without "unsure". They come with the scores, because a filter may learn them too.
    """

    scores: NDArray[np.float64]
    cutoffs: tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class Filter(Declared, ABC):
    """A learner with its cut-offs.

    features: whether it learns from token counts, or from TF-IDF weights (sublinear, unit length).
    score_name: what its spam score is, on an axis.
    weight_name: what a word's weight is, on an axis; positive speaks for spam.
    refits: whether a sweep fits anew at each level (seconds) or adds up (milliseconds).
    counting: what it counts, where that explains its errors; None where no count does.
    adds_up: whether the margin of a message is one number, the same for all, and the `pulls` of its words.
    """

    features: ClassVar[Literal["counts", "tfidf"]]
    score_name: ClassVar[str]
    score_range: ClassVar[tuple[float, float] | None] = (0.0, 1.0)
    weight_name: ClassVar[str]
    refits: ClassVar[bool] = True
    counting: ClassVar[Counting | None] = None
    adds_up: ClassVar[bool] = False

    @property
    @abstractmethod
    def cutoffs(self) -> tuple[float, float]:
        """Scores from the first on are no longer ham, from the second on they are spam; equal without "unsure"."""

    def cutoffs_after(self, pipeline: Any) -> tuple[float, float]:  # noqa: ARG002 - for those that learn them
        """The cut-offs of `pipeline`, fitted."""
        return self.cutoffs

    def at_default_cutoffs(self) -> Self:
        """The same learner; its scores do not depend on where the cut-offs are."""
        return replace(self, **{given.name: given.default for given in self.parameters() if not given.moves_scores})

    @abstractmethod
    def estimator(self) -> Any:
        """An unfitted scikit-learn classifier."""

    @abstractmethod
    def word_weights(self, estimator: Any) -> NDArray[np.float64]:
        """What a fitted estimator holds against each word, shape (words,); positive speaks for spam."""

    def pulls(self, estimator: Any, row: csr_array) -> NDArray[np.float64]:
        """How far each word of one message pulls its score, shape (stored words of the row,)."""
        pulls: NDArray[np.float64] = row.data * self.word_weights(estimator)[row.indices]
        return pulls

    def margins(self, estimator: Any, features: csr_array) -> NDArray[np.float64]:
        """The scores before they are squeezed between 0 and 1, where that is done, so that they tell apart what is
        nearly certain from what is more so; they rise with the scores. Shape (texts,)."""
        if hasattr(estimator, "decision_function"):
            return np.asarray(estimator.decision_function(features), dtype=np.float64)
        return spam_scores(estimator, features)

    def scorer(self, learned: "Learned") -> Scorer:
        """The quickest way to score messages that change word by word, exact for this filter after training: unless
        it has its own, the trained filter is asked about each version of the message."""
        return AnyScorer(learned)

    def pipeline(self) -> Pipeline:
        """The same filter in plain scikit-learn: raw texts in, scores out."""
        vectorizer = tokeniser() if self.features == "counts" else TfidfVectorizer(sublinear_tf=True)
        return make_pipeline(vectorizer, self.estimator())

    def verdicts(self, scores: NDArray[np.float64]) -> NDArray[np.int8]:
        """0 ham, 1 unsure, 2 spam; same shape as `scores`."""
        return verdicts(scores, np.array(self.cutoffs))

    def learn(self, training: Training, weights: NDArray[np.float64]) -> "Learned":
        """Retrain on mail in which each row is there `weights` times, shape (rows,)."""
        used = np.flatnonzero(weights)
        learned = self.untrained(training, weights)
        features = learned.features(training.rows[used])
        learned.estimator.fit(features, names(training.spam[used]), sample_weight=weights[used])
        return learned

    def lacks(self, training: Training, mixtures: Mixtures) -> list[str]:  # noqa: ARG002 - those that vote look
        """For want of what, in each training set, it learns as the filter inside it would, as a phrase; empty where it
        does its own work."""
        return [""] * len(mixtures)

    def untrained(self, training: Training, weights: NDArray[np.float64]) -> "Learned":
        """All but the fit, for mail in which each row is there `weights` times, shape (rows,)."""
        document_frequency = np.asarray(weights @ training.presence)
        known = np.flatnonzero(document_frequency)
        # as a vectorizer sorts them, for learners that draw columns at random
        known = known[np.argsort(training.words[known], kind="stable")]
        tfidf = Tfidf.of(document_frequency, weights.sum()) if self.features == "tfidf" else None
        return Learned(self, self.estimator(), training.words, known, tfidf)

    def sweep(self, training: Training, mixtures: Mixtures, test: csr_array) -> Iterator[tuple[int, Judgement]]:
        """Retrain on several training sets and judge the test mail.

        Yields positions in `mixtures` with judgements. This way refits for every training set. Filters that know better
        say so in their own file.
        """
        for at in coarse_first(len(mixtures)):
            yield at, Judgement(self.learn(training, mixtures.weights(at)).scores(test), self.cutoffs)


@dataclass(frozen=True, eq=False)
class Learned:
    """A filter after training at one level of poison.

    words: the vocabulary of all mail and poison, shape (words,).
    known: columns of the words that it was trained on, words in sorted order, shape (known,); the estimator knows no
    others.
    """

    filter: Filter
    estimator: Any
    words: NDArray[np.object_]
    known: NDArray[np.intp]
    tfidf: Tfidf | None

    @cached_property
    def _vectorizer(self) -> Any:
        return counter(self.words)

    def counts(self, texts: Sequence[str]) -> csr_array:
        """Token counts of any texts, shape (texts, words); a word outside the vocabulary is left out."""
        return csr_array(self._vectorizer.transform(texts), dtype=np.float64)

    def columns_of(self, words: Iterable[str]) -> NDArray[np.intp]:
        """The column of each word, −1 where it is outside the vocabulary."""
        columns = self._vectorizer.vocabulary
        return np.array([columns.get(word, -1) for word in words], dtype=np.intp)

    def features(self, counts: csr_array) -> csr_array:
        """Token counts in the columns of the corpus → what the estimator sees, shape (texts, known)."""
        wide = csr_array((counts.data, counts.indices, counts.indptr), shape=(counts.shape[0], len(self.words)))
        return narrow((self.tfidf.transform(wide) if self.tfidf else wide)[:, self.known])

    def scores(self, counts: csr_array) -> NDArray[np.float64]:
        """Spam scores, shape (texts,)."""
        return spam_scores(self.estimator, self.features(counts))

    def margins(self, counts: csr_array) -> NDArray[np.float64]:
        """The scores before they are squeezed, see `Filter.margins`; shape (texts,)."""
        return self.filter.margins(self.estimator, self.features(counts))

    @cached_property
    def word_weights(self) -> NDArray[np.float64]:
        """Weight of each word, shape (words,); 0 for words that the training mail does not hold."""
        weights = np.zeros(len(self.words))
        weights[self.known] = self.filter.word_weights(self.estimator)
        return weights

    def pulls(self, counts: csr_array) -> dict[str, float]:
        """For one message (one row of counts), each known word's pull on its score."""
        row = self.features(counts)
        values = self.filter.pulls(self.estimator, row)
        words = self.words[self.known[row.indices]]
        return {str(word): float(value) for word, value in zip(words, values, strict=True)}


def verdicts(scores: NDArray[np.float64], cutoffs: NDArray[np.float64]) -> NDArray[np.int8]:
    """0 ham, 1 unsure, 2 spam, same shape as `scores`; `cutoffs` has (low, high) as its last axis and fits the rest."""
    low, high = cutoffs[..., 0], cutoffs[..., 1]
    return (scores >= low).astype(np.int8) + (scores >= high).astype(np.int8)


def spam_scores(estimator: Any, features: Any) -> NDArray[np.float64]:
    """The spam column of predict_proba, or decision_function where there are no probabilities; shape (texts,)."""
    if hasattr(estimator, "predict_proba"):
        probabilities: NDArray[np.float64] = estimator.predict_proba(features)[:, 1]
        return probabilities
    margins: NDArray[np.float64] = estimator.decision_function(features)
    return margins


def coarse_first(count: int) -> list[int]:
    """0 … count−1 so that the first few are spread over the whole range and later ones fill the gaps.

    A fifth of the way comes third: little poison is where curves bend, and where one looks first.

    >>> coarse_first(6)
    [0, 5, 1, 3, 2, 4]
    """
    order = list(dict.fromkeys([0, count - 1, count // 5])) if count else []
    gaps = list(pairwise(sorted(order)))
    while gaps:
        low, high = gaps.pop(0)
        if high - low > 1:
            middle = (low + high) // 2
            order.append(middle)
            gaps += [(low, middle), (middle, high)]
    return order


def names(spam: NDArray[np.bool_]) -> NDArray[np.str_]:
    """Labels as the estimators see them, same shape as `spam`."""
    return np.where(spam, "spam", "ham")
