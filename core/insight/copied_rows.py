"""What an attacker makes of an application that naive Bayes on bands reads, with rows of one value in each field."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.special import logit

from core.filters._counts import Sums
from core.filters.of_tables.naive_bayes import NaiveBayesOnBands

Floats = NDArray[np.float64]
Rows = NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class CopiedRows:
    """Naive Bayes on bands before an attacker who adds rows under one outcome, each with one band in every field: bands
    that the training rows have, or those of the application itself.

    ln P(outcome | row) grows with ln N + Σ (ln(c + 1) − ln(F N + V)) over the known bands of the row: c of the N rows
    of the outcome have the band, F is the number of fields and V that of known bands. Every row that is added makes N
    greater by one, whatever is in it, and in each field the c of one band. So n rows differ only in these c, which are
    greatest, all at once, where each row has the application's own band, and in which bands they make known; within
    the limits those are its own bands alone, and all such are alike: each that is brought in is best in all n rows. So
    n copies of the application are best, with j of its new bands and others that are known in the place of the rest,
    for one j. Of n + 1 rows one more copy of these makes ln(c + 1) grow by ln(1 + 1 / (c + 1)), and ln(F N + V) by
    ln(1 + 1 / (N + V / F)), which is no more, as c ≤ N and F ≤ V; ln N grows too. So more are better than fewer.
    Derived here.

    threshold: from these log odds on an application is refused. fields: F. held: the known bands of each test row,
    shape (tests, known). new: how many others it has, shape (tests,). rows, bands: of both outcomes, in all and with
    each known band. alone: which known bands have no other known one in their field, shape (known,).
    """

    threshold: float
    fields: int
    held: csr_array
    new: Rows
    rows: Floats
    bands: Floats
    alone: NDArray[np.bool_]

    @classmethod
    def of(cls, chosen: NaiveBayesOnBands, sums: Sums, test: csr_array) -> "CopiedRows":
        """test: the test rows, shape (tests, bands)."""
        known = np.flatnonzero(sums.words.sum(axis=0) > 0)
        held, bands = csr_array(test[:, known]), sums.words[:, known]
        new = (np.diff(test.indptr) - np.diff(held.indptr)).astype(np.intp)
        alone = bands.sum(axis=0) == sums.messages.sum()
        fields = round(sums.words.sum() / sums.messages.sum())
        return cls(float(logit(chosen.threshold)), fields, held, new, sums.messages, bands, alone)

    def odds(self, tests: Rows, n: int, *, spam: bool, unlike: int = 0) -> Floats:
        """ln P(positive | row) − ln P(negative | row) for these test rows, each after the n best rows under this
        outcome; shape (rows,).

        unlike: so many rows more are under the other outcome, and have no band of the row, but where all training rows
        have it: what the row has gets rarer there.
        """
        own, other = int(spam), 1 - int(spam)
        towards = self._joint(tests, own, n, n) - self._joint(tests, other, unlike, unlike * self.alone)
        towards += self._brought_in(tests, n, unlike, own=own).max(axis=0)
        return towards if spam else -towards

    def left_out(self, tests: Rows, n: int, *, spam: bool) -> Rows:
        """How many of its new bands each of these rows does without in the n best rows, shape (rows,)."""
        left: Rows = self.new[tests] - self._brought_in(tests, n, 0, own=int(spam)).argmax(axis=0)
        return left

    def _joint(self, tests: Rows, kind: int, n: int, copies: int | NDArray[np.int_]) -> Floats:
        """Σ ln(c + 1) over the known bands, and ln N, after n rows of which so many have each band."""
        said: Floats = np.log(self.rows[kind] + n) + self.held[tests] @ np.log(self.bands[kind] + copies + 1)
        return said

    def _brought_in(self, tests: Rows, n: int, unlike: int, *, own: int) -> Floats:
        """What is left of the sum, with each number of new bands brought in by n rows, shape (numbers, rows)."""
        new, known = self.new[tests], np.diff(self.held.indptr)[tests]
        gains = []
        for brought in range(1 + (int(new.max(initial=0)) if n else 0)):
            less = self._of_all(1 - own, unlike, brought) - self._of_all(own, n, brought)
            gain = brought * np.log(n + 1) + (known + brought) * less
            gains.append(np.where(brought <= new, gain, -np.inf))
        return np.stack(gains)

    def _of_all(self, kind: int, n: int, brought: int = 0) -> float:
        """ln(F N + V)."""
        return float(np.log(self.fields * (self.rows[kind] + n) + self.bands.shape[1] + brought))
