"""Any scikit-learn classifier from a notebook as the filter under attack."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, Self

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.base import BaseEstimator, clone, is_classifier
from sklearn.naive_bayes import BernoulliNB

from core.errors import InputError
from core.filters import filters
from core.filters.base import Filter, Learned, names
from core.filters.bernoulli_nb import BernoulliNaiveBayes
from core.training.rows import Training

FEATURES = ("tfidf", "counts")


def filter_of(
    estimator: Any, features: Literal["tfidf", "counts"] = "tfidf", *, threshold: float | None = None
) -> "OwnFilter":
    """A filter that learns as `estimator` does, an unfitted scikit-learn classifier that reads sparse features.

    features: TF-IDF weights (sublinear, unit length) or token counts. threshold: the score from which on a message is
    spam; without it 0.5 for a classifier with predict_proba, 0 for one with decision_function. Where the estimator
    leaves its random_state open it is 0, so that the same experiment has the same answer. Raises `InputError` for
    anything else.

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

    def word_weights(self, estimator: Any) -> NDArray[np.float64]:
        """What `coef_` or `feature_log_prob_` hold, as the lab's own filter of that kind reads them; shape (words,).
        Raises `InputError` for a classifier without either."""
        if isinstance(estimator, BernoulliNB):
            return BernoulliNaiveBayes().word_weights(estimator)
        if hasattr(estimator, "coef_"):  # (1, words) or (words,), sparse in a support vector machine
            weights: NDArray[np.float64] = np.ravel(getattr(estimator.coef_, "toarray", lambda: estimator.coef_)())
            return weights
        if hasattr(estimator, "feature_log_prob_"):
            return np.asarray(estimator.feature_log_prob_[1] - estimator.feature_log_prob_[0])
        raise InputError(f"{self.title} holds no weight per word; choose a classifier with coef_ or feature_log_prob_.")

    def pulls(self, estimator: Any, row: csr_array) -> NDArray[np.float64]:
        if isinstance(estimator, BernoulliNB):
            return BernoulliNaiveBayes().pulls(estimator, row)
        return super().pulls(estimator, row)

    def learn(self, training: Training, added: NDArray[np.float64]) -> Learned:
        learned = self.untrained(training, training.weights(added))
        rows, spam = as_listed(training, added)
        learned.estimator.fit(learned.features(training.rows)[rows], names(spam))
        return learned


def as_listed(training: Training, added: NDArray[np.float64]) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """(rows, spam) of the training mail message by message, as the raw texts are listed: clean mail first, then poison
    in its order, each distinct text the first `added` times; changed labels stay in their place."""
    order = training.poison.order
    nth = pd.Series(order).groupby(order).cumcount().to_numpy()
    joined = order[nth < added[order]]
    clean = np.arange(training.clean)
    if training.poison.replaces is None:
        rows = np.concatenate([clean, training.clean + joined])
        return rows, training.spam[rows]
    spam = training.spam[clean]
    spam[training.poison.replaces[joined]] = training.poison.spam[joined]
    return clean, spam


def usual_threshold(estimator: Any) -> float:
    """Where the classifier itself starts to call a message spam."""
    return 0.5 if hasattr(estimator, "predict_proba") else 0.0


def seeded(estimator: Any) -> Any:
    """An unfitted copy in which every random_state that was left open is 0, those of estimators inside it too."""
    copy = clone(estimator)
    given = copy.get_params(deep=True)
    unset = [name for name, value in given.items() if name.split("__")[-1] == "random_state" and value is None]
    return copy.set_params(**dict.fromkeys(unset, 0))
