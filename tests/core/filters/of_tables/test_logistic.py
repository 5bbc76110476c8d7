"""Logistic regression is exact enough that no verdict depends on the solver."""

import numpy as np
import pytest

from core.filters.of_tables.logistic import LogisticOnBands
from core.scenarios import scenarios
from tests.core.filters.of_tables.tables import LEVELS, swept


@pytest.mark.parametrize("scenario", scenarios())
def test_another_solver_finds_the_same_verdicts(scenario: str) -> None:
    result = swept(LogisticOnBands(), scenario)
    pipeline = result.pipeline()
    pipeline[-1].set_params(solver="lbfgs", tol=1e-9, max_iter=10_000)
    for at, level in enumerate(LEVELS):
        scores = pipeline.fit(*result.raw_training_mail(level)).predict_proba(result.prepared.test_texts)[:, 1]
        np.testing.assert_allclose(result.scores[at], scores, rtol=0, atol=1e-5)
        np.testing.assert_array_equal(result.verdicts[at], result.experiment.filter.verdicts(scores))


def test_a_weight_is_how_much_a_band_moves_the_log_odds() -> None:
    learned = swept(LogisticOnBands(), "loan").prepared.learn(0)
    word = str(learned.words[learned.known[3]])
    with_it, without = learned.scores(learned.counts([word, ""]))
    odds = np.log(with_it / (1 - with_it)) - np.log(without / (1 - without))
    assert odds == pytest.approx(dict(zip(learned.words, learned.word_weights, strict=True))[word])
