"""One column of a stranger's table: a number in bands, a category, or nothing to learn from."""

import hashlib
import re
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.scenarios.field import Field
from core.scenarios.reading.edges import edges_of

MOST_OPTIONS = 30
_NUMBERS = 0.95  # of what stands in a column of numbers; the rest is taken for remarks
_DATES = 0.9
_DATE = re.compile(r"\d{4}-\d\d?-\d\d?(?!\d).*|\d{1,4}[./]\d\d?[./]\d{2,4}(?!\d).*", re.DOTALL)
_DECIMAL_COMMA = re.compile(r"^(?P<before>[+-]?[0-9]+),(?P<behind>[0-9]+)$")
_THOUSANDS = 3  # digits
_LARGEST_WHOLE = 2**53  # floats above are all whole


@dataclass(frozen=True, eq=False)
class Column:
    """A column that can be learned from.

    raw: its values, as `Field` reads them. strays: how many cells were no numbers and are taken for missing. print:
    equal for columns that tell the same; two of few values do where each value of one goes with one of the other.
    """

    field: Field
    raw: pd.Series
    strays: int
    print: bytes


@dataclass(frozen=True)
class LeftOut:
    """Why a column is not learned from, such as "it is empty", and what to change in the file where that helps."""

    reason: str
    remedy: str = ""


def read_column(name: str, word: str, cells: list[str], *, group: bool) -> Column | LeftOut:
    """Read the cells of one column, called `name` in the file and `word` among the fields; "" is a missing value."""
    codes, values = pd.factorize(pd.Series(cells, dtype=object), sort=False)
    different = pd.Series(values, dtype=object)
    counts = np.bincount(codes, minlength=len(different))
    present = (different != "").to_numpy(dtype=np.bool_)
    if not present.any():
        return LeftOut("it is empty")
    if len(different) == 1:
        return LeftOut("it says the same in every row")
    numbers = _as_numbers(different)
    finite = np.isfinite(numbers)
    if counts[finite].sum() >= _NUMBERS * counts[present].sum():
        strays = int(counts[present & ~finite].sum())
        numbers[~finite] = np.nan
        return _number_column(Field(name=word, label=name, group=group, invented=not group), numbers[codes], strays)
    reason = _no_category(different[present].tolist(), counts[present])
    if reason:
        return reason
    options, may_miss = tuple(sorted(different[present])), not bool(present.all())
    field = Field(name=word, label=name, options=options, group=group, invented=not group, may_miss=may_miss)
    return Column(field, pd.Series(cells, dtype=str), 0, print_of(codes))


def print_of(codes: NDArray[np.intp]) -> bytes:
    """The print of a column whose values have these numbers, in the order in which they first come."""
    return hashlib.sha256(codes.astype(np.int64).tobytes()).digest()


def _no_category(different: list[str], counts: NDArray[np.intp]) -> LeftOut | None:
    """Why these texts, so many of each, are no categories."""
    dated = np.array([_DATE.fullmatch(value) is not None for value in different], dtype=np.bool_)
    if counts[dated].sum() >= _DATES * counts.sum():
        return LeftOut("it holds dates", "write how many days or years lie between as a number")
    if len(different) <= MOST_OPTIONS:
        return None
    if len(different) == counts.sum():
        return LeftOut("it is different in every row, as an identifier is")
    return LeftOut(
        f"it holds {len(different):,} different texts and at most {MOST_OPTIONS} are read",
        "put them together into fewer kinds, or write the numbers alone where they are numbers with a unit",
    )


def _number_column(field: Field, numbers: NDArray[np.float64], strays: int) -> Column | LeftOut:
    missing = np.isnan(numbers)
    known = numbers[~missing]
    whole = bool((known % 1 == 0).all() and (np.abs(known) < _LARGEST_WHOLE).all())
    low, high = float(known.min()), float(known.max())
    if low == high and not missing.any():
        return LeftOut("it says the same in every row")
    different = len(np.unique(known))
    if whole and different == len(numbers) == high - low + 1:
        return LeftOut("it numbers the rows")
    read = Field(
        name=field.name,
        label=field.label,
        group=field.group,
        invented=field.invented,
        low=low,
        high=high,
        whole=whole,
        edges=edges_of(known),
        may_miss=bool(missing.any()),
    )
    stored = numbers.astype(np.int64) if whole and not missing.any() else numbers
    few = different <= MOST_OPTIONS
    told = (
        print_of(pd.factorize(numbers, use_na_sentinel=False)[0]) if few else hashlib.sha256(numbers.tobytes()).digest()
    )
    return Column(read, pd.Series(stored), strays, told)


def _as_numbers(different: pd.Series) -> NDArray[np.float64]:
    """Not a number where a text is none. One comma is the decimal one in a column of which any has other than three
    digits behind it; where all have three, they may be thousands, and nobody can tell."""
    commas = different.str.extract(_DECIMAL_COMMA)
    if (commas["behind"].str.len() != _THOUSANDS)[commas["behind"].notna()].any():
        different = different.mask(commas["behind"].notna(), commas["before"] + "." + commas["behind"])
    numbers: NDArray[np.float64] = pd.to_numeric(different, errors="coerce").to_numpy(dtype=np.float64, copy=True)
    return numbers
