"""A visitor's own table of cases with two outcomes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.errors import InputError
from core.mail.corpus import LoadReport, plain_name
from core.mail.readers.limits import MIN_MESSAGES, MIN_PER_CLASS
from core.mail.readers.shown import shown
from core.scenarios.base import Scenario
from core.scenarios.field import Field
from core.scenarios.reading.cells import Cells, read_cells
from core.scenarios.reading.columns import Column, LeftOut, print_of, read_column
from core.scenarios.reading.outcome import Outcome, find_outcome, place_of
from core.scenarios.table import RESERVED, Table, table_of
from core.scenarios.words import LONGEST, slugs

_REASONS_SHOWN = 3
FEW = 6  # values of a category by which people are shown where nobody says by what


@dataclass(frozen=True, kw_only=True)
class OwnScenario(Scenario):
    """Cases of which nothing is known but the table; positive is what its positive value says."""

    title = "Own table"
    sentence = "A model learns from a table of your own which of two outcomes a case has."
    learner = ("model", "models")
    item = ("case", "cases")
    positives = ("case with the positive outcome", "cases with the positive outcome")
    negatives = ("case with the negative outcome", "cases with the negative outcome")
    false_negative = ("accept", "accepts", "accepted")
    false_positive = ("refuse", "refuses", "refused")
    accepted = "accepted"
    refused = "refused"
    currency = ""
    price_fn = 1.0
    price_fp = 1.0
    prices = "Nothing is known of prices: each error counts as one."
    causes = "How the cases came about is known to whoever brought the table."
    fields: tuple[Field, ...] = ()  # type: ignore[misc]  # here alone, they are known when a table is read


def load_table(
    source: bytes, *, name: str, outcome: str | None = None, positive: str | None = None, groups: Sequence[str] = ()
) -> Table:
    """Read a CSV or TSV table, also gzipped, whose first row names the columns, from the bytes of the file `name`.

    outcome, positive: name of the column that says how each case ended, and its value for those to be refused; found by
    common names and words where they are not given. groups: names of the columns by which people are shown; by default
    all categories of few values. Numbers are
    read in at most six bands of about as many rows, categories as they are, and what is missing is a band of its own.
    Columns that tell nothing (constant, repeated, identifiers, dates, more than 30 different texts) are left out and
    named in the report's notes, with what would let them be read. Raises `InputError`, one sentence that says what to
    change, for anything else, above 100,000 rows, and below 50 rows or 10 of a kind.
    """
    cells = read_cells(source)
    found = find_outcome(cells, outcome, positive)
    wanted = {place_of(group, cells.header) for group in groups}
    is_positive, kept = _outcomes(cells, found)
    columns, left_out = _columns(kept, found, is_positive, wanted)
    fields = _apart([column.field for column in columns])
    fields = fields if groups else tuple(replace(field, group=_is_group(field)) for field in fields)
    values = pd.DataFrame({field.name: column.raw for field, column in zip(fields, columns, strict=True)})
    notes = Counter(kept.notes)
    for place, why in left_out.items():
        remedy = f"; {why.remedy}" if why.remedy else ""
        notes[f"column {shown(cells.header[place])} left out: {why.reason}{remedy}"] += 1
    for column in columns:
        if column.strays:
            notes[f"cell of {shown(column.field.label)} that is no number, taken for missing"] += column.strays
    said = {
        "outcome column": cells.header[found.place],
        "positive value": found.positive,
        "negative value": found.negative,
    }
    report = LoadReport(
        plain_name(name or "own table"), len(values), dict(kept.skipped), dict(notes), {**kept.found, **said}
    )
    return table_of(OwnScenario(fields=fields), values, is_positive, report)


def _outcomes(cells: Cells, outcome: Outcome) -> tuple[NDArray[np.bool_], Cells]:
    """Who is positive, and the cells, both without the rows whose outcome is missing."""
    column = cells.columns[outcome.place]
    rows = [row for row, value in enumerate(column) if value]
    if lost := len(column) - len(rows):
        cells.skipped["row without an outcome"] += lost
        cells = replace(cells, columns=tuple([each[row] for row in rows] for each in cells.columns))
    positive = np.array([value == outcome.positive for value in cells.columns[outcome.place]], dtype=np.bool_)
    if len(rows) < MIN_MESSAGES:
        raise InputError(
            f"Only {len(rows)} rows with an outcome in {shown(cells.header[outcome.place])} could be read and at least "
            f"{MIN_MESSAGES} are needed: bring more cases."
        )
    for value, count in ((outcome.positive, positive.sum()), (outcome.negative, (~positive).sum())):
        if count < MIN_PER_CLASS:
            raise InputError(
                f"Only {count} of {len(rows):,} rows have {shown(value)} in the outcome column "
                f"{shown(cells.header[outcome.place])} and at least {MIN_PER_CLASS} are needed: add some."
            )
    return positive, cells


def _columns(
    cells: Cells, outcome: Outcome, positive: NDArray[np.bool_], groups: set[int]
) -> tuple[list[Column], dict[int, LeftOut]]:
    """The columns to learn from, and place to reason of those that are left out."""
    words = slugs(cells.header, taken=RESERVED)
    seen = {print_of(pd.factorize(positive)[0]): outcome.place}
    columns, left_out = [], {}
    for place, name in enumerate(cells.header):
        if place == outcome.place:
            continue
        column = read_column(name, words[place], cells.columns[place], group=place in groups)
        if isinstance(column, Column) and (twin := seen.setdefault(column.print, place)) != place:
            column = LeftOut(f"it says the same as {shown(cells.header[twin])}")
        if isinstance(column, Column):
            columns.append(column)
        else:
            left_out[place] = column
    _check_usable(cells, outcome, columns, left_out, groups)
    return columns, left_out


def _check_usable(
    cells: Cells, outcome: Outcome, columns: list[Column], left_out: dict[int, LeftOut], groups: set[int]
) -> None:
    if not columns:
        reasons = [f"{shown(cells.header[place])}: {why.reason}" for place, why in left_out.items()]
        raise InputError(
            f"No column beside the outcome {shown(cells.header[outcome.place])} can be learned from "
            f"({'; '.join(reasons[:_REASONS_SHOWN])}): bring a table with numbers or categories."
        )
    for place in sorted(groups):
        why = LeftOut("it is the outcome") if place == outcome.place else left_out.get(place)
        if why:
            raise InputError(
                f"People cannot be shown by {shown(cells.header[place])}, as {why.reason}: choose another column."
            )


def _is_group(field: Field) -> bool:
    return 0 < len(field.options) <= FEW


def _apart(fields: Sequence[Field]) -> tuple[Field, ...]:
    """The fields, numbered anew where a band of two of them would have the same word."""
    names, used = {*RESERVED, *(field.name for field in fields)}, set[str]()
    apart = []
    for field in fields:
        number, renamed = 1, field
        while used.intersection(renamed.bands) or (renamed is not field and renamed.name in names):
            number += 1
            ending = f"_{number}"
            renamed = replace(field, name=field.name[: LONGEST - len(ending)] + ending)
        names.add(renamed.name)
        used.update(renamed.bands)
        apart.append(renamed)
    return tuple(apart)
