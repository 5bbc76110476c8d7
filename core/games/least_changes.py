"""Par: the fewest changed words that bring a message where the player wants it, and whether fewer can be ruled out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.games.change_by_change import MOST_CHANGES, Columns, Counts, change_by_change, passes
from core.games.rules import Goal
from core.oracle import Oracle

_MOST_SETS = 1_500  # of words to take out; each takes a third of a millisecond


@dataclass(frozen=True)
class Least:
    """added, removed: words, each as often as it is changed; both None where no way was found. exact: whether it is
    proved that no fewer changes do, or that not even `MOST_CHANGES` do."""

    added: tuple[str, ...] | None
    removed: tuple[str, ...] | None
    exact: bool

    @property
    def changes(self) -> int | None:
        """How many changes it takes; None where no way was found."""
        return None if self.added is None or self.removed is None else len(self.added) + len(self.removed)


def least_changes(oracle: Oracle, text: str, locked: str, goal: Goal) -> Least:
    """The fewest words to write or to take out, each counted as often as it is changed, until `text` truly gets the
    wanted verdict. The words of `locked` stay; both are given as typed.

    Exact for a filter whose words have `votes`: exchanging one change for another of the same price and a better vote
    never harms, so of each price only the best need be tried, in every mixture. A word that is added costs 1; one that
    is taken out costs as often as it occurs where only presence counts, else 1 each time. A message with very many
    mixtures, and any other filter, gets the best that was found.

    Source: the minimum adversarial cost of Lowd and Meek, "Adversarial Learning", KDD 2005, for a uniform cost.
    """
    counts = dict(oracle.message(text).draft.counts)
    kept = oracle.message(locked).draft.counts
    free = {column: count - kept.get(column, 0) for column, count in counts.items() if count > kept.get(column, 0)}
    if oracle.scorer.votes is None:
        added, removed = change_by_change(oracle, counts, free, goal) or (None, None)
        return _named(oracle, added, removed, exact=False)
    return _Votes.of(oracle, counts, goal).fewest(free)


@dataclass(frozen=True, eq=False)
class _Votes:
    """votes: of each word, the lower, the better for the player, shape (words,)."""

    oracle: Oracle
    counts: Counts
    goal: Goal
    votes: NDArray[np.float64]

    @classmethod
    def of(cls, oracle: Oracle, counts: Counts, goal: Goal) -> "_Votes":
        votes = np.asarray(oracle.scorer.votes)
        return cls(oracle, counts, goal, votes if goal is Goal.DELIVERED else -votes)

    @property
    def by_presence(self) -> bool:
        return self.oracle.scorer.by_presence

    def fewest(self, free: Counts) -> Least:
        added, least, exact = self.additions(), MOST_CHANGES + 1, True
        best: tuple[Sequence[int] | None, Sequence[int] | None] = None, None
        for tried, (price, removed) in enumerate(_in_order_of_price(self.prices(free))):
            exact = price >= least or tried < _MOST_SETS
            if price >= least or not exact:
                break
            passing = np.flatnonzero(self.after(removed, added[: least - 1 - price]))
            if len(passing):
                least, best = price + int(passing[0]), (added[: passing[0]].tolist(), self.each_time(removed))
        return _named(self.oracle, *best, exact=exact)

    def prices(self, free: Counts) -> dict[int, list[int]]:
        """Price → words to take out for it, the best first; without presence each as often as it is free."""
        found: dict[int, list[int]] = {}
        for column in sorted(free, key=lambda column: (-self.votes[column], column)):
            if self.votes[column] == 0:
                continue
            if not self.by_presence:
                found.setdefault(1, []).extend([column] * free[column])
            elif free[column] == self.counts[column]:
                found.setdefault(free[column], []).append(column)
        return found

    def additions(self) -> Columns:
        """Words to write, the best first; without presence always the best."""
        order = np.argsort(self.votes, kind="stable")[: MOST_CHANGES + len(self.counts)]
        best = order[self.votes[order] < 0]
        return best[~np.isin(best, list(self.counts))] if self.by_presence else np.repeat(best[:1], MOST_CHANGES)

    def after(self, removed: Sequence[int], added: Columns) -> NDArray[np.bool_]:
        """Whether the message passes without `removed` and with the first 0, 1, … of `added`, shape (added + 1,)."""
        left = dict(self.counts)
        for column in removed:
            left[column] -= self.counts[column] if self.by_presence else 1
        return passes(self.oracle, {column: count for column, count in left.items() if count}, added, self.goal)

    def each_time(self, removed: Sequence[int]) -> list[int]:
        """Each as often as it is taken out."""
        return [column for column in removed for _ in range(self.counts[column] if self.by_presence else 1)]


def _in_order_of_price(prices: dict[int, list[int]]) -> Iterator[tuple[int, list[int]]]:
    """(price, words) of every set that holds of each price the first few, up to `MOST_CHANGES`, the cheapest first."""
    for price in range(MOST_CHANGES + 1):
        for removed in _worth(price, sorted(prices), prices):
            yield price, removed


def _worth(price: int, kinds: Sequence[int], prices: dict[int, list[int]]) -> Iterator[list[int]]:
    if not kinds:
        if not price:
            yield []
        return
    *others, kind = kinds
    for many in range(min(len(prices[kind]), price // kind) + 1):
        for rest in _worth(price - many * kind, others, prices):
            yield rest + prices[kind][:many]


def _named(oracle: Oracle, added: Sequence[int] | None, removed: Sequence[int] | None, *, exact: bool) -> Least:
    def names(columns: Sequence[int] | None) -> tuple[str, ...] | None:
        return None if columns is None else tuple(str(oracle.scorer.vocabulary[at]) for at in columns)

    return Least(names(added), names(removed), exact)
