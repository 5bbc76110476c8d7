"""Review: every few weeks somebody reads some of what came since, and what they recognise is not learned from."""

from dataclasses import dataclass

import numpy as np

from core.decisions._reading import Reading
from core.decisions.base import Pool, Truths, found_share


@dataclass(frozen=True, kw_only=True)
class ReviewEveryFewWeeks(Reading):
    """From one week on, and then every few weeks, people read so many of the messages that came since the last time.

    They recognise a share of the attacker's messages among those that they read and never throw away another; what they
    do not get to read is learned from. Longest first finds word lists; newest first is how mail piles up.
    """

    title = "Review every few weeks"
    sentence = "Every few weeks some of what came since is read, and what is recognised is thrown away."

    found: float = found_share()

    def finds(self) -> float:
        return self.found

    def drops(self, pool: Pool) -> Truths:
        read = np.zeros(len(pool.came), dtype=np.bool_)
        read[self.queue(pool)[: self.reads]] = True
        return read & pool.found
