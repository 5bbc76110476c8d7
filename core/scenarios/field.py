"""One field of an application: which values it may hold, and in which bands a scorecard reads it."""

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.errors import InputError
from core.mail.readers.shown import shown, shown_list
from core.scenarios.words import number_word, slugs

_MISSING = "missing"


@dataclass(frozen=True, kw_only=True)
class Field:
    """A number, read in bands, or a category, where it has options.

    A band of a number holds its lower edge and not its upper one; the first band has no lower end and the last no
    upper one, so that every number has its word. Raises `ValueError` for edges that do not ascend between `low`
    (excluded) and `high` (included), or that are not whole where the numbers are.
    """

    name: str
    """A word out of a–z, 0–9 and _; the column of the raw values, and the beginning of the word of each band."""
    label: str
    """What it is called on the screen."""
    unit: str = ""
    """"€", "years" or nothing."""
    low: float = 0
    high: float = 0
    """The plausible range of a number, both included."""
    whole: bool = False
    """Whether the numbers are whole."""
    edges: tuple[float, ...] = ()
    """Inner edges of the bands, ascending."""
    options: tuple[str, ...] = ()
    """The values of a category."""
    group: bool = False
    """Whether people are shown by it: age, sex, region."""
    invented: bool = False
    """Whether applicants state it themselves, so that a crafted application can hold any plausible value."""
    may_miss: bool = False
    """Whether a value may be missing (NaN, or "" in a category), which is a band of its own."""

    def __post_init__(self) -> None:
        steps = (self.low, *self.edges)
        if any(above <= below for below, above in zip(steps, self.edges, strict=False)) or steps[-1] > self.high:
            raise ValueError(f"The edges of {self.name} must ascend from {self.low} to {self.high}.")
        if self.whole and any(edge % 1 for edge in (*steps, self.high)):
            raise ValueError(f"The edges of {self.name} must be whole, as its numbers are.")

    @property
    def is_number(self) -> bool:
        return not self.options

    @cached_property
    def bands(self) -> tuple[str, ...]:
        """The words of the bands in order, that of missing values last; all different."""
        missing = (_MISSING,) if self.may_miss else ()
        if self.is_number:
            first = (f"below_{number_word(self.edges[0])}" if self.edges else "known",)
            kinds = first + tuple(f"from_{number_word(edge)}" for edge in self.edges)
        else:
            kinds = slugs(self.options, taken=missing)
        return tuple(f"{self.name}_{kind}" for kind in kinds + missing)

    def words(self, values: pd.Series) -> NDArray[np.object_]:
        """The word of each value's band, shape (values,).

        Numbers are read as float64, options as they are. Raises `InputError` for a value that is none of the options,
        and for a missing one where none may miss.
        """
        if self.is_number:
            numbers = values.to_numpy(dtype=np.float64)
            bands = np.searchsorted(self.edges, numbers, side="right")
        else:
            bands = pd.Index(self.options).get_indexer(pd.Index(values.to_numpy(dtype=object, na_value="")))
        missing = self._missing(values)
        self._check_known(values, missing, bands)
        bands = np.where(missing, len(self.bands) - 1, bands)
        found: NDArray[np.object_] = np.array(self.bands, dtype=object)[bands]
        return found

    def said(self, token: str) -> str:
        """How a band reads, such as "20,000 to 30,000 €". Raises `InputError` for a word that is no band of it."""
        band = self._band(token)
        if self._is_missing(band):
            return "not stated"
        if not self.is_number:
            return self.options[band]
        return self._range_said(band)

    def value_said(self, value: float | str) -> str:
        """How a raw value reads, such as "32,000 €"."""
        if pd.isna(value) or value == "":
            return "not stated"
        if not self.is_number:
            return str(value)
        return f"{_readable(float(value))}{f' {self.unit}' if self.unit else ''}"

    def middle(self, token: str) -> float | str:
        """A plausible value of this band: near its middle for a number (an int where they are whole), the option
        itself for a category, NaN or "" for the missing. Raises `InputError` for a word that is no band of it."""
        band = self._band(token)
        if not self.is_number:
            return "" if self._is_missing(band) else self.options[band]
        if self._is_missing(band):
            return math.nan
        lower, upper = self._ends(band)
        halfway = lower / 2 + upper / 2  # their sum may be more than a float holds
        if self.whole:
            return math.floor(halfway)
        return halfway if halfway < upper else lower

    def plausible(self, values: pd.Series) -> NDArray[np.bool_]:
        """Which values an honest application may hold, shape (values,)."""
        missing = self._missing(values)
        if not self.is_number:
            known = values.isin(self.options).to_numpy(dtype=np.bool_)
        else:
            numbers = values.to_numpy(dtype=np.float64)
            known = (numbers >= self.low) & (numbers <= self.high)
            known &= (numbers % 1 == 0) | (not self.whole)
        fine: NDArray[np.bool_] = (known & ~missing) | (missing & self.may_miss)
        return fine

    def _missing(self, values: pd.Series) -> NDArray[np.bool_]:
        missing: NDArray[np.bool_] = (values.isna() | (values == "")).to_numpy(dtype=np.bool_)
        return missing

    def _range_said(self, band: int) -> str:
        unit = f" {self.unit}" if self.unit else ""
        lower, upper = (f"{_readable(end)}{unit}" for end in self._ends(band))
        if band == 0:
            return f"below {upper}" if self.edges else lower
        if band == len(self.edges):
            return f"{lower} or more"
        first, following = self._ends(band)
        return lower if self.whole and following == first + 1 else f"{_readable(first)} to {upper}"

    def _check_known(self, values: pd.Series, missing: NDArray[np.bool_], bands: NDArray[np.intp]) -> None:
        if missing.any() and not self.may_miss:
            raise InputError(f"The field {shown(self.name)} has missing values: fill them in.")
        strange = (bands < 0) & ~missing
        if strange.any():
            value = str(values[strange].iloc[0])
            raise InputError(
                f"The field {shown(self.name)} cannot be {shown(value)}: choose one of {shown_list(self.options)}."
            )

    def _band(self, token: str) -> int:
        try:
            return self.bands.index(token)
        except ValueError as error:
            raise InputError(
                f"{shown(token)} is no band of the field {shown(self.name)}: choose one of {shown_list(self.bands)}."
            ) from error

    def _is_missing(self, band: int) -> bool:
        return self.may_miss and band == len(self.bands) - 1

    def _ends(self, band: int) -> tuple[float, float]:
        ends = (self.low, *self.edges, self.high)
        return ends[band], ends[band + 1]


def _readable(number: float) -> str:
    return f"{number:,.0f}" if number % 1 == 0 and abs(number) < 1e15 else f"{number:,.6g}"
