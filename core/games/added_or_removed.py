"""Which words weigh more: good ones that are added, or the worst ones taken out; by whoever knows the filter."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.filters.base import HAM_VERDICT
from core.games.change_by_change import Counts
from core.games.evasion_game import Game

WORDS = 10


@dataclass(frozen=True)
class Ways:
    """added, removed: shares of the messages, from 0 to 1, that get where the player wants them with so many words
    more, or without so many of their own."""

    added: float
    removed: float


def ways(games: Sequence[Game], words: int = WORDS) -> Ways:
    """Both ways on each message as it lies there, at least one, for one goal before one filter.

    Added are those words that pull most towards the goal of all that the message does not hold. Taken out, as often as
    they occur, are those that pull most away from it, as far as `words` occurrences go; what is locked stays.
    """
    oracle, wanted = games[0].oracle, games[0].goal.wanted
    weights = oracle.learned.word_weights * (1 if wanted == HAM_VERDICT else -1)
    best = np.argsort(weights, kind="stable").tolist()
    ends: list[Counts] = []
    for game in games:
        counts = dict(oracle.message(game.whole).draft.counts)
        more = [column for column in best[: words + len(counts)] if column not in counts]
        less = _worst(_free(game, counts), weights, words)
        ends.append(counts | dict.fromkeys(more[:words], 1))
        ends.append({column: count for column, count in counts.items() if column not in less})
    won = oracle.truth(np.array([oracle.scorer.draft(end).margin for end in ends])) == wanted
    return Ways(float(won[::2].mean()), float(won[1::2].mean()))


def _free(game: Game, counts: Counts) -> Counts:
    kept = game.oracle.message(game.locked).draft.counts
    return {column: count for column, count in counts.items() if column not in kept}


def _worst(free: Counts, weights: NDArray[np.float64], words: int) -> set[int]:
    """Columns of the words that are taken out."""
    gone: set[int] = set()
    for column in sorted(free, key=lambda column: (-weights[column], column)):
        if weights[column] > 0 and free[column] <= words:
            gone.add(column)
            words -= free[column]
    return gone
