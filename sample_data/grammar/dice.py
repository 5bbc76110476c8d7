"""The one source of chance: whole numbers and picks made of `Random.random`, whose stream never changes."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")

# `random()` repeats itself on every Python version; `choice`, `shuffle` and their kin are free to change.


class Dice:
    """Seeded throws. The same seed gives the same throws on every machine and Python version."""

    def __init__(self, seed: int) -> None:
        """Start the stream of `seed`."""
        self._random = Random(seed).random

    def share(self) -> float:
        """Return a number in [0, 1)."""
        return self._random()

    def happens(self, probability: float) -> bool:
        """Return True with the given probability."""
        return self._random() < probability

    def between(self, low: int, high: int) -> int:
        """Return a whole number from low to high, both included, each equally likely."""
        return low + int(self._random() * (high - low + 1))

    def pick(self, items: Sequence[T]) -> T:
        """Return one of the items, each equally likely."""
        return items[int(self._random() * len(items))]

    def pick_skewed(self, items: Sequence[T]) -> T:
        """Return one of the items; the first are about twice as likely as the last."""
        share = self._random()
        return items[int(share * (0.6 + 0.4 * share) * len(items))]  # no power: its last bit differs between machines

    def pick_frequent(self, items: Sequence[T]) -> T:
        """Return one of the items, the first likelier than the last: half of the picks fall into the first quarter."""
        share = self._random()
        return items[int(share * share * len(items))]

    def pick_rare(self, items: Sequence[T]) -> T:
        """Return one of the items, the first far likelier than the last: half of the picks fall into the first eighth."""
        share = self._random()
        return items[int(share * share * share * len(items))]

    def size(self, least: int, most: int) -> int:
        """Return a heavy-tailed number from least to most: half of them below twice the least."""
        return min(most, int(least / (1 - self._random() * (1 - least / (most + 1)))))
