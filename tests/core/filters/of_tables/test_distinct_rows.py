"""Rows that are listed in another order, or as copies, are the same training set to the last bit."""

from collections import Counter

import numpy as np
from scipy.sparse import csr_array
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.utils.estimator_checks import parametrize_with_checks

from core.filters.of_tables._distinct_rows import OnDistinctRows, distinct


def drawn(rows: int = 200) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    rng = np.random.default_rng(0)
    return rng.integers(0, 2, (rows, 4)).astype(float), rng.choice(["good", "bad"], rows), rng.integers(0, 4, rows)


def test_each_pair_is_there_once_with_the_weight_of_its_copies() -> None:
    rows, outcomes, times = drawn()
    found, kinds, weights = distinct(csr_array(rows), outcomes, times.astype(float))
    expected = Counter()
    for row, outcome, often in zip(rows.tolist(), outcomes, times.tolist(), strict=True):
        expected[*row, str(outcome)] += often
    pairs = [(*row, str(kind)) for row, kind in zip(found.toarray().tolist(), kinds, strict=True)]
    assert dict(zip(pairs, weights, strict=True)) == {pair: often for pair, often in expected.items() if often}
    assert len(set(pairs)) == len(pairs)


def test_order_and_copies_change_no_bit() -> None:
    rows, outcomes, times = drawn()
    copies = np.random.default_rng(1).permutation(np.repeat(np.arange(len(rows)), times))
    learner = OnDistinctRows(GradientBoostingClassifier(n_estimators=20, random_state=0))
    weighted = learner.fit(csr_array(rows), outcomes, sample_weight=times).decision_function(rows)
    np.testing.assert_array_equal(
        learner.fit(csr_array(rows[copies]), outcomes[copies]).decision_function(rows), weighted
    )
    np.testing.assert_array_equal(learner.fit(rows[copies], outcomes[copies]).decision_function(rows), weighted)


@parametrize_with_checks([OnDistinctRows(GradientBoostingClassifier(n_estimators=5, random_state=0))])
def test_is_a_scikit_learn_estimator(estimator, check) -> None:
    check(estimator)
