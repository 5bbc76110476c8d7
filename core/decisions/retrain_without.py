"""Retrain without a sender or a cluster: what is like the poison that was found is dropped with it."""

from dataclasses import dataclass

import numpy as np

from core.decisions.base import Pool, TimedDecision, Truths, found_share
from core.declared.parameters import choice

ALIKE = 0.5  # of the words of the shorter of two messages


@dataclass(frozen=True, kw_only=True)
class RetrainWithout(TimedDecision):
    """The filter is trained anew without all that came from the senders of what was found, or that is like it.

    Two messages are alike if they have half of the words of the shorter one in common. Good mail can be like the
    poison, too: it was made from good mail.
    """

    title = "Retrain without a sender or cluster"
    sentence = "The filter is trained anew without all that came from the senders of what was found, or is like it."

    what: str = choice("sender", "cluster", label="Without", help="What is dropped with the messages that were found.")
    found: float = found_share()

    def finds(self) -> float:
        return self.found

    def drops(self, pool: Pool) -> Truths:
        if self.what == "sender":
            return np.isin(pool.sender, pool.sender[pool.found])
        size = np.diff(pool.words.indptr)
        common = (pool.words @ pool.words[np.flatnonzero(pool.found)].T).toarray()
        shorter = np.minimum(size[:, np.newaxis], size[pool.found])
        alike: Truths = pool.found | (common >= ALIKE * np.maximum(shorter, 1)).any(axis=1)
        return alike
