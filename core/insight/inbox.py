"""A few test messages whose verdicts change over a sweep."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.runs.sweeping import Sweep


def messages_to_watch(sweep: Sweep, *, size: int = 8) -> NDArray[np.intp]:
    """Positions of test messages, shape (≤ size,), spread over the levels at which their verdicts first change.

    Both kinds are there where both change; if too few change, messages of the kind that changes less fill up.
    """
    first = np.argmax(sweep.verdicts != sweep.verdicts[0], axis=0)
    changes = np.flatnonzero(first > 0)
    spam = sweep.prepared.test_spam
    groups = sorted((changes[spam[changes] == kind] for kind in (False, True)), key=len)
    few = _spread(groups[0][np.argsort(first[groups[0]], kind="stable")], min(len(groups[0]), size // 4))
    many = _spread(groups[1][np.argsort(first[groups[1]], kind="stable")], size - len(few))
    still = np.flatnonzero(first == 0)
    return np.concatenate([many, few, _spread(still, size - len(many) - len(few))]).astype(np.intp)


def inbox(sweep: Sweep, watched: NDArray[np.intp], at: int) -> pd.DataFrame:
    """A row per watched message: message (in brief), spam (what it really is), clean, now (verdicts), score; the index
    is the message's position in the test mail."""
    clean = int(np.argmin(sweep.levels))
    return pd.DataFrame(
        {
            "message": [sweep.prepared.in_brief(int(row)) for row in watched],
            "spam": sweep.prepared.test_spam[watched],
            "clean": sweep.verdicts[clean, watched],
            "now": sweep.verdicts[at, watched],
            "score": sweep.scores[at, watched],
        },
        index=watched,
    )


def _spread(rows: NDArray[np.intp], size: int) -> NDArray[np.intp]:
    return rows[np.linspace(0, len(rows) - 1, min(size, len(rows))).round().astype(int)] if len(rows) else rows
