"""Review: every few weeks somebody reads some of what came since, and what they recognise is not learned from."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.decisions.base import Pool, TimedDecision, Truths, found_share
from core.declared.parameters import between, choice


@dataclass(frozen=True, kw_only=True)
class ReviewEveryFewWeeks(TimedDecision):
    """From one week on, and then every few weeks, people read so many of the messages that came since the last time.

    They recognise a share of the attacker's messages among those that they read and never throw away another; what they
    do not get to read is learned from. Longest first finds word lists; newest first is how mail piles up.
    """

    title = "Review every few weeks"
    sentence = "Every few weeks some of what came since is read, and what is recognised is thrown away."

    every: int = between(1, 52, default=2, step=1, label="Every", help="Weeks between two reviews.")
    reads: int = between(5, 500, default=40, step=5, label="Reads", help="Messages that are read each time.")
    first: str = choice("longest", "newest", label="First", help="What is read first.")
    found: float = found_share()

    def decides(self, week: int) -> bool:
        return week >= self.week and (week - self.week) % self.every == 0

    def finds(self) -> float:
        return self.found

    def drops(self, pool: Pool) -> Truths:
        new = np.flatnonzero(pool.came > max(0, int(pool.came.max(initial=0)) - self.every))
        read = np.zeros(len(pool.came), dtype=np.bool_)
        read[new[np.argsort(-self._urgency(pool)[new], kind="stable")][: self.reads]] = True
        return read & pool.found

    def _urgency(self, pool: Pool) -> NDArray[np.intp]:
        return np.diff(pool.words.indptr) if self.first == "longest" else pool.came
