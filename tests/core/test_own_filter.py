"""A classifier of a notebook's own is swept as its plain pipeline would be refitted, and says what it cannot do."""

import pickle

import numpy as np
import pytest
from sklearn.decomposition import TruncatedSVD
from sklearn.ensemble import RandomForestClassifier, VotingClassifier
from sklearn.linear_model import LinearRegression, LogisticRegression, RidgeClassifier, SGDClassifier
from sklearn.naive_bayes import MultinomialNB
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

from core import Experiment, InputError, filter_of, sweep
from core.attacks.causative.label_flip import LabelFlipAttack
from core.filters import filters
from core.filters.base import spam_scores
from core.insight.explain import judge, strongest_words
from core.mail.corpus import Corpus
from core.runs.verify import verify
from core.take_home.snippet import snippet

OWN = {
    "shuffles the rows": filter_of(SGDClassifier()),
    "shuffles, with probabilities": filter_of(SGDClassifier(loss="log_loss"), "counts", threshold=0.4),
    "takes no weights": filter_of(KNeighborsClassifier(3)),
    "takes no weights, on counts": filter_of(KNeighborsClassifier(3), "counts"),
    "draws rows and columns": filter_of(RandomForestClassifier(5), "counts"),
    "draws columns": filter_of(DecisionTreeClassifier(max_features="sqrt"), "counts"),
    "a line": filter_of(RidgeClassifier(), threshold=-0.2),
    "steps in a row": filter_of(make_pipeline(TruncatedSVD(5), LogisticRegression()), "counts"),
}
CLOSE = {"counts": 1e-9, "tfidf": 1e-6}  # an optimiser may stop elsewhere, one rounding error of TF-IDF later


@pytest.mark.parametrize("attack", ["dictionary", "pseudospam", "label_flip"])
@pytest.mark.parametrize("own", OWN.values(), ids=OWN)
def test_sweep_is_a_refit_from_raw_text(own, attack: str, small: Corpus) -> None:
    levels = [0, 1, 30]
    result = sweep(Experiment(own, attack, seed=2), small, levels)
    for at, level in enumerate(levels):
        pipeline = result.pipeline().fit(*result.raw_training_mail(level))
        expected = spam_scores(pipeline, result.prepared.test_texts)
        np.testing.assert_allclose(result.scores[at], expected, rtol=0, atol=CLOSE[own.features])
        check = verify(result, at)
        assert check.agree == check.total
    if attack == "label_flip":
        assert not np.array_equal(result.scores[0], result.scores[2]), "or the levels need not be right"


def test_the_same_experiment_has_the_same_answer(small: Corpus) -> None:
    first, second = (sweep(Experiment(filter_of(SGDClassifier())), small, [0, 20]) for _ in range(2))
    np.testing.assert_array_equal(first.scores, second.scores)
    other = sweep(Experiment(filter_of(SGDClassifier(random_state=1))), small, [0, 20])
    assert not np.array_equal(first.scores, other.scores)


def test_it_is_the_lab_s_filter_where_that_learns_the_same(small: Corpus) -> None:
    own, ours = (
        sweep(Experiment(chosen, "dictionary"), small, [0, 3, 40])
        for chosen in (filter_of(MultinomialNB(), "counts"), "multinomial_nb")
    )
    np.testing.assert_allclose(own.scores, ours.scores, rtol=0, atol=1e-9)
    np.testing.assert_allclose(own.prepared.learn(3).word_weights, ours.prepared.learn(3).word_weights, atol=1e-9)


def test_the_threshold_decides_and_moves_no_score(small: Corpus) -> None:
    usual, strict = filter_of(SGDClassifier()), filter_of(SGDClassifier(), threshold=1)
    assert usual.cutoffs == (0.0, 0.0)
    assert filter_of(MultinomialNB()).cutoffs == (0.5, 0.5)
    assert strict.at_default_cutoffs() == usual
    flips = LabelFlipAttack(order="most confident first")
    before, after = (sweep(Experiment(chosen, flips), small, [10]) for chosen in (usual, strict))
    np.testing.assert_array_equal(before.scores, after.scores)
    assert (after.verdicts == 2).sum() < (before.verdicts == 2).sum()


def test_equal_if_class_and_parameters_are() -> None:
    forest = filter_of(RandomForestClassifier(5), "counts")
    assert forest == filter_of(RandomForestClassifier(5, random_state=0), "counts")
    assert hash(forest) == hash(filter_of(RandomForestClassifier(5), "counts"))
    assert pickle.loads(pickle.dumps(forest)) == forest  # noqa: S301 - our own bytes
    others = [
        filter_of(RandomForestClassifier(6), "counts"),
        filter_of(RandomForestClassifier(5), "tfidf"),
        filter_of(RandomForestClassifier(5), "counts", threshold=0.6),
        filter_of(DecisionTreeClassifier(), "counts"),
    ]
    assert len({forest, *others}) == 5
    assert Experiment(forest) != Experiment(others[0])


