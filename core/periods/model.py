"""What the model becomes period by period: a sum to which applicants are added and which they leave, or a refit."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.campaign.learner import Counted, Deployed, Fitted, first_sums
from core.campaign.ledger import NOT_LEARNED, SPAM_LABEL
from core.filters._counting import CountingFilter
from core.filters._counts import Sums
from core.filters.base import Filter
from core.mail.encode import Encoding
from core.training.poison import Poison
from core.training.rows import Training

State = NDArray[np.int8]
"""The outcome with which each applicant so far was learned, −1 for those who were not, shape (applicants,)."""


@dataclass(eq=False)
class Retrained:
    """One model through all retrainings. words: the bands of the table, shape (words,)."""

    filter: Filter
    words: NDArray[np.object_]
    latest: Deployed | None = None

    def retrain(self, rows: csr_array, state: State, period: int) -> Deployed:
        """Learn from the applicants so far who have an outcome in `state`; rows: their bands, shape (applicants,
        words). Where all outcomes are alike there is nothing to tell apart, and the model stays."""
        if self.latest is not None and not {0, SPAM_LABEL} <= set(state.tolist()):
            return self.latest
        if isinstance(self.filter, CountingFilter):
            self.latest = Counted(self.filter, period, state, self._sums(self.filter, rows, state))
        else:
            ids = np.flatnonzero(state != NOT_LEARNED)
            nobody = Poison.messages((), spam=False)
            training = Training.of(Encoding(self.words, rows), ids, state[ids] == SPAM_LABEL, nobody)
            self.latest = Fitted(self.filter, period, state, self.filter.learn(training, np.ones(len(ids))))
        return self.latest

    def _sums(self, learner: CountingFilter, rows: csr_array, state: State) -> Sums:
        """Yesterday's sums, plus whose outcomes have become known, minus who is too long ago."""
        before = np.full(len(state), NOT_LEARNED, dtype=np.int8)
        sums = first_sums(learner, len(self.words))
        if isinstance(self.latest, Counted):
            before[: len(self.latest.state)] = self.latest.state
            sums = self.latest.sums
        came = np.flatnonzero((state != NOT_LEARNED) & (before == NOT_LEARNED))
        left = np.flatnonzero((state == NOT_LEARNED) & (before != NOT_LEARNED))
        sums = sums + learner.sums_of(rows[came], state[came] == SPAM_LABEL)
        return sums - learner.sums_of(rows[left], before[left] == SPAM_LABEL)
