"""The learner decides which error moves: the same attack on every filter, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from core.experiment import DEFAULT, Experiment
from core.filters import filters
from core.finding import UNSURE_WORTH_SAYING, WORTH_SAYING
from core.sweeping import Sweep
from core.telling.numbers import percent
from core.threat_model import Controls


def on_every_filter(experiment: Experiment) -> list[Experiment]:
    """The same attack, mail and seed on each filter that there is: those that need no refit first, the lab's first
    choice at the head, then by title.

    The experiment's own filter keeps its cut-offs; the others have their defaults.
    """
    known = sorted(filters().values(), key=lambda kind: (kind.refits, kind.name() != DEFAULT["filter"], kind.title))
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

    def moved(self, column: str) -> str:
        """A rate without poison and at the level, such as "0.3% → 95%"."""
        before, after = percent(self.clean[column]), percent(self.row[column])
        return before if before == after else f"{before} → {after}"


def outcome(sweep: Sweep, level: int) -> Outcome | None:
    """The outcome at exactly this level; None while the sweep does not hold it."""
    known = [int(known) for known in sweep.levels]
    return Outcome(sweep, known.index(level)) if level in known and 0 in known else None


def nearest(sweep: Sweep, level: int) -> int:
    """Position of the level of the sweep that is nearest to this one."""
    return min(range(len(sweep.levels)), key=lambda at: abs(int(sweep.levels[at]) - level))


def learners_headline(outcomes: Sequence[Outcome], *, waiting: int = 0) -> str:
    """Which error moves on which filter, at the level that all outcomes share.

    outcomes: at least one. waiting: how many filters are not there yet; the sentence then speaks of the others only.
    """
    first, so_far = outcomes[0], ", so far" * (waiting > 0)
    level = int(first.row["poison"])
    if level == 0:
        blocked, missed = (_range(outcomes, error) for error in ("fp", "fn"))
        return f"Without poison the filters block {blocked} of the good mail and miss {missed} of the spam{so_far}"
    blockers, missers = _hit(outcomes, "fp"), _hit(outcomes, "fn")
    return f"{_at_level(first, level)} {_what_moved(outcomes, blockers, missers)}{so_far}"


def comparison(outcomes: Sequence[Outcome]) -> pd.DataFrame:
    """A row per filter at the level that all outcomes share, each cell without poison → with it.

    Columns filter, blocked and missed (shares), blocked_messages and missed_messages (counts), unsure (share of all).
    """
    return pd.DataFrame(
        [
            {
                "filter": found.title,
                "blocked": found.moved("fp"),
                "blocked_messages": _counts(found, "fp_count", "ham"),
                "missed": found.moved("fn"),
                "missed_messages": _counts(found, "fn_count", "spam"),
                "unsure": _unsure(found),
            }
            for found in outcomes
        ]
    )


def _hit(outcomes: Sequence[Outcome], error: str) -> list[Outcome]:
    """The filters on which an error rose most, of what it was not yet; none if it rose nowhere, several if they read
    the same."""
    risen = [found for found in outcomes if found.rise(error) >= WORTH_SAYING]
    if not risen:
        return []

    def spoilt(found: Outcome) -> float:
        return found.rise(error) / (1 - float(found.clean[error]))

    def reads(found: Outcome) -> tuple[str, str]:
        return percent(spoilt(found)), percent(found.row[error])

    top = max(risen, key=spoilt)
    return [found for found in risen if reads(found) == reads(top)]


def _what_moved(outcomes: Sequence[Outcome], blockers: list[Outcome], missers: list[Outcome]) -> str:
    if blockers and [found.title for found in blockers] == [found.title for found in missers]:
        return f"{_do(blockers, 'fp')} and {_verb(missers, 'fn')} {_rate(missers, 'fn')}"
    if blockers and missers:
        return f"{_do(blockers, 'fp')}; {_do(missers, 'fn')}"
    if blockers:
        return f"{_do(blockers, 'fp')}; none misses more spam"
    if missers:
        return f"{_do(missers, 'fn')}; none blocks more good mail"
    return _nothing_worse(outcomes)


def _nothing_worse(outcomes: Sequence[Outcome]) -> str:
    kinds = {"ham_unsure": "good mail", "spam_unsure": "spam"}
    found, kind = max(((found, kind) for found in outcomes for kind in kinds), key=lambda pair: pair[0].rise(pair[1]))
    if found.rise(kind) >= UNSURE_WORTH_SAYING:
        unsure = f"{found.title} is unsure about {percent(found.row[kind])} of the {kinds[kind]}"
        return f"no filter blocks or misses more, but {unsure}"
    better = [found for found in outcomes if min(found.rise("fp"), found.rise("fn")) <= -WORTH_SAYING]
    if better:
        return f"no filter gets worse, and {_names(better)} {'gets' if len(better) == 1 else 'get'} better"
    return "hardly anything changes on any filter"


def _do(found: list[Outcome], error: str) -> str:
    return f"{_names(found)} {_verb(found, error)} {_rate(found, error)}"


def _verb(found: list[Outcome], error: str) -> str:
    verb = {"fp": "block", "fn": "miss"}[error]
    return verb if len(found) > 1 else {"block": "blocks", "miss": "misses"}[verb]


def _rate(found: list[Outcome], error: str) -> str:
    return f"{percent(found[0].row[error])} of the {'good mail' if error == 'fp' else 'spam'}"


def _names(found: Sequence[Outcome]) -> str:
    *others, last = [one.title for one in found]
    return f"{', '.join(others)} and {last}" if others else last


def _range(outcomes: Sequence[Outcome], error: str) -> str:
    rates = [float(found.row[error]) for found in outcomes]
    low, high = percent(min(rates)), percent(max(rates))
    return low if low == high else f"{low} to {high}"


def _at_level(found: Outcome, level: int) -> str:
    if found.sweep.experiment.attack.controls is Controls.LABELS:
        return f"At {level:,} changed label{'s' * (level != 1)}"
    return f"At {level:,} poisoned message{'s' * (level != 1)}"


def _counts(found: Outcome, column: str, of: str) -> str:
    before, after = int(found.clean[column]), int(found.row[column])
    both = f"{before:,} → {after:,}" if before != after else f"{before:,}"
    return f"{both} of {int(found.row[of]):,}"


def _unsure(found: Outcome) -> str:
    low, high = found.sweep.cutoffs
    if low == high:
        return "never"
    before, after = (
        percent((row["ham_unsure"] * row["ham"] + row["spam_unsure"] * row["spam"]) / (row["ham"] + row["spam"]))
        for row in (found.clean, found.row)
    )
    return before if before == after else f"{before} → {after}"
