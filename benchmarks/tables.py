"""A sweep over 30 levels of wrong outcomes against plain refits from raw rows, for each learner of tables.

30,000 invented applications for credit, 0 to 5% of the training rows under the wrong outcome. "first curve" is the time
until more than one level is there, "sweep" until all are, each the whole call with a seed that the process has not
seen, on rows that are encoded once per table (printed apart). Plain refits fit on all raw rows and score the test rows;
they are timed in the middle of three equal stretches of the levels and scaled to 30.
"""

import time
from itertools import count

import numpy as np

from benchmarks.exact_sweep import refit, seconds
from core import Experiment
from core.filters import table_learners
from core.mail.split import split
from core.runs.sweeping import Sweep, growing_sweep
from core.scenarios.bundled.credit import Credit
from core.scenarios.made import made_table
from core.scenarios.table import Table

ROWS, LEVELS, MOST = 30_000, 30, 0.05
STRETCHES = 3
TARGETS = {"naive_bayes": (0.2, 0.2), "logistic": (2.0, 15.0)}  # s until the first curve, and until all levels
SEEDS = count(1)
ROW = "{:<20} {:>12} {:>8} {:>12} {:>9} {:>10} {:>7} {:>9}"


def run() -> None:
    """Print a row per learner."""
    table = made_table(Credit(), rows=ROWS)
    encoding, _ = seconds(lambda: table.encoding)
    training = len(split(table.groups, table.labels, 0).train)
    levels = np.linspace(0, MOST * training, LEVELS).round().astype(np.intp)
    fields, bands = len(table.scenario.fields), table.encoding.counts.shape[1]
    print(
        f"{ROWS:,} rows of {fields} fields with {bands} bands, {training:,} of them to learn from, encoded in "
        f"{encoding:.2f} s; up to {levels[-1]:,} wrong outcomes\n"
    )
    print(ROW.format("learner", "first curve", "sweep", "targets", "refit", "refits", "ratio", "verdicts"))
    print(ROW.format("", "s", "s", "s", "s", f"{LEVELS}, s", "", "the same"))
    for name in table_learners():
        print(ROW.format(*measured(name, table, levels)), flush=True)


def measured(name: str, table: Table, levels: np.ndarray) -> list[str]:
    """One row of the table."""
    first, fast, result = grown(Experiment(name, "wrong_outcomes", seed=next(SEEDS)), table, levels)
    middles = [int((at + 0.5) * LEVELS / STRETCHES) for at in range(STRETCHES)]
    refits, same = zip(*(refit(result, at) for at in middles), strict=True)
    slow = float(np.mean(refits)) * LEVELS
    target = " / ".join(f"{most:g}" for most in TARGETS[name]) if name in TARGETS else "–"
    figures = [f"{first:.2f}", f"{fast:.2f}", target, f"{np.mean(refits):.2f}", f"{slow:.1f}", f"{slow / fast:.0f}×"]
    return [name, *figures, f"{np.mean(same):.2%}"]


def grown(experiment: Experiment, table: Table, levels: np.ndarray) -> tuple[float, float, Sweep]:
    """Seconds until the first curve and until all levels, and these."""
    start = time.perf_counter()
    steps = growing_sweep(experiment, table, levels.tolist())
    curves = [(time.perf_counter() - start, step) for step in steps if isinstance(step, Sweep) and len(step.levels) > 1]
    return curves[0][0], *curves[-1]
