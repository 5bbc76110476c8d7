"""Any scikit-learn classifier from a notebook as the filter under attack."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.base import BaseEstimator, clone, is_classifier
from sklearn.pipeline import Pipeline
from sklearn.utils import get_tags

from core.errors import InputError
from core.filters import filters
from core.filters._linear import tfidf_scorer
from core.filters.base import Filter, Learned, names
from core.scoring.scorer import Scorer
from core.training.rows import Training

FEATURES = ("tfidf", "counts")
_MADE_UP = (0, 1, 1, 1, 1, 2, 3, 5, 10, 30, 100)  # words of the messages on which a formula is tried
_ROUNDING = 1e-8


def filter_of(
    estimator: Any, features: Literal["tfidf", "counts"] = "tfidf", *, threshold: float | None = None
) -> "OwnFilter":
    """A filter that learns as `estimator` does, an unfitted scikit-learn classifier that reads sparse features.

    features: TF-IDF weights (sublinear, unit length) or token counts. threshold: the score from which on a message is
    spam; without it 0.5 for a classifier with predict_proba, 0 for one with decision_function. The few classifiers that
    predict by something else than their own score (NearestCentroid, SVC with probabilities) are held to the score.
    Where the estimator leaves its random_state open it is 0, so that the same experiment has the same answer. Raises
    `InputError` for anything else.

    >>> from sklearn.linear_model import SGDClassifier
    >>> filter_of(SGDClassifier()).title
    'SGDClassifier'
    """
    if not isinstance(estimator, BaseEstimator) or not is_classifier(estimator):
        raise InputError(
            f"The estimator must be a scikit-learn classifier, such as SGDClassifier(). Got {estimator!r:.60}."
        )
    if features not in FEATURES:
        raise InputError(f"The features must be one of 'tfidf', 'counts'. Got {features!r:.40}.")
    kind = type(estimator).__name__
    if not hasattr(estimator, "predict_proba") and not hasattr(estimator, "decision_function"):
        raise InputError(f"{kind} has no score; choose a classifier with predict_proba or decision_function.")
    if not reads_sparse(estimator):
        raise InputError(
            f"{kind} reads no sparse features, which mail has: choose another classifier, or put a step before it that "
            f"makes few columns of many, as in make_pipeline(TruncatedSVD(50), {kind}())."
        )
    if threshold is None:
        threshold = usual_threshold(estimator)
    if isinstance(threshold, bool) or not isinstance(threshold, int | float) or not math.isfinite(threshold):
        raise InputError(f"The threshold must be a finite number. Got {threshold!r:.40}.")
    return OwnFilter(learner=Learner(seeded(estimator)), features=features, threshold=float(threshold))


@dataclass(frozen=True, eq=False)
class Learner:
    """An unfitted estimator; equal to another of the same class whose parameters read the same."""

    estimator: Any

    @property
    def key(self) -> tuple[Any, ...]:
        parameters = self.estimator.get_params(deep=True)
        return type(self.estimator), *((name, repr(value)) for name, value in sorted(parameters.items()))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Learner) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)


@dataclass(frozen=True, kw_only=True)
class OwnFilter(Filter):
    """A notebook's own learner. It is fitted on the very rows of the plain pipeline, in their order and with every
    repetition, since a learner may weigh or shuffle them as it likes."""

    learner: Learner
    features: Literal["tfidf", "counts"]  # type: ignore[misc]  # what the other filters fix, this one is told
    threshold: float

    sentence = "A scikit-learn classifier of your own."
    weight_name = "weight"

    @property
    def title(self) -> str:  # type: ignore[override]
        return type(self.learner.estimator).__name__

    @property
    def score_name(self) -> str:  # type: ignore[override]
        return "probability of spam" if self._gives_probabilities else "decision function"

    @property
    def score_range(self) -> tuple[float, float] | None:  # type: ignore[override]
        return (0.0, 1.0) if self._gives_probabilities else None

    @property
    def _gives_probabilities(self) -> bool:
        return hasattr(self.learner.estimator, "predict_proba")

    @property
    def cutoffs(self) -> tuple[float, float]:
        return self.threshold, self.threshold

    def at_default_cutoffs(self) -> Self:
        return type(self)(
            learner=self.learner, features=self.features, threshold=usual_threshold(self.learner.estimator)
        )

    def estimator(self) -> Any:
        return clone(self.learner.estimator)

    def changed(self) -> Iterator[tuple[str, Any]]:
        """Raises `InputError`: no words in an address or in a snippet can tell what a notebook made."""
        raise InputError(
            f"Neither an address nor a snippet can carry your own {self.title}; choose one of {', '.join(filters())}."
        )

    @cached_property
    def _like(self) -> Filter | None:
        """The lab's own filter whose learner is of the same class, if there is one."""
        known = (kind() for kind in filters().values())
        return next((one for one in known if type(one.estimator()) is type(self.learner.estimator)), None)

    def word_weights(self, estimator: Any) -> NDArray[np.float64]:
        """As the lab's own filter with such a learner reads them, or what `coef_` holds; shape (words,). Raises
        `InputError` for a classifier without either."""
        if self._like:
            return self._like.word_weights(estimator)
        if hasattr(estimator, "coef_"):  # (1, words) or (words,), sparse in a support vector machine
            weights: NDArray[np.float64] = np.ravel(getattr(estimator.coef_, "toarray", lambda: estimator.coef_)())
            return weights
        raise InputError(f"{self.title} holds no weight per word; choose a classifier with coef_ or feature_log_prob_.")

    def pulls(self, estimator: Any, row: csr_array) -> NDArray[np.float64]:
        return self._like.pulls(estimator, row) if self._like else super().pulls(estimator, row)

    def scorer(self, learned: Learned) -> Scorer:
        """A formula only if it gives the classifier's own scores on messages made up to tell them apart; what a
        classifier from a notebook computes may be another one, and then the classifier itself is asked."""
        for quick in self._formulas(learned):
            if agrees(quick, learned):
                return quick
        return super().scorer(learned)

    def _formulas(self, learned: Learned) -> Iterator[Scorer]:
        if self._like and self._like.features == self.features:
            yield self._like.scorer(learned)
        elif self.features == "tfidf" and hasattr(learned.estimator, "coef_"):
            yield tfidf_scorer(learned)

    def learn(self, training: Training, weights: NDArray[np.float64]) -> Learned:
        learned = self.untrained(training, weights)
        rows = training.listing(weights)
        learned.estimator.fit(learned.features(training.rows)[rows], names(training.spam[rows]))
        return learned


