"""Boosting on distinct rows is scikit-learn's own boosting, but for which of two equally good questions is asked."""

import numpy as np
import pytest
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.pipeline import make_pipeline

from core.filters.of_tables.gradient_boosting import GradientBoostingOnBands
from core.scenarios import scenarios
from tests.core.filters.of_tables.tables import LEVELS, swept


@pytest.mark.parametrize("scenario", scenarios())
def test_hardly_a_verdict_differs_from_boosting_on_all_rows(scenario: str) -> None:
    result = swept(GradientBoostingOnBands(), scenario)
    plain = make_pipeline(CountVectorizer(), GradientBoostingClassifier(n_estimators=50, max_depth=2, random_state=0))
    scores = plain.fit(*result.raw_training_mail(LEVELS[1])).predict_proba(result.prepared.test_texts)[:, 1]
    assert np.median(np.abs(scores - result.scores[1])) < 1e-9
    assert (result.experiment.filter.verdicts(scores) == result.verdicts[1]).mean() >= 0.98


def test_more_and_deeper_trees_fit_closer() -> None:
    fits = []
    for learner in (GradientBoostingOnBands(trees=10, depth=1), GradientBoostingOnBands(trees=100, depth=3)):
        prepared = swept(learner, "credit").prepared
        clean = slice(0, prepared.training.clean)
        scores = prepared.learn(0).scores(prepared.training.rows[clean])
        fits.append(np.mean(np.abs(scores - prepared.training.spam[clean])))
    assert fits[1] < fits[0] - 0.05
