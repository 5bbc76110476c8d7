"""The tables that come with the project, drawn when they are asked for."""

from functools import lru_cache

import numpy as np

from core.mail.corpus import LoadReport
from core.scenarios.base import DrawnScenario
from core.scenarios.table import Table, table_of

ROWS, SEED = 2_000, 0
"""Of the table that stands for a scenario in an address."""


@lru_cache(maxsize=16)
def made_table(scenario: DrawnScenario, rows: int = ROWS, seed: int = SEED) -> Table:
    """Draw the applications of a scenario; the same for the same rows and seed.

    Only the table of 2,000 rows and seed 0 is named in addresses by the scenario's id, any other by its digest.
    """
    # one stream for all scenarios: two questions about the same customers ask about the same customers
    drawn = scenario.draw(rows, np.random.default_rng(seed))
    name = f"invented {scenario.item[1]} ({scenario.title.lower()})"
    report = LoadReport(name, rows, skipped={}, notes={}, found={})
    bundled = scenario.id if (rows, seed) == (ROWS, SEED) else ""
    return table_of(scenario, drawn, drawn["positive"].to_numpy(dtype=np.bool_), report, bundled=bundled)
