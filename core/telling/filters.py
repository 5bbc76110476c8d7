"""What one attack does to several filters, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import ngettext

import pandas as pd

from core.insight.learners import Outcome
from core.runs.measure import Rate
from core.telling import moved
from core.telling.moved import ERRORS, Moved
from core.telling.numbers import apart, before_and_after, listed, percent
from core.telling.scenario import MAIL, Scenario
from core.telling.told import Told


@dataclass(frozen=True)
class OnFilters:
    """What moved on some filters of the same name for it.

    filters: their titles. rate: what moved. before: the least and the greatest share without poison. after: the share
    with it, which reads the same for all of them.
    """

    filters: tuple[str, ...]
    rate: Rate
    before: tuple[float, float]
    after: float


@dataclass(frozen=True)
class FiltersHeadline:
    """poison: how much of it. says: see `core.telling.moved.Outcome`. named: what moved most, an entry a rate.

    none_other: a rate that rises on no filter. ranges: without poison, the least and the greatest share of each error.
    waiting: how many filters are not there yet; nothing is said of them.
    """

    poison: int
    says: moved.Outcome
    named: tuple[OnFilters, ...] = ()
    none_other: Rate | None = None
    ranges: tuple[tuple[float, float], ...] = ()
    waiting: int = 0


def headline(outcomes: Sequence[Outcome], *, waiting: int = 0, words: Scenario = MAIL) -> Told[FiltersHeadline]:
    """Which error moves on which filter, at the level that all outcomes share.

    outcomes: at least one. waiting: how many filters are not there yet; the sentence then speaks of the others only.
    """
    first = outcomes[0]
    poison = int(first.row["poison"])
    so_far = ", so far" if waiting else ""
    if not poison:
        ranges = tuple(_range([float(found.row[rate]) for found in outcomes]) for rate in ERRORS)
        fp, fn = (_range_in_words(*shares) for shares in ranges)
        errors = f"{words.fp.plain} {fp} of the {words.negative} and {words.fn.plain} {fn} of the {words.positive}"
        text = f"Before the attack the {words.learner[1]} {errors}{so_far}"
        return Told(text, FiltersHeadline(0, "clean", ranges=ranges, waiting=waiting))
    brought = words.poisoned(poison, first.sweep.experiment.attack.controls)
    makes = ngettext("makes", "make", poison)
    named = [group for rate in ERRORS if (group := _hit(outcomes, rate))] or _otherwise(outcomes)
    if named:
        none_other = _none_other(outcomes, named)
        more = f"; none {words.error(none_other).third} more {words.kind(none_other)}" if none_other else ""
        text = f"{brought} {makes} {_what_moves(named, words)}{more}{so_far}"
        return Told(text, FiltersHeadline(poison, "effect", tuple(named), none_other, waiting=waiting))
    if all(moved.is_little(found.changes) for found in outcomes):
        text = f"{brought} {ngettext('changes', 'change', poison)} almost nothing on any {words.learner[0]}{so_far}"
        return Told(text, FiltersHeadline(poison, "little", waiting=waiting))
    changes = ngettext("changes", "change", poison)
    text = f"What {brought} {changes} on any {words.learner[0]} may be chance{so_far}"
    return Told(text, FiltersHeadline(poison, "chance", waiting=waiting))


def comparison(outcomes: Sequence[Outcome]) -> pd.DataFrame:
    """A row per filter at the level that all outcomes share, each cell without poison → with it.

    Columns filter, blocked and missed (shares), blocked_messages and missed_messages (counts), unsure (share of all).
    """
    return pd.DataFrame(
        [
            {
                "filter": found.title,
                "blocked": before_and_after(found.clean["fp"], found.row["fp"]),
                "blocked_messages": _counts(found, "fp_count", "ham"),
                "missed": before_and_after(found.clean["fn"], found.row["fn"]),
                "missed_messages": _counts(found, "fn_count", "spam"),
                "unsure": _unsure(found),
            }
            for found in outcomes
        ]
    )


def _hit(outcomes: Sequence[Outcome], error: Rate) -> OnFilters | None:
    """The filters on which an error rose most, of what it was not yet, where a paired test says that it rose; several
    if they read the same."""
    risen = [found for found in outcomes if found.changes[error].is_effect and found.rise(error) > 0]
    if not risen:
        return None

    def spoilt(found: Outcome) -> float:
        return found.rise(error) / (1 - float(found.clean[error]))

    def reads(found: Outcome) -> tuple[str, str]:
        return percent(spoilt(found)), percent(found.row[error])

    top = max(risen, key=spoilt)
    alike = [found for found in risen if reads(found) == reads(top)]
    if percent(top.row[error]) in {percent(found.clean[error]) for found in alike}:
        return _together(
            [top], error
        )  # it takes more digits to tell after from before, which the others need not share
    return _together(alike, error)


def _otherwise(outcomes: Sequence[Outcome]) -> list[OnFilters]:
    """What moves most where no error rises: what is unsure, or what gets better; empty where no paired test supports
    anything."""
    effects = [(found, effect) for found in outcomes if (effect := moved.named(found.changes))]
    if not effects:
        return []
    found, effect = max(effects, key=lambda entry: (entry[1].rise > 0, abs(entry[1].rise)))
    return [_together([found], effect.rate)]


def _together(found: Sequence[Outcome], rate: Rate) -> OnFilters:
    titles = tuple(one.title for one in found)
    return OnFilters(titles, rate, _range([float(one.clean[rate]) for one in found]), float(found[0].row[rate]))


def _none_other(outcomes: Sequence[Outcome], named: Sequence[OnFilters]) -> Rate | None:
    """The other error, where one rises and the other rises on no filter by a single message."""
    others = [rate for rate in ERRORS if rate not in {group.rate for group in named}]
    if len(others) != 1 or any(found.rise(others[0]) > 0 for found in outcomes):
        return None
    return others[0]


def _what_moves(named: Sequence[OnFilters], words: Scenario) -> str:
    parts = []
    for number, group in enumerate(named):
        low, high = group.before
        before, after = apart(low, group.after) if low == high else (_range_in_words(low, high), percent(group.after))
        effect = Moved(group.rate, high, group.after, effect=True)
        same = number > 0 and group.filters == named[number - 1].filters
        who = "" if same else f"{listed(group.filters)} "
        does = moved.share_of(effect, after, words.kind(group.rate), words)
        parts.append(f"{who}{does} (before: {before})")
    return " and ".join(parts)


def _range(shares: Sequence[float]) -> tuple[float, float]:
    return min(shares), max(shares)


def _range_in_words(low: float, high: float) -> str:
    return percent(low) if percent(low) == percent(high) else f"{percent(low)} to {percent(high)}"


def _counts(found: Outcome, column: str, of: str) -> str:
    both = dict.fromkeys(f"{int(row[column]):,}" for row in (found.clean, found.row))
    return f"{' → '.join(both)} of {int(found.row[of]):,}"


def _unsure(found: Outcome) -> str:
    if not found.sweep.has_unsure:
        return "never"
    before, after = (
        (row["ham_unsure"] * row["ham"] + row["spam_unsure"] * row["spam"]) / (row["ham"] + row["spam"])
        for row in (found.clean, found.row)
    )
    return before_and_after(before, after)
