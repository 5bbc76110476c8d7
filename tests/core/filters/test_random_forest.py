"""The forest: rows that weigh as much as their copies, weights and pulls that add up, and what poison does to it."""

import numpy as np
import pytest
from scipy.sparse import csr_array

from core import Experiment, sweep
from core.filters.random_forest import RandomForest
from core.mail.corpus import Corpus
from core.mail.encode import narrow


def test_a_row_of_weight_three_is_three_rows() -> None:
    """To the last bit, on ties and contradictions too; a bootstrap would draw them differently."""
    rng = np.random.default_rng(0)
    X, y, times = rng.integers(0, 3, (80, 12)).astype(float), rng.permutation([0, 1] * 40), rng.integers(1, 4, 80)
    weighted = RandomForest().estimator().fit(csr_array(X), y, sample_weight=times)
    repeated = RandomForest().estimator().fit(csr_array(np.repeat(X, times, axis=0)), np.repeat(y, times))
    unseen = csr_array(rng.integers(0, 3, (200, 12)).astype(float))
    np.testing.assert_array_equal(weighted.predict_proba(unseen), repeated.predict_proba(unseen))


def test_a_word_that_is_all_the_difference_has_all_the_weight() -> None:
    """8 of 12 are ham; one question about the first word ends all doubt, and the second word is never asked."""
    X, y = csr_array([[1.0, 1.0]] * 4 + [[0.0, 1.0]] * 8), ["spam"] * 4 + ["ham"] * 8
    filter_ = RandomForest(trees=5)
    assert filter_.word_weights(filter_.estimator().fit(X, y)).tolist() == [1.0, 0.0]
    assert filter_.word_weights(filter_.estimator().fit(X, y[::-1])).tolist()[0] < 0
    forest = filter_.estimator().fit(X, y)
    np.testing.assert_allclose(filter_.pulls(forest, csr_array([[1.0, 1.0]])), [1 - 4 / 12, 0.0])


def test_weights_are_importances_with_a_sign(small: Corpus) -> None:
    learned = sweep(Experiment("random_forest", "dictionary"), small, [5]).prepared.learn(5)
    importances = learned.estimator.feature_importances_
    weights = learned.word_weights[learned.known]
    assert (np.abs(weights) <= importances + 1e-12).all()
    assert np.abs(weights).sum() > 0.8 * importances.sum()
    spammy = weights[np.argmax(importances)]
    assert abs(spammy) == pytest.approx(importances.max(), rel=0.2)


def test_pulls_of_all_words_add_up_to_the_score(small: Corpus) -> None:
    result = sweep(Experiment("random_forest", "label_flip"), small, [9])
    learned = result.prepared.learn(9)
    _, labels = result.raw_training_mail(9)
    known = len(learned.known)
    for at in range(20):
        row = learned.features(result.prepared.test_counts[[at]])
        of_all_words = narrow(csr_array((row.toarray()[0], np.arange(known), [0, known]), shape=(1, known)))
        pulls = learned.filter.pulls(learned.estimator, of_all_words)
        assert labels.count("spam") / len(labels) + pulls.sum() == pytest.approx(result.scores[0, at], abs=1e-9)
        np.testing.assert_array_equal(learned.filter.pulls(learned.estimator, row), pulls[row.indices])


def test_more_trees_give_finer_scores(small: Corpus) -> None:
    few, many = (sweep(Experiment(RandomForest(trees=trees)), small, [0]).scores for trees in (5, 60))
    assert len(np.unique(few)) < len(np.unique(many))


def test_a_few_long_messages_move_naive_bayes_and_hardly_a_tree(sample: Corpus) -> None:
    """1% of dictionary spam: a tree asks whether words are there, and a few messages with all words are one branch."""
    bayes, forest = (
        sweep(Experiment(name, "dictionary"), sample, [0, 50]).frame for name in ("multinomial_nb", "random_forest")
    )
    assert forest["fn"][0] < 0.2
    assert forest["fp"][0] < 0.02
    assert bayes["fn"][1] - bayes["fn"][0] > 0.5
    assert abs(forest["fn"][1] - forest["fn"][0]) < 0.05
    assert abs(forest["fp"][1] - forest["fp"][0]) < 0.02
