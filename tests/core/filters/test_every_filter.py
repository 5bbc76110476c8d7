"""What every filter in the folder owes: a real scikit-learn estimator, clear cut-offs, an honest look inside."""

import numpy as np
import pytest
from sklearn.base import BaseEstimator
from sklearn.utils.estimator_checks import parametrize_with_checks

from core.attacks.causative.dictionary import DictionaryAttack
from core.filters import Filter, filters
from core.filters.base import coarse_first
from core.insight.explain import judge
from core.mail.corpus import Corpus
from core.questions.experiment import Experiment
from core.runs.sweeping import sweep
from tests.small_mail import corpus_of

of_every_filter = pytest.mark.parametrize("kind", [pytest.param(kind, id=name) for name, kind in filters().items()])


def known_of_scikit_learn(estimator: BaseEstimator) -> dict[str, str]:
    """What scikit-learn's own linear estimators do not hold, with the reason."""
    if not hasattr(estimator, "dual"):
        return {}
    weights = "scikit-learn expects it of its own: a dual solver visits weighted and repeated rows in another order"
    known = dict.fromkeys(
        ("check_sample_weight_equivalence_on_dense_data", "check_sample_weight_equivalence_on_sparse_data"), weights
    )
    if getattr(estimator, "solver", "") == "liblinear":
        known["check_classifier_not_supporting_multiclass"] = "liblinear says it in words of its own"
        known["check_fit2d_1sample"] = "and says it first"
    return known


@parametrize_with_checks(
    [kind().estimator() for kind in filters().values()], expected_failed_checks=known_of_scikit_learn
)
# the checks' dense numbers are not scaled to unit length as mail is, and take the linear solvers longer
@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
def test_is_a_scikit_learn_estimator(estimator, check) -> None:
    check(estimator)


@of_every_filter
def test_a_score_on_a_cutoff_is_over_it(kind: type[Filter]) -> None:
    low, high = kind().cutoffs
    assert low <= high
    scores = np.array([np.nextafter(low, -9), low, np.nextafter(high, -9), high, np.nextafter(high, 9)])
    between = 1 if low < high else 0
    below_high = between if np.nextafter(high, -9) >= low else 0
    at_low = between if low < high else 2
    assert kind().verdicts(scores).tolist() == [0, at_low, below_high, 2, 2]
    assert kind().verdicts(scores[None, :]).shape == (1, 5)


@of_every_filter
def test_cutoffs_do_not_move_scores(kind: type[Filter], small: Corpus) -> None:
    names = {parameter.name for parameter in kind.parameters() if not parameter.moves_scores}
    moved = kind(**dict.fromkeys(names, 0.3))
    assert names
    assert moved.cutoffs == (0.3, 0.3)
    for attack in ("dictionary", "label_flip"):
        before, after = (sweep(Experiment(chosen, attack), small, [8]) for chosen in (kind(), moved))
        np.testing.assert_array_equal(before.scores, after.scores)


@of_every_filter
def test_weights_are_zero_for_words_never_learned(kind: type[Filter]) -> None:
    corpus = corpus_of(
        [f"alpha beta common w{chr(97 + at // 26)}{chr(97 + at % 26)}" for at in range(60)]
        + [f"gamma delta common v{chr(97 + at // 26)}{chr(97 + at % 26)}" for at in range(60)],
        [True] * 60 + [False] * 60,
    )
    prepared = sweep(Experiment(kind()), corpus, [3]).prepared
    learned = prepared.learn(0)
    weight = dict(zip(learned.words, learned.word_weights, strict=True))
    in_training = set(" ".join(corpus.texts[row] for row in prepared.parts.train).split())
    never_seen = [word for word in weight if word not in in_training]
    assert never_seen
    assert all(weight[word] == 0 for word in never_seen)
    assert weight["alpha"] > abs(weight["common"])
    assert weight["gamma"] < -abs(weight["common"])


@of_every_filter
def test_words_stand_in_the_order_of_the_pipeline_s_vectorizer(kind: type[Filter], small: Corpus) -> None:
    """Words that only poison brings fall between the others, and a learner may draw columns by their number."""
    result = sweep(Experiment(kind(), DictionaryAttack(words="own list", own="aaa mmm zzz")), small, [4])
    vectorizer, *_ = result.pipeline().fit(*result.raw_training_mail(4))
    learned = result.prepared.learn(4)
    assert learned.words[learned.known].tolist() == vectorizer.get_feature_names_out().tolist()
    assert {"aaa", "zzz"} < set(learned.words[learned.known])


# a tree asks about a word only where the answers before lead to it; test_random_forest.py holds its pulls
@pytest.mark.parametrize(
    "kind", [pytest.param(one, id=name) for name, one in filters().items() if name != "random_forest"]
)
def test_pulls_point_where_the_words_point(kind: type[Filter], small: Corpus) -> None:
    learned = sweep(Experiment(kind()), small, [0]).prepared.learn(0)
    weight = dict(zip(learned.words, learned.word_weights, strict=True))
    loudest, quietest = max(weight, key=weight.get), min(weight, key=weight.get)
    _, score, pulls = judge(learned, f"{loudest.upper()} unheardof {quietest}!")
    assert set(pulls) == {loudest, quietest}
    assert pulls[loudest] > 0 > pulls[quietest]
    spammy, hammy = (judge(learned, word)[1] for word in (loudest, quietest))
    assert hammy < score < spammy


@of_every_filter
@pytest.mark.parametrize("level", [0, 6])
def test_a_pasted_message_is_judged_as_by_the_pipeline(kind: type[Filter], level: int, small: Corpus) -> None:
    result = sweep(Experiment(kind(), "dictionary"), small, [0, 6])
    pipeline = result.pipeline().fit(*result.raw_training_mail(level))
    learned = result.prepared.learn(level)
    for text in ["", "unheardof", *result.test["text"][:20]]:
        if hasattr(pipeline, "predict_proba"):
            expected = pipeline.predict_proba([text])[0, 1]
        else:
            expected = pipeline.decision_function([text])[0]
        assert judge(learned, text)[1] == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 7, 50])
def test_coarse_first_visits_everything_once(count: int) -> None:
    assert sorted(coarse_first(count)) == list(range(count))
