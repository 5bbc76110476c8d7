"""Whether a change between two filters that judge the same test mail can be chance."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.stats import binom, binomtest

from core.filters.base import HAM_VERDICT, SPAM_VERDICT, UNSURE_VERDICT
from core.runs.measure import Rate

SIGNIFICANT = 0.05
_ROUNDING = 1e-9


@dataclass(frozen=True)
class Change:
    """What became of one property of the same messages.

    before, after: how many have it. of: of how many, at least one. gained, lost: how many have it only after, and
    only before.
    """

    before: int
    after: int
    of: int
    gained: int
    lost: int

    @property
    def rise(self) -> float:
        """After less before, as a share."""
        return (self.after - self.before) / self.of

    @property
    def p(self) -> float:
        """Probability of messages that change as unevenly as this or more if either direction were as likely.

        McNemar's test, exact: the messages that change are fair coins (McNemar, Psychometrika 12, 1947).
        """
        return _p(self.gained, self.lost)

    @property
    def is_effect(self) -> bool:
        """Whether the change is to be called one."""
        return self.p < SIGNIFICANT


@lru_cache(maxsize=10_000)  # the same few changes come again at many levels
def _p(gained: int, lost: int) -> float:
    return float(binomtest(gained, gained + lost).pvalue) if gained + lost else 1.0


def change(before: NDArray[np.bool_], after: NDArray[np.bool_]) -> Change:
    """From whether each message has the property before and after, both of shape (messages,).

    >>> change(np.array([True, False, False]), np.array([False, True, True]))
    Change(before=1, after=2, of=3, gained=2, lost=1)
    """
    gained, lost = int((after & ~before).sum()), int((before & ~after).sum())
    return Change(int(before.sum()), int(after.sum()), len(before), gained, lost)


def changes(before: NDArray[np.int8], after: NDArray[np.int8], spam: NDArray[np.bool_]) -> dict[Rate, Change]:
    """Each rate of `core.runs.measure.error_rates` (fp, fn, ham_unsure, spam_unsure) between two filters, as far as
    there is mail of its kind.

    before, after: their verdicts on the same messages; spam: what those are; all of shape (messages,).
    """
    counts: dict[Rate, tuple[NDArray[np.bool_], int]] = {
        "fp": (~spam, SPAM_VERDICT),
        "fn": (spam, HAM_VERDICT),
        "ham_unsure": (~spam, UNSURE_VERDICT),
        "spam_unsure": (spam, UNSURE_VERDICT),
    }
    return {
        rate: change(before[kind] == verdict, after[kind] == verdict)
        for rate, (kind, verdict) in counts.items()
        if kind.any()
    }


def weighed_p(first: tuple[Change, float], second: tuple[Change, float]) -> float:
    """Probability of a difference as large as that of two properties of different messages, each with a price above
    zero, if every message that changes were as likely to change the other way.

    The sign test of `Change.p` for a weighed sum: exact, by the two binomials.
    """
    (one, price), (other, its_price) = first, second
    changed, rest = one.gained + one.lost, other.gained + other.lost
    seen = abs(price * (one.gained - one.lost) + its_price * (other.gained - other.lost))
    if not seen:
        return 1.0
    gained = np.arange(rest + 1)
    beside = its_price * (2 * gained - rest)
    least = np.ceil(((seen - beside) / price + changed) / 2 - _ROUNDING)
    most = np.floor(((-seen - beside) / price + changed) / 2 + _ROUNDING)
    tails = binom.sf(least - 1, changed, 0.5) + binom.cdf(most, changed, 0.5)
    return float(np.minimum(1, tails) @ binom.pmf(gained, rest, 0.5))
