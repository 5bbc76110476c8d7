"""Both errors, always apart."""

from functools import lru_cache
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.stats import binomtest

from core.filters.base import HAM_VERDICT, SPAM_VERDICT, UNSURE_VERDICT

Rate = Literal["fp", "fn", "ham_unsure", "spam_unsure"]
"""A share of the test mail of one kind, by its column in `error_rates`."""

FOLDERS = {HAM_VERDICT: "Inbox", UNSURE_VERDICT: "Unsure", SPAM_VERDICT: "Spam folder"}


def error_rates(verdicts: NDArray[np.int8], spam: NDArray[np.bool_]) -> pd.DataFrame:
    """A row per level from verdicts, shape (levels, tests), and true labels, shape (tests,).

    fn: share of spam delivered. fp: share of ham blocked. ham_unsure, spam_unsure: share of each with the verdict
    unsure. fn_count, fp_count: the same in messages. ham, spam: how many test messages there are of each.
    """
    ham = ~spam
    counts = {
        "fn": (verdicts[:, spam] == HAM_VERDICT).sum(axis=1),
        "fp": (verdicts[:, ham] == SPAM_VERDICT).sum(axis=1),
        "ham_unsure": (verdicts[:, ham] == UNSURE_VERDICT).sum(axis=1),
        "spam_unsure": (verdicts[:, spam] == UNSURE_VERDICT).sum(axis=1),
    }
    return pd.DataFrame(
        {
            "fn": counts["fn"] / spam.sum(),
            "fp": counts["fp"] / ham.sum(),
            "fn_count": counts["fn"],
            "fp_count": counts["fp"],
            "ham_unsure": counts["ham_unsure"] / ham.sum(),
            "spam_unsure": counts["spam_unsure"] / spam.sum(),
            "ham": ham.sum(),
            "spam": spam.sum(),
        }
    )


@lru_cache(maxsize=10_000)  # the same few counts come again at many levels
def wilson(count: int, of: int) -> tuple[float, float]:
    """95% interval of a share from `count` in `of` messages, by Wilson's score.

    >>> [round(end, 3) for end in wilson(0, 100)], [round(end, 3) for end in wilson(50, 100)]
    ([0.0, 0.037], [0.404, 0.596])
    """
    ends = binomtest(count, of).proportion_ci(0.95, method="wilson")
    return float(ends.low), float(ends.high)


def confusion(verdicts: NDArray[np.int8], spam: NDArray[np.bool_]) -> pd.DataFrame:
    """Counts of one level: a row each for good mail and spam, a column per folder.

    verdicts and spam have shape (tests,).
    """
    return pd.DataFrame(
        {
            name: [int((verdicts[~spam] == kind).sum()), int((verdicts[spam] == kind).sum())]
            for kind, name in FOLDERS.items()
        },
        index=pd.Index(["Good mail", "Spam"]),
    )
