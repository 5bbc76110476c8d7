"""The learner decides which error moves: the same attack on every filter, side by side."""

from dataclasses import dataclass, replace

import pandas as pd

from core.filters import Filter
from core.mail.corpus import Corpus
from core.questions.experiment import Experiment
from core.questions.table import FILTER
from core.runs.measure import Rate
from core.runs.paired import Change
from core.runs.sweeping import Sweep


def on_every_filter(experiment: Experiment, corpus: Corpus) -> list[Experiment]:
    """The same attack, mail or applications and seed on each filter that there is for these: those that need no refit
    first, the lab's first choice at the head, then by title.

    The experiment's own filter keeps its cut-offs; the others have their defaults.
    """
    kinds = (kind for kind in FILTER.choices(corpus).values() if issubclass(kind, Filter))
    known = sorted(kinds, key=lambda kind: (kind.refits, kind.id != FILTER.usual(corpus), kind.title))
    own = experiment.filter
    return [replace(experiment, filter=own if kind is type(own) else kind()) for kind in known]


@dataclass(frozen=True, eq=False)
class Outcome:
    """What an attack did to one filter: a sweep that holds level 0, and the position of the level looked at."""

    sweep: Sweep
    at: int

    @property
    def title(self) -> str:
        return self.sweep.experiment.filter.title

    @property
    def row(self) -> pd.Series:
        found: pd.Series = self.sweep.frame.iloc[self.at]
        return found

    @property
    def clean(self) -> pd.Series:
        return self.sweep.clean

    def rise(self, column: str) -> float:
        """How much a rate of the frame is above that without poison."""
        return float(self.row[column] - self.clean[column])

    @property
    def changes(self) -> dict[Rate, Change]:
        """Each rate against that without poison, message by message."""
        return self.sweep.changes(self.at)


def outcome(sweep: Sweep, level: int) -> Outcome | None:
    """The outcome at exactly this level; None while the sweep does not hold it."""
    known = [int(known) for known in sweep.levels]
    return Outcome(sweep, known.index(level)) if level in known and 0 in known else None


def nearest(sweep: Sweep, level: int) -> int:
    """Position of the level of the sweep that is nearest to this one."""
    return min(range(len(sweep.levels)), key=lambda at: abs(int(sweep.levels[at]) - level))
