"""A classifier from a notebook is asked as itself: what the oracle answers is what the classifier says to the text."""

import warnings

import numpy as np
import pytest
from sklearn.calibration import CalibratedClassifierCV
from sklearn.ensemble import AdaBoostClassifier, ExtraTreesClassifier, RandomForestClassifier
from sklearn.feature_selection import SelectKBest
from sklearn.linear_model import (
    LogisticRegression,
    LogisticRegressionCV,
    Perceptron,
    RidgeClassifier,
    RidgeClassifierCV,
    SGDClassifier,
)
from sklearn.model_selection import GridSearchCV
from sklearn.multiclass import OneVsRestClassifier
from sklearn.naive_bayes import BernoulliNB, ComplementNB, MultinomialNB
from sklearn.neighbors import KNeighborsClassifier
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.svm import SVC, LinearSVC, NuSVC
from sklearn.tree import DecisionTreeClassifier

from core import filter_of
from core.filters.bernoulli_nb import BernoulliNaiveBayes
from core.mail.corpus import Corpus
from core.oracle import Feedback, Oracle
from core.oracle.any_scorer import AnyScorer
from tests.trained import train

CLASSIFIERS = [
    AdaBoostClassifier(n_estimators=5),
    BernoulliNB(),
    BernoulliNB(binarize=1.5),  # asks whether a word is there twice
    CalibratedClassifierCV(LinearSVC()),
    ComplementNB(norm=True),
    DecisionTreeClassifier(),
    ExtraTreesClassifier(5),
    GridSearchCV(RidgeClassifier(), {"alpha": [0.5, 2]}),
    KNeighborsClassifier(3),
    LinearSVC(),
    LogisticRegression(fit_intercept=False),
    LogisticRegressionCV(Cs=2),
    MLPClassifier(3, max_iter=5),
    MultinomialNB(),
    NuSVC(),
    OneVsRestClassifier(LogisticRegression()),
    Perceptron(),
    RandomForestClassifier(5),
    RidgeClassifier(),  # holds its weights in one dimension
    RidgeClassifier(fit_intercept=False),  # and its bias in none
    RidgeClassifierCV(),
    SGDClassifier(),
    SGDClassifier(loss="log_loss"),
    SGDClassifier(loss="modified_huber"),  # its probability is no logistic function
    SVC(kernel="linear"),  # holds its weights sparsely
    SVC(),
    make_pipeline(SelectKBest(k=40), LinearSVC()),
]


@pytest.mark.parametrize("features", ["tfidf", "counts"])
@pytest.mark.parametrize("classifier", CLASSIFIERS, ids=str)
def test_the_oracle_answers_as_the_classifier_does(classifier: object, features: str, small: Corpus) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # whether an optimiser is done is another matter
        trained = train(filter_of(classifier, features), small)  # type: ignore[arg-type]
    learned = trained.learned
    oracle = Oracle(learned=learned, feedback=Feedback.SCORE)

    def own(texts: list[str]) -> np.ndarray:
        seen = learned.features(learned.counts(texts))
        if hasattr(learned.estimator, "predict_proba"):
            return learned.estimator.predict_proba(seen)[:, 1]
        return learned.estimator.decision_function(seen)

    text, words = max(trained.test_texts, key=len), [str(word) for word in learned.words[::5]]
    for answers, texts in (
        ([oracle.ask(other) for other in trained.test_texts[:20]], trained.test_texts[:20]),
        ([oracle.ask(f"{text} {words[0]} {words[0]} {words[1]}")], [f"{text} {words[0]} {words[0]} {words[1]}"]),
    ):
        np.testing.assert_allclose([answer.score for answer in answers], own(texts), rtol=0, atol=1e-9)
    each = oracle.ask_each(oracle.message(text), words)
    exact = own([f"{text} {word}" for word in words])
    np.testing.assert_allclose(each.scores, exact, rtol=0, atol=1e-9)
    sure = np.abs(exact - learned.filter.cutoffs[0]) > 1e-9
    np.testing.assert_array_equal(each.verdicts[sure], 2 * (exact >= learned.filter.cutoffs[0])[sure])


@pytest.mark.parametrize("classifier", [RidgeClassifier(), SVC(kernel="linear"), SGDClassifier(loss="log_loss")])
def test_a_weight_per_word_is_used_where_it_is_the_whole_truth(classifier: object, small: Corpus) -> None:
    learned = train(filter_of(classifier), small).learned  # type: ignore[arg-type]
    assert not isinstance(Oracle(learned=learned).scorer, AnyScorer)
    assert len(set(learned.word_weights)) > 100


def test_bernoulli_from_a_notebook_weighs_words_as_ours(small: Corpus) -> None:
    own, ours = (train(kind, small).learned for kind in (filter_of(BernoulliNB(), "counts"), BernoulliNaiveBayes()))
    np.testing.assert_array_equal(own.word_weights, ours.word_weights)
    twice = own.counts([" ".join([*own.words[:9], *own.words[:9]])])
    assert own.pulls(twice) == ours.pulls(twice)