def test_what_happens_to_the_notebook_s_estimator_later_does_not_matter(small: Corpus) -> None:
    mine = DecisionTreeClassifier()
    own = filter_of(mine, "counts")
    mine.set_params(max_depth=1)
    assert own == filter_of(DecisionTreeClassifier(), "counts")
    sweep(Experiment(own), small, [3])
    assert not hasattr(mine, "tree_")


@pytest.mark.parametrize("attack", ["pseudospam", "dictionary", "label_flip"])
def test_mail_is_listed_as_raw_texts_are(attack: str, small: Corpus) -> None:
    result = sweep(Experiment("multinomial_nb", attack), small, [30])
    training = result.prepared.training
    texts = [*result.train["text"], *training.poison.texts]
    for level in (0, 7, 30):
        mail, labels = list(result.train["text"]), list(result.train["label"])
        for one in result.poison[:level].itertuples():
            if attack == "label_flip":
                labels[one.row] = one.new_label
            else:
                mail.append(one.text)
                labels.append(one.label)
        rows = training.listing(result.prepared.mixtures([level]).weights(0))
        assert [texts[row] for row in rows] == mail
        assert ["spam" if one else "ham" for one in training.spam[rows]] == labels
        assert result.raw_training_mail(level) == (mail, labels)


def test_one_copy_less_of_a_poison_that_is_there_often(small: Corpus) -> None:
    training = sweep(Experiment("multinomial_nb", "dictionary"), small, [3]).prepared.training
    rows = training.listing(np.append(np.ones(training.clean), 2.0))
    assert rows.tolist() == [*range(training.clean), training.clean, training.clean]
    assert training.spam[rows[-2:]].tolist() == [True, True]


def test_looks_inside_where_there_are_weights(small: Corpus) -> None:
    for estimator in (SGDClassifier(), SVC(kernel="linear"), MultinomialNB()):
        learned = sweep(Experiment(filter_of(estimator)), small, [0]).prepared.learn(0)
        words = strongest_words(learned, size=1)["word"]
        _, _, pulls = judge(learned, " ".join(words))
        assert pulls[words[0]] > 0 > pulls[words[1]]


def test_says_that_there_are_no_weights(small: Corpus) -> None:
    learned = sweep(Experiment(filter_of(KNeighborsClassifier())), small, [0]).prepared.learn(0)
    with pytest.raises(InputError, match=r"^KNeighborsClassifier holds no weight per word; choose .* coef_ or "):
        strongest_words(learned)


@pytest.mark.parametrize("carry", [Experiment.to_query, snippet])
def test_no_address_carries_it(carry) -> None:
    with pytest.raises(InputError, match="carry your own SGDClassifier; choose one of bernoulli_nb, ") as raised:
        carry(Experiment(filter_of(SGDClassifier())))
    assert str(raised.value).endswith(f"{', '.join(filters())}.")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"estimator": SGDClassifier}, r"must be a scikit-learn classifier, such as SGDClassifier\(\)\. Got <class"),
        ({"estimator": LinearRegression()}, r"must be a scikit-learn classifier, .* Got LinearRegression\(\)\.$"),
        ({"estimator": "svm"}, r"must be a scikit-learn classifier, .* Got 'svm'\.$"),
        ({"features": "words"}, r"^The features must be one of 'tfidf', 'counts'\. Got 'words'\.$"),
        ({"threshold": float("nan")}, r"^The threshold must be a finite number\. Got nan\.$"),
        ({"threshold": True}, r"^The threshold must be a finite number\. Got True\.$"),
        ({"threshold": "high"}, r"^The threshold must be a finite number\. Got 'high'\.$"),
    ],
)
def test_says_what_it_takes(wrong: dict, message: str) -> None:
    with pytest.raises(InputError, match=message):
        filter_of(**{"estimator": SGDClassifier(), **wrong})


def test_says_that_a_classifier_has_no_score() -> None:
    votes = VotingClassifier([("line", LogisticRegression()), ("bayes", MultinomialNB())])
    with pytest.raises(
        InputError, match=r"^VotingClassifier has no score; choose .* predict_proba or decision_function"
    ):
        filter_of(votes)


def test_is_not_among_the_lab_s_filters() -> None:
    assert type(filter_of(SGDClassifier())) not in filters().values()
