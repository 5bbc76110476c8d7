"""The same experiment with other seeds: how much of a result is luck."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from scipy.stats import quantile_test

from core.attacks.knowledge import KnownMail
from core.mail.corpus import Corpus
from core.mail.split import split
from core.questions.experiment import Experiment
from core.questions.table import SEED
from core.runs.sweeping import growing_sweep
from core.work.turns import Progress

LEAST_FOR_INTERVAL = 6  # five differences of one sign are as likely as 1 in 16, more than 5%


def repetitions(
    experiment: Experiment, corpus: Corpus, levels: Sequence[int], times: int, outside: Corpus | None = None
) -> Iterator[pd.DataFrame | Progress]:
    """Frames of `core.runs.sweeping.Sweep` with rows for one seed more each time, from the experiment's own on.
    Between them, how far the next seed is.

    A seed whose split leaves room for less poison stops at that.
    """
    frames: list[pd.DataFrame] = []
    for more in range(times):
        seed = (experiment.seed + more) % (SEED.most + 1)
        train = split(corpus.groups, corpus.labels, seed).train
        most = experiment.attack.most_among(KnownMail(corpus, train))
        within = [level for level in levels if level <= most]
        for step in growing_sweep(replace(experiment, seed=seed), corpus, within, outside):
            if isinstance(step, Progress):
                yield step
            else:
                swept = step
                yield Progress(f"Seed {seed}", len(swept.levels), len(within))
        frames.append(swept.frame)
        yield pd.concat(frames, ignore_index=True)


def band(repeated: pd.DataFrame) -> pd.DataFrame:
    """A row per level: poison, seeds (how many), and fp_low, fp_mean, fp_high, fn_low, fn_mean, fn_high over them."""
    by_level = repeated.groupby("poison")
    columns: dict[str, pd.Series] = {"seeds": by_level["seed"].nunique()}
    for error in ("fp", "fn"):
        rates = by_level[error]
        columns |= {f"{error}_low": rates.min(), f"{error}_mean": rates.mean(), f"{error}_high": rates.max()}
    return pd.DataFrame(columns).reset_index()


@dataclass(frozen=True)
class Paired:
    """Poisoned less clean rates of one error, a difference per seed, which has the same test mail in both.

    rises, falls: in how many seeds. seeds: of how many. low, high: a 95% interval of the median difference, None where
    so few seeds give none (fewer than six).
    """

    rises: int
    falls: int
    seeds: int
    low: float | None
    high: float | None

    @property
    def is_effect(self) -> bool:
        """Whether the interval leaves zero out."""
        return self.low is not None and self.high is not None and (self.low > 0 or self.high < 0)


def paired(repeated: pd.DataFrame, poison: int, error: str) -> Paired:
    """The differences of `error` ("fp" or "fn") at the level `poison` over the seeds that have it.

    The interval has no other assumption than that each seed's difference is as likely above the median as below it: the
    sign test turned round (Conover, Practical Nonparametric Statistics, 3rd edition, 1999, chapter 3). Seeds draw from
    the same mail, so it speaks of this mail.
    """
    clean, poisoned = (repeated[repeated["poison"] == level].set_index("seed")[error] for level in (0, poison))
    differences = (poisoned - clean).dropna().to_numpy()
    rises, falls = int((differences > 0).sum()), int((differences < 0).sum())
    if len(differences) < LEAST_FOR_INTERVAL:
        return Paired(rises, falls, len(differences), None, None)
    interval = quantile_test(differences, p=0.5).confidence_interval(0.95)
    return Paired(rises, falls, len(differences), float(interval.low), float(interval.high))


def nearest_repeated(repeated: pd.DataFrame, poison: int) -> int:
    """The level of the repetitions that is nearest to this one."""
    levels = repeated["poison"].to_numpy()
    return int(levels[np.abs(levels - poison).argmin()])
