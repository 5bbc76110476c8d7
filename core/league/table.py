"""What a league comes to: who does most damage, whose defence stands best, and which mix of defences does."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from core.defences.base import Defence
from core.insight.minimax import Mix, minimax
from core.league.entries import Sent
from core.league.playing import Cell, Played, Row

Measure = Literal["cost", "fn", "fp"]
"""What the errors of 100 messages cost, in missed spam; or the share of spam that is missed, of good mail blocked."""
DIGITS = 9  # of a figure, so that no order of adding up parts those who are equal


@dataclass(frozen=True)
class AttackPlace:
    """place: from 1; who are equal share one, and the next is as far on as they are many. learners: who entered it.
    mean, worst: by how much the measure rises over the same defences without an attack, on average over the defences,
    and behind the one that it hurts most, `worst_behind`."""

    place: int
    sent: Sent
    learners: tuple[str, ...]
    mean: float
    worst: float
    worst_behind: Defence


@dataclass(frozen=True)
class DefencePlace:
    """place, learners: as above. worst: the measure under the attack that makes most of it, `worst_under`, None where
    that is nobody. alone: the measure where nobody attacks. mean: over the attacks."""

    place: int
    defence: Defence
    learners: tuple[str, ...]
    worst: float
    worst_under: Sent | None
    alone: float
    mean: float


@dataclass(frozen=True, eq=False)
class Table:
    """values: the measure, shape (rows, columns), nobody's attack in the first row, NaN where there is no result.
    attacks: the most damaging first, by mean, then by worst. defences: the least worst first. left_out: what could not
    be played, and so has no place: attacks without any result, and defences that lack one under an attack that has
    some. mix: of `mixed`, the defences that are complete, in their order; None where there is none."""

    played: Played
    measure: Measure
    values: NDArray[np.float64]
    attacks: tuple[AttackPlace, ...]
    defences: tuple[DefencePlace, ...]
    left_out: tuple[Sent | Defence, ...]
    mixed: tuple[Defence, ...]
    mix: Mix | None

    @property
    def answer(self) -> Row:
        """The row that makes most of the mix, None for nobody's."""
        return None if self.mix is None else _played_rows(self.played, self.values)[self.mix.answer]


def table(played: Played, measure: Measure = "cost", price: float = 1.0) -> Table:
    """price: how many missed spam messages a blocked good one costs as much as; only cost depends on it. A message of
    which the filter is unsure costs one. Defences that are still to come have no place."""
    values = np.array(
        [[_value(played.cells.get((row, one)), measure, price) for one in played.columns] for row in played.rows]
    )
    rows = _played_rows(played, values)
    of_rows = np.array([played.rows.index(row) for row in rows], dtype=np.intp)
    whole = np.flatnonzero(~np.isnan(values[of_rows]).any(axis=0)) if rows else np.empty(0, dtype=np.intp)
    columns = [played.columns[at] for at in whole.tolist()]
    inner = values[np.ix_(of_rows, whole)]
    met = {one for cell in played.cells for one in cell}
    left = (one for one in (*played.entered.attacks, *played.columns) if one in met and one not in {*rows, *columns})
    return Table(
        played=played,
        measure=measure,
        values=values,
        attacks=_attacks(played, rows, columns, inner),
        defences=_defences(played, rows, columns, inner),
        left_out=tuple(left),  # type: ignore[arg-type]  # nobody is no entry
        mixed=tuple(columns),
        mix=minimax(inner) if columns else None,
    )


def _played_rows(played: Played, values: NDArray[np.float64]) -> list[Row]:
    """Those with any result."""
    return [row for row, of_row in zip(played.rows, values, strict=True) if not np.isnan(of_row).all()]


def _value(cell: Cell | None, measure: Measure, price: float) -> float:
    if cell is None or isinstance(cell, str):
        return np.nan
    value = {"cost": cell.cost(price), "fn": cell.fn, "fp": cell.fp}[measure]
    return round(value, DIGITS)


def _attacks(
    played: Played, rows: Sequence[Row], columns: Sequence[Defence], values: NDArray[np.float64]
) -> tuple[AttackPlace, ...]:
    found = []
    attacks = [row for row in rows if row is not None]
    for row, rise in zip(attacks, (values[1:] - values[:1]).round(DIGITS) if columns else (), strict=False):
        worst = int(rise.argmax())
        found.append((row, round(float(rise.mean()), DIGITS), float(rise[worst]), columns[worst]))
    found.sort(key=lambda one: (-one[1], -one[2]))
    places = _places([one[1:3] for one in found])
    return tuple(
        AttackPlace(place, row, played.entered.attacks[row], mean, worst, behind)
        for place, (row, mean, worst, behind) in zip(places, found, strict=True)
    )


def _defences(
    played: Played, rows: Sequence[Row], columns: Sequence[Defence], values: NDArray[np.float64]
) -> tuple[DefencePlace, ...]:
    found = []
    for one, under in zip(columns, values.T, strict=True):
        worst, attacked = int(under.argmax()), under[1:] if len(under) > 1 else under
        found.append((float(under[worst]), one, rows[worst], float(under[0]), round(float(attacked.mean()), DIGITS)))
    found.sort(key=lambda each: each[0])
    return tuple(
        DefencePlace(place, one, played.entered.defences[one], worst, under, alone, mean)
        for place, (worst, one, under, alone, mean) in zip(_places([each[0] for each in found]), found, strict=True)
    )


def _places(figures: Sequence[object]) -> list[int]:
    """From figures in order; equal ones share a place.

    >>> _places([9, 7, 7, 1])
    [1, 2, 2, 4]
    """
    return [figures.index(figure) + 1 for figure in figures]
