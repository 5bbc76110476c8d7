"""Every few weeks people read some of what came in."""

from abc import ABC
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.decisions.base import Pool, TimedDecision
from core.declared.parameters import between, choice


@dataclass(frozen=True, kw_only=True)
class Reading(TimedDecision, ABC):
    """From one week on, and then every few weeks, so many of the messages that came since the last time are read."""

    every: int = between(1, 52, default=2, step=1, label="Every", help="Weeks between two reviews.")
    reads: int = between(5, 500, default=40, step=5, label="Reads", help="Messages that are read each time.")
    first: str = choice("longest", "newest", label="First", help="What is read first.")

    def decides(self, week: int) -> bool:
        return week >= self.week and (week - self.week) % self.every == 0

    def reviewed_in(self, week: int) -> int:
        """At the end of which week it is read what came in this one; 0 where nobody ever does."""
        first = self.week if week <= self.week else self.week + -(-(week - self.week) // self.every) * self.every
        return first if first - self.every < week else 0

    def since(self, came: NDArray[np.intp], week: int) -> NDArray[np.bool_]:
        """Which messages came since the review before that of a week, shape (messages,)."""
        new: NDArray[np.bool_] = (came > max(0, week - self.every)) & (came <= week)
        return new

    def queue(self, pool: Pool) -> NDArray[np.intp]:
        """The messages of the pool that came since the last time, in the order in which they are read."""
        new = np.flatnonzero(self.since(pool.came, int(pool.came.max(initial=0))))
        urgency = np.diff(pool.words.indptr) if self.first == "longest" else pool.came
        ordered: NDArray[np.intp] = new[np.argsort(-urgency[new], kind="stable")]
        return ordered
