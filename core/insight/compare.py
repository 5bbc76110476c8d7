"""Several runs in one table."""

from collections.abc import Sequence

import pandas as pd

from core.runs.sweeping import Sweep


def comparison(sweeps: Sequence[Sweep], levels: Sequence[int]) -> pd.DataFrame:
    """A row per run at its level, or at the nearest that it has: run (numbered from 1), attack, settings, filter, mail,
    seed, poison, contamination, fp, fn."""
    rows = []
    for number, (sweep, level) in enumerate(zip(sweeps, levels, strict=True), start=1):
        row = sweep.frame.iloc[int(abs(sweep.levels - level).argmin())]
        experiment = sweep.experiment
        rows.append(
            {
                "run": number,
                "attack": experiment.attack.title,
                "settings": ", ".join(f"{name} {value}" for name, value in experiment.attack.changed()),
                "filter": experiment.filter.title,
                "mail": sweep.prepared.corpus.name,
                "seed": experiment.seed,
                "poison": int(row["poison"]),
                "contamination": row["contamination"],
                "fp": row["fp"],
                "fn": row["fn"],
            }
        )
    return pd.DataFrame(rows)
