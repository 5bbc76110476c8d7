"""Band edges of a column of numbers: about as many rows in each band, at numbers that can be read."""

import numpy as np
from numpy.typing import NDArray

MOST_BANDS = 6
_MOST_DIGITS = 6
_EVEN_ENOUGH = 0.5


def edges_of(numbers: NDArray[np.float64]) -> tuple[float, ...]:
    """Inner edges, ascending and at most five, of finite numbers, shape (numbers,), at least one.

    No more than six different numbers are a band each. Otherwise bands are filled from the lowest number on, each until
    it holds its share of the rows and bands that are left, so that a number that most rows hold leaves the other bands
    to the others. The edges are then rounded to the fewest digits that keep the smallest band at least half as large.

    >>> edges_of(np.arange(1_000.0))
    (200.0, 300.0, 500.0, 700.0, 800.0)
    """
    different, counts = np.unique(numbers, return_counts=True)
    if len(different) <= MOST_BANDS:
        return tuple(different[1:].tolist())
    exact = different[_starts(counts)]
    least = _EVEN_ENOUGH * _smallest(numbers, exact)
    for digits in range(1, _MOST_DIGITS + 1):
        rounded = np.array([float(f"{edge:.{digits - 1}e}") for edge in exact])
        if (np.diff(rounded) > 0).all() and rounded[0] > different[0] and _smallest(numbers, rounded) >= max(least, 1):
            return tuple(rounded.tolist())
    return tuple(exact.tolist())


def _starts(counts: NDArray[np.intp]) -> list[int]:
    """Which of more than six ascending numbers, so many of each, begin a band, the first band apart."""
    below = np.cumsum(counts)
    starts: list[int] = []
    start = done = 0
    for left in range(MOST_BANDS, 1, -1):
        share = (below[-1] - done) / left
        full = int(np.searchsorted(below, done + share))
        without = (below[full - 1] - done) / share if full > start else 0
        too_much = (below[full] - done) / share - 1
        # a number of many rows begins a band of its own where those before it come nearer to their share without it
        apart = without >= _EVEN_ENOUGH and too_much > 1 - without
        start = full if apart or (full > start and full + 1 == len(counts)) else full + 1
        if start == len(counts):
            break
        starts.append(start)
        done = int(below[start - 1])
    return starts


def _smallest(numbers: NDArray[np.float64], edges: NDArray[np.float64]) -> int:
    return int(np.bincount(np.searchsorted(edges, numbers, side="right"), minlength=len(edges) + 1).min())
