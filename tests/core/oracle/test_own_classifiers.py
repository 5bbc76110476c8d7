"""A classifier from a notebook is asked as itself: what the oracle answers is what the classifier says to the text."""

import warnings

import numpy as np
import pytest
from sklearn.calibration import CalibratedClassifierCV
from sklearn.decomposition import TruncatedSVD
from sklearn.ensemble import (
    AdaBoostClassifier,
    BaggingClassifier,
    ExtraTreesClassifier,
    GradientBoostingClassifier,
    HistGradientBoostingClassifier,
    RandomForestClassifier,
)
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
from sklearn.naive_bayes import BernoulliNB, ComplementNB, GaussianNB, MultinomialNB
from sklearn.neighbors import KNeighborsClassifier, NearestCentroid
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.svm import SVC, LinearSVC, NuSVC
from sklearn.tree import DecisionTreeClassifier

from core import InputError, filter_of
from core.filters.bernoulli_nb import BernoulliNaiveBayes
from core.mail.corpus import Corpus
from core.oracle import Feedback, Oracle
from core.scoring.any_scorer import AnyScorer
from tests.trained import train

CLASSIFIERS = [
    AdaBoostClassifier(n_estimators=5),
    BernoulliNB(),
    BernoulliNB(binarize=1.5),  # asks whether a word is there twice
    CalibratedClassifierCV(LinearSVC()),
    ComplementNB(norm=True),
    DecisionTreeClassifier(),
    ExtraTreesClassifier(5),
    GradientBoostingClassifier(n_estimators=5),
    GridSearchCV(RidgeClassifier(), {"alpha": [0.5, 2]}),
    KNeighborsClassifier(3),
    LinearSVC(),
    LogisticRegression(fit_intercept=False),
    LogisticRegressionCV(Cs=2),
    MLPClassifier(3, max_iter=5),
    MultinomialNB(),
    NearestCentroid(),
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
    make_pipeline(TruncatedSVD(5), GaussianNB()),  # its first step makes dense features of sparse ones
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
    whole = oracle.scorer.scores(oracle.scorer.margins(trained.test_counts))
    np.testing.assert_allclose(whole, own(trained.test_texts), rtol=0, atol=1e-9)
    message = oracle.message(text)
    message.remove(message.words[0])
    for word in [*words[:2], words[0]]:
        message.add(word)
        assert oracle.ask(message).score == pytest.approx(own([message.text])[0], rel=0, abs=1e-9)
    each = oracle.ask_each(oracle.message(text), words)
    exact = own([f"{text} {word}" for word in words])
    np.testing.assert_allclose(each.scores, exact, rtol=0, atol=1e-9)
    sure = np.abs(exact - learned.filter.cutoffs[0]) > 1e-9
    np.testing.assert_array_equal(each.verdicts[sure], 2 * (exact >= learned.filter.cutoffs[0])[sure])
    along = oracle.message(text).draft.margins_along(oracle.scorer.columns(words[:9]))
    exact = own([" ".join([text, *words[:end]]) for end in range(10)])
    np.testing.assert_allclose(oracle.scorer.scores(along), exact, rtol=0, atol=1e-9)
    said = learned.estimator.predict(learned.features(trained.test_counts)) == "spam"
    sure = np.abs(whole - learned.filter.cutoffs[0]) > 1e-9
    if not isinstance(classifier, NearestCentroid):  # which predicts by other distances than its probabilities are of
        np.testing.assert_array_equal(learned.filter.verdicts(whole)[sure] == 2, said[sure])


DENSE = [
    HistGradientBoostingClassifier(),
    GaussianNB(),
    BaggingClassifier(GaussianNB()),
    GridSearchCV(GaussianNB(), {}),
]


@pytest.mark.parametrize("classifier", DENSE, ids=str)
def test_a_classifier_that_cannot_read_sparse_rows_is_told_so_at_once(classifier: object) -> None:
    kind = type(classifier).__name__
    with pytest.raises(InputError, match=rf"^{kind} reads no sparse features, which mail has: .*50\), {kind}\(\)\)\.$"):
        filter_of(classifier)


@pytest.mark.parametrize("features", ["tfidf", "counts"])
@pytest.mark.parametrize(
    "classifier", [RidgeClassifier(), SVC(kernel="linear"), LinearSVC(), RidgeClassifierCV()], ids=str
)
def test_a_linear_classifier_s_weights_are_what_its_decision_adds_up(
    classifier: object, features: str, small: Corpus
) -> None:
    trained = train(filter_of(classifier, features), small)  # type: ignore[arg-type]
    learned = trained.learned
    seen = learned.features(trained.test_counts)
    nothing = learned.estimator.decision_function(learned.features(learned.counts([""])))
    weights = learned.word_weights[learned.known]
    np.testing.assert_allclose(seen @ weights + nothing, learned.estimator.decision_function(seen), atol=1e-9)


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
