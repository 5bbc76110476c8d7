"""SpamBayes: the loudest 150 words decide, so the words of the message are kept in the order of their loudness."""

from bisect import bisect_left, insort
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.special import chdtrc

from core.scoring.scorer import Columns, Draft, Margins, Scorer, strongest_ham


class SpamBayesScorer(Scorer):
    """The margin is the score itself. Words are known by their rank: the loudest is 0, as in `discriminators`.

    rank: of each word, shape (words,); `loud` of them are asked at all, those that are not have a rank from it on.
    ln_f, ln_not_f: ln f(w) and ln(1 − f(w)) by rank, shape (words,).
    level: numbers the distinct values of f(w) from 0, by rank, shape (words,). first: the first rank of each level.
    """

    by_presence = True
    exact_orders = True  # the score does not fall when f(w) of a word that is asked rises

    def __init__(
        self,
        vocabulary: NDArray[np.object_],
        f: NDArray[np.float64],
        whole: Callable[[csr_array], Margins],
        *,
        most: int,
        least_strength: float,
    ) -> None:
        """`f` is f(w) of each word, shape (words,); `whole` scores whole messages. Of a message at most `most` words
        are asked, and none that is nearer to 0.5 than `least_strength`."""
        super().__init__(vocabulary)
        self.most, self._whole = most, whole
        self._weights = f - 0.5
        strength = np.abs(self._weights)
        order = np.lexsort((-f, -strength))
        self.rank = np.empty(len(f), dtype=np.intp)
        self.rank[order] = np.arange(len(f))
        self.loud = int((strength >= least_strength).sum())
        self.ln_f, self.ln_not_f = np.log(f[order]), np.log1p(-f[order])
        starts = np.concatenate([[True], f[order][1:] != f[order][:-1]])
        self.level, self.first = np.cumsum(starts) - 1, np.flatnonzero(starts)

    @property
    def votes(self) -> NDArray[np.float64]:
        # a word that is not asked has given its place to one no nearer to 0.5: the order holds for long messages too
        return np.where(self.rank < self.loud, self._weights, 0.0)

    @cached_property
    def ham_orders(self) -> list[Columns]:
        return [strongest_ham(self._weights)]

    def draft(self, counts: Mapping[int, int]) -> "SpamBayesDraft":
        return SpamBayesDraft(self, counts)

    def scores(self, margins: Any) -> NDArray[np.float64]:
        return np.asarray(margins, dtype=np.float64)

    def margins(self, counts: csr_array) -> Margins:
        return self._whole(counts)


class SpamBayesDraft(Draft):
    """Keeps the ranks of the message's loud words, sorted."""

    def __init__(self, scorer: SpamBayesScorer, counts: Mapping[int, int]) -> None:
        self._scorer = scorer
        self._ranks: list[int] = []
        super().__init__(len(scorer.vocabulary), counts)

    def _change(self, column: int, before: int, after: int) -> None:
        rank = int(self._scorer.rank[column])
        if rank >= self._scorer.loud or bool(before) == bool(after):
            return
        if after:
            insort(self._ranks, rank)
        else:
            del self._ranks[bisect_left(self._ranks, rank)]

    @property
    def margin(self) -> float:
        return float(_indicator(*(np.array([total]) for total in self._sums()))[0])

    def margins_with(self, columns: Columns) -> Margins:
        ranks = self._scorer.rank[columns]
        margins = np.full(len(columns), self.margin)
        joins = np.flatnonzero((ranks < self._ceiling()) & ~self.holds(columns))
        if len(joins) == 0:
            return margins
        # words with the same f(w) have the same effect: one answer for each value of it
        levels = self._scorer.level[ranks[joins]]
        wanted = np.zeros(len(self._scorer.first), dtype=np.bool_)
        wanted[levels] = True
        first = self._scorer.first[wanted]
        n, ln_f, ln_not_f = self._sums(room=1)
        of_level = np.empty(len(wanted))
        of_level[wanted] = _indicator(
            np.full(len(first), n + 1), ln_f + self._scorer.ln_f[first], ln_not_f + self._scorer.ln_not_f[first]
        )
        margins[joins] = of_level[levels]
        return margins

    def margins_along(self, columns: Columns) -> Margins:
        ranks = self._scorer.rank[columns].tolist()
        present = self.holds(columns).tolist()
        n, ln_f, ln_not_f = self._sums()
        loudest = self._ranks[: self._scorer.most]
        along = np.empty((3, len(columns) + 1))
        along[:, 0] = n, ln_f, ln_not_f
        for at, (rank, is_present) in enumerate(zip(ranks, present, strict=True), start=1):
            full = len(loudest) == self._scorer.most
            if rank < (loudest[-1] if full else self._scorer.loud) and not is_present:
                if full:
                    quietest = loudest.pop()
                    ln_f -= self._scorer.ln_f[quietest]
                    ln_not_f -= self._scorer.ln_not_f[quietest]
                insort(loudest, rank)
                ln_f += self._scorer.ln_f[rank]
                ln_not_f += self._scorer.ln_not_f[rank]
            along[:, at] = len(loudest), ln_f, ln_not_f
        return _indicator(*along)

    def _ceiling(self) -> int:
        """A new word is asked if its rank is below this one."""
        most = self._scorer.most
        return self._ranks[most - 1] if len(self._ranks) >= most else self._scorer.loud

    def _sums(self, room: int = 0) -> tuple[int, float, float]:
        """(n, Σ ln f, Σ ln(1 − f)) of the words that are asked, with `room` left for others."""
        asked = self._ranks[: self._scorer.most - room]
        return len(asked), float(self._scorer.ln_f[asked].sum()), float(self._scorer.ln_not_f[asked].sum())


def _indicator(n: NDArray[Any], sum_ln_f: Margins, sum_ln_not_f: Margins) -> Margins:
    """I(E) as in core.filters.spambayes, from sums that are there already; 0.5 where n is 0."""
    H = chdtrc(2 * np.maximum(n, 1), -2 * np.minimum(sum_ln_f, 0))
    S = chdtrc(2 * np.maximum(n, 1), -2 * np.minimum(sum_ln_not_f, 0))
    return np.where(n > 0, (1 + H - S) / 2, 0.5)