def agrees(scorer: Scorer, learned: Learned) -> bool:
    """Whether the scorer's scores of messages of 0 to 100 words, some said more than once, are the filter's own."""
    rng = np.random.default_rng(0)
    drawn = [
        {int(column): int(rng.integers(1, 4)) for column in rng.choice(learned.known, min(words, len(learned.known)))}
        for words in _MADE_UP
    ]
    rows = [at for at, counts in enumerate(drawn) for _ in counts]
    columns = [column for counts in drawn for column in counts]
    often = [float(count) for counts in drawn for count in counts.values()]
    own = learned.scores(csr_array((often, (rows, columns)), shape=(len(drawn), len(learned.words))))
    quick = scorer.scores([scorer.draft(counts).margin for counts in drawn])
    return bool(np.allclose(quick, own, rtol=0, atol=_ROUNDING))


def reads_sparse(estimator: Any) -> bool:
    """Whether an estimator takes sparse features: of a pipeline its first step does, of a search what it searches."""
    if isinstance(estimator, Pipeline):
        return all(reads_sparse(step) for _, step in estimator.steps[:1] if isinstance(step, BaseEstimator))
    inside = getattr(estimator, "estimator", None)
    return reads_sparse(inside) if inside is not None else bool(get_tags(estimator).input_tags.sparse)


def usual_threshold(estimator: Any) -> float:
    """Where a score begins to speak for spam."""
    return 0.5 if hasattr(estimator, "predict_proba") else 0.0


def seeded(estimator: Any) -> Any:
    """An unfitted copy in which every random_state that was left open is 0, those of estimators inside it too."""
    copy = clone(estimator)
    given = copy.get_params(deep=True)
    unset = [name for name, value in given.items() if name.split("__")[-1] == "random_state" and value is None]
    return copy.set_params(**dict.fromkeys(unset, 0))
