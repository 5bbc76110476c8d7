"""A way past a filter of which no proof is known: the change that brings most, again and again."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.games.rules import Goal
from core.oracle import Oracle

MOST_CHANGES = 100
_LOOKED_AT = 200  # words to add, and as many to take out

Columns = NDArray[Any]
Counts = dict[int, int]
"""How often a message holds each word, by its column."""
Way = tuple[list[int], list[int]]
"""Words to add and words to take out, each as often as it is changed."""


def change_by_change(oracle: Oracle, counts: Counts, free: Counts, goal: Goal) -> Way | None:
    """The shorter of two ways: words added in the filter's own order, and always the change that brings most for its
    price, less those that turn out needless. None where neither gets there in `MOST_CHANGES`.

    free: how often each word may be taken out; one is taken out wholly or not at all.
    """
    weights = oracle.learned.word_weights if goal is Goal.DELIVERED else -oracle.learned.word_weights
    by_weight = np.argsort(weights, kind="stable")
    ways = [_step_by_step(oracle, counts, free, goal, by_weight)]
    for order in oracle.scorer.ham_orders if goal is Goal.DELIVERED else [by_weight]:
        added = order[:MOST_CHANGES]
        passing = np.flatnonzero(passes(oracle, counts, added, goal))
        ways.append((added[: passing[0]].tolist(), []) if len(passing) else None)
    return min((way for way in ways if way), key=lambda way: sum(map(len, way)), default=None)


def passes(oracle: Oracle, counts: Counts, added: Columns, goal: Goal) -> NDArray[np.bool_]:
    """Whether a message has the wanted verdict with the first 0, 1, … of these words, shape (added + 1,)."""
    verdicts: NDArray[np.bool_] = oracle.truth(oracle.scorer.draft(counts).margins_along(added)) == goal.wanted
    return verdicts


def _step_by_step(oracle: Oracle, counts: Counts, free: Counts, goal: Goal, by_weight: Columns) -> Way | None:
    now, changed = dict(counts), dict[int, int]()
    takeable = [column for column in reversed(by_weight.tolist()) if column in free and free[column] == counts[column]]
    options = [(column, 1) for column in by_weight[:_LOOKED_AT].tolist()]
    options += [(column, -counts[column]) for column in takeable[:_LOOKED_AT]]
    while not _stands(oracle, now, goal):
        best = _best(oracle, now, options, goal)
        if best is None or sum(map(abs, changed.values())) >= MOST_CHANGES:
            return None
        column, more = options[best]
        if more < 0:
            del options[best]
        _change(now, column, more)
        changed[column] = changed.get(column, 0) + more
    for column, more in list(changed.items()):
        _change(now, column, -more)
        if _stands(oracle, now, goal):
            del changed[column]
        else:
            _change(now, column, more)
    added = [column for column, more in changed.items() for _ in range(more)]
    return added, [column for column, more in changed.items() for _ in range(-more)]


def _best(oracle: Oracle, now: Counts, options: Sequence[tuple[int, int]], goal: Goal) -> int | None:
    """Which change moves the score most for its price; None where none helps."""
    if not options:
        return None
    sign = 1.0 if goal is Goal.DELIVERED else -1.0
    margins = oracle.scorer.margins(_rows(now, options, len(oracle.scorer.vocabulary)))
    gains = sign * (oracle.scorer.draft(now).margin - margins) / np.array([abs(more) for _, more in options])
    return int(np.argmax(gains)) if gains.max() > 0 else None


def _rows(counts: Counts, options: Sequence[tuple[int, int]], words: int) -> csr_array:
    """The message after each of several changes, shape (options, words)."""
    own = np.array(list(counts.items()), dtype=np.intp).reshape(-1, 2)
    changed = np.array(options, dtype=np.intp)
    row = np.concatenate([np.repeat(np.arange(len(options)), len(own)), np.arange(len(options))])
    column = np.concatenate([np.tile(own[:, 0], len(options)), changed[:, 0]])
    count = np.concatenate([np.tile(own[:, 1], len(options)), changed[:, 1]]).astype(np.float64)
    rows = csr_array((count, (row, column)), shape=(len(options), words))
    rows.eliminate_zeros()
    return rows


def _change(counts: Counts, column: int, more: int) -> None:
    counts[column] = counts.get(column, 0) + more
    if not counts[column]:
        del counts[column]


def _stands(oracle: Oracle, counts: Counts, goal: Goal) -> bool:
    return bool(passes(oracle, counts, np.empty(0, dtype=np.intp), goal)[0])
