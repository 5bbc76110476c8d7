"""What the tests of the learners of tables share: small drawn tables, and levels of wrong outcomes."""

from functools import cache

import numpy as np

from core import Experiment, sweep
from core.filters import Filter
from core.runs.sweeping import Sweep
from core.scenarios import scenario_named
from core.scenarios.made import made_table
from core.scenarios.table import Table

LEVELS = [0, 15, 40]


@cache
def table(scenario: str, rows: int = 600) -> Table:
    return made_table(scenario_named(scenario)(), rows=rows)


@cache
def swept(learner: Filter, scenario: str) -> Sweep:
    return sweep(Experiment(learner, "wrong_outcomes"), table(scenario), LEVELS)


def refitted_scores(result: Sweep, level: int) -> np.ndarray:
    """The scores of the plain pipeline, fitted on the raw rows of a level."""
    pipeline = result.pipeline().fit(*result.raw_training_mail(level))
    return pipeline.predict_proba(result.prepared.test_texts)[:, 1]
