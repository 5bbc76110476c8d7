"""The same experiment with other seeds: how much of a result is luck."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pandas as pd

from core.corpus import Corpus
from core.experiment import MOST_SEED, Experiment
from core.split import split
from core.sweeping import sweep
from core.telling.numbers import percent


def repetitions(
    experiment: Experiment, corpus: Corpus, levels: Sequence[int], times: int, outside: Corpus | None = None
) -> Iterator[pd.DataFrame]:
    """Frames of `core.sweeping.Sweep` with rows for one seed more each time: the experiment's own, then those after it.

    A seed whose split leaves room for less poison stops at that.
    """
    frames: list[pd.DataFrame] = []
    for more in range(times):
        seed = (experiment.seed + more) % (MOST_SEED + 1)
        train = split(corpus.groups, corpus.labels, seed).train
        most = experiment.attack.most(corpus.labels[train])
        within = [level for level in levels if level <= most]
        frames.append(sweep(replace(experiment, seed=seed), corpus, within, outside).frame)
        yield pd.concat(frames, ignore_index=True)


def band(repeated: pd.DataFrame) -> pd.DataFrame:
    """A row per level: poison, seeds (how many), and fp_low, fp_mean, fp_high, fn_low, fn_mean, fn_high over them."""
    by_level = repeated.groupby("poison")
    columns: dict[str, pd.Series] = {"seeds": by_level["seed"].nunique()}
    for error in ("fp", "fn"):
        rates = by_level[error]
        columns |= {f"{error}_low": rates.min(), f"{error}_mean": rates.mean(), f"{error}_high": rates.max()}
    return pd.DataFrame(columns).reset_index()


def repetition_finding(bands: pd.DataFrame, poison: int) -> str:
    """Whether clean and poisoned filters overlap over the seeds at the level of `bands` nearest to `poison`."""
    level = int(bands["poison"].iloc[(bands["poison"] - poison).abs().argmin()])
    row = bands[bands["poison"] == level].iloc[0]
    seeds = int(row["seeds"])
    if seeds < 2:
        return "One seed so far: a second one shows how much is luck."
    said = []
    for error, name in (("fp", "blocked good mail"), ("fn", "missed spam")):
        between = " to ".join(dict.fromkeys(percent(row[f"{error}_{end}"]) for end in ("low", "high")))
        verdict = "apart from" if apart(bands, level, error) else "overlapping with"
        said.append(f"{name} {between}, {verdict} the clean filter")
    return f"Over {seeds} seeds with {level:,} poisoned: {'; '.join(said)}."


def apart(bands: pd.DataFrame, poison: int, error: str) -> bool:
    """Whether no seed's clean rate of `error` ("fp" or "fn") lies within the range of the poisoned ones."""
    clean, poisoned = (bands.loc[bands["poison"] == level].iloc[0] for level in (0, poison))
    return bool(poisoned[f"{error}_low"] > clean[f"{error}_high"] or poisoned[f"{error}_high"] < clean[f"{error}_low"])
