"""What the project draws behaves as real tables do, and bad labels harm it as they harm those."""

import numpy as np
import pytest

from core.scenarios import scenario_named
from core.scenarios.made import made_table
from core.scenarios.own import load_table
from tests.core.scenarios.figures import LEARNERS, NAMES, SEEDS, figures
from tests.real_data import real_data

WIDER = 5  # percentage points
ROWS = 2_000
REAL = {
    "loan": ("german_credit_labelled.csv", "credit_approval_crx.csv"),
    "credit": ("credit_card_default.csv.gz",),
}


def samples(file: str) -> list:
    """Of a large table, parts as large as the drawn ones, one per seed; a small one as it is for each."""
    table = load_table(real_data(file).read_bytes(), name=file)
    order = np.random.default_rng(0).permutation(len(table))
    if len(table) < len(SEEDS) * ROWS:
        return [(table, np.sort(order)) for _ in SEEDS]
    return [(table, order[seed * ROWS : (seed + 1) * ROWS]) for seed in SEEDS]


@pytest.mark.real
@pytest.mark.parametrize("name", REAL)
@pytest.mark.parametrize("learner", LEARNERS)
def test_it_lies_within_the_span_of_the_real_tables(name, learner):
    real = np.array([figures(samples(file), learner) for file in REAL[name]])
    drawn = figures([(made_table(scenario_named(name)(), ROWS, seed), np.arange(ROWS)) for seed in SEEDS], learner)
    for what, least, most, found in zip(NAMES, real.min(axis=0), real.max(axis=0), drawn, strict=True):
        assert least - WIDER <= found <= most + WIDER, (what, least, found, most)
