"""A visitor's guess before the filter retrains, beside what came out."""

from dataclasses import dataclass, replace
from typing import Self

import pandas as pd

CLOSE = 10  # percentage points


@dataclass(frozen=True)
class Guess:
    """Both errors as guessed, shares, of one experiment at a number of poison messages.

    experiment: its address without the slider. fp, fn: what came out, None until the result is there.
    """

    experiment: str
    poison: int
    guessed_fp: float
    guessed_fn: float
    fp: float | None = None
    fn: float | None = None

    def settled(self, frame: pd.DataFrame) -> Self:
        """The same guess with its result, if `frame` has a row for its level."""
        rows = frame[frame["poison"] == self.poison]
        if self.fp is not None or rows.empty:
            return self
        return replace(self, fp=float(rows["fp"].iloc[0]), fn=float(rows["fn"].iloc[0]))

    @property
    def off(self) -> float | None:
        """Mean distance of the two guesses from the result, in percentage points; None before there is one."""
        if self.fp is None or self.fn is None:
            return None
        return 50 * (abs(self.guessed_fp - self.fp) + abs(self.guessed_fn - self.fn))
