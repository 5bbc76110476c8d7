"""What a filter may do against being asked, and how it may come to suspect who asks."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.scoring.scorer import Columns, Draft

_HASHES = 4

Verdicts = NDArray[np.int8]
Scores = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class Reluctance:
    """What a filter does against being asked: by itself nothing.

    varies: whether the same question may get another answer. lies: whether an answer may be false on purpose. rounds:
    whether a full score is rounded too. digits: a rounded score has this many digits after the point.
    """

    varies: ClassVar[bool] = False
    lies: ClassVar[bool] = False
    rounds: ClassVar[bool] = False
    digits = 1

    @property
    def is_candid(self) -> bool:
        """Whether every verdict is the true one."""
        return type(self).answer is Reluctance.answer

    def senders(self, queries: int) -> int:  # noqa: ARG002 - those that ration look at it
        """How many sender addresses so many questions take."""
        return 1

    def answer(
        self,
        verdicts: Verdicts,
        scores: Scores,
        cutoffs: tuple[float, float],  # noqa: ARG002 - those that move answers look at them
        times: Callable[[], NDArray[np.intp]],  # noqa: ARG002
        rng: Generator,  # noqa: ARG002
    ) -> tuple[Verdicts, Scores]:
        """What is answered in place of the true verdicts and scores, all of shape (questions,).

        cutoffs: (low, high) of the scores. times: how often nearly the same message was asked about before.
        """
        return verdicts, scores


CANDID = Reluctance()


class Suspicion:
    """Counts nearly identical messages, as a filter could: by the smallest of each of four hashes of their words.

    Two messages agree in all four with probability J⁴, J being the share of words that they have in common: one word
    more or less in a hundred goes unnoticed in 4% of all cases, and different mail is hardly ever taken for the same.
    """

    def __init__(self, words: int, seed: int) -> None:
        self._hashes = np.random.default_rng(seed).random((_HASHES, words))
        self._asked: Counter[tuple[float, ...]] = Counter()

    def times(self, draft: Draft, columns: Columns | None) -> NDArray[np.intp]:
        """How often nearly the same message was asked about before each question: the draft, shape (1,), or the draft
        with one more of each word in turn (column −1 for a word that the filter does not know), shape (columns,)."""
        asked = Counter(self._asked)
        times = []
        for bucket in self._buckets(draft, columns):
            times.append(asked[bucket])
            asked[bucket] += 1
        return np.array(times, dtype=np.intp)

    def note(self, draft: Draft, columns: Columns | None) -> None:
        """Remember the same questions."""
        self._asked.update(self._buckets(draft, columns))

    def _buckets(self, draft: Draft, columns: Columns | None) -> list[tuple[float, ...]]:
        own = np.fromiter(draft.counts, dtype=np.intp, count=len(draft.counts))
        smallest = self._hashes[:, own].min(axis=1, initial=1.0)
        if columns is None:
            return [tuple(smallest.tolist())]
        hashes = np.where(columns >= 0, self._hashes[:, np.maximum(columns, 0)], 1.0)
        return [tuple(bucket) for bucket in np.minimum(smallest[:, None], hashes).T.tolist()]
