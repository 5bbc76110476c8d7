"""A visitor's guess before the filter retrains, beside what came out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

import pandas as pd

from core.telling.numbers import percent

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


def guess_beside_result(guess: Guess) -> str:
    """One sentence on a guess; empty before there is a result.

    >>> guess_beside_result(Guess("", 36, 0.4, 0.05, fp=0.95, fn=0.0))
    'At 36 you guessed 40% blocked and 5.0% missed; it is 95% and 0%: off by 30 points on average.'
    """
    if guess.fp is None or guess.fn is None:
        return ""
    return (
        f"At {guess.poison:,} you guessed {percent(guess.guessed_fp)} blocked and {percent(guess.guessed_fn)} missed; "
        f"it is {percent(guess.fp)} and {percent(guess.fn)}: off by {guess.off:.0f} points on average."
    )


def tally(guesses: Sequence[Guess]) -> str:
    """How good the guesses with a result are, from two on; empty before."""
    off = [guess.off for guess in guesses if guess.off is not None]
    if len(off) < 2:
        return ""
    close = sum(points <= CLOSE for points in off)
    return f"{len(off)} guesses so far: {close} within {CLOSE} points, {sum(off) / len(off):.0f} points off on average."
