"""A visitor's guesses beside what came out."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.games.guessing import CLOSE, Guess
from core.telling.numbers import counted, percent
from core.telling.scenario import MAIL, Scenario
from core.telling.told import Told

POINT = ("point", "points")


@dataclass(frozen=True)
class Tally:
    """made: guesses with a result. close: those off by at most `CLOSE` points. off: mean distance in points."""

    made: int
    close: int
    off: float


def guess_beside_result(guess: Guess, words: Scenario = MAIL) -> Told[Guess] | None:
    """One sentence on a guess; None before there is a result.

    >>> guess_beside_result(Guess("", 36, 0.4, 0.05, fp=0.95, fn=0.0)).text
    'At 36 you guessed 40% blocked and 5.0% missed; it is 95% and 0%: off by 30 points on average.'
    """
    if guess.fp is None or guess.fn is None or guess.off is None:
        return None
    return Told(
        f"At {guess.poison:,} you guessed {percent(guess.guessed_fp)} {words.fp.done} and {percent(guess.guessed_fn)} "
        f"{words.fn.done}; it is {percent(guess.fp)} and {percent(guess.fn)}: off by {_points(guess.off)} on average.",
        guess,
    )


def tally(guesses: Sequence[Guess]) -> Told[Tally] | None:
    """How good the guesses with a result are, from two on; None before."""
    off = [guess.off for guess in guesses if guess.off is not None]
    if len(off) < 2:
        return None
    told = Tally(len(off), sum(points <= CLOSE for points in off), sum(off) / len(off))
    text = f"{told.made} guesses so far: {told.close} within {CLOSE} points, {_points(told.off)} off on average."
    return Told(text, told)


def _points(off: float) -> str:
    return "under 0.1 points" if 0 < off < 0.1 else counted(round(off, 1), POINT)
