"""A few test messages whose verdicts change over a sweep."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.runs.measure import FOLDERS
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
    """A row per watched message: message (its first line), really, clean, now (folders), score; the index is the
    message's position in the test mail."""
    clean = int(np.argmin(sweep.levels))
    return pd.DataFrame(
        {
            "message": [first_line(text) for text in sweep.test["text"].iloc[watched]],
            "really": np.where(sweep.prepared.test_spam[watched], "spam", "good"),
            "clean": [FOLDERS[verdict] for verdict in sweep.verdicts[clean, watched]],
            "now": [FOLDERS[verdict] for verdict in sweep.verdicts[at, watched]],
            "score": sweep.scores[at, watched],
        },
        index=watched,
    )


def first_line(text: str, *, longest: int = 90) -> str:
    r"""The subject, or the first line that is not empty, cut to `longest` characters.

    >>> first_line("Subject: Lunch on Friday?\n\nShall we")
    'Lunch on Friday?'
    """
    line = next((line.strip() for line in text.splitlines() if line.strip()), "(empty)")
    line = line.removeprefix("Subject:").strip() or "(no subject)"
    return line if len(line) <= longest else line[: longest - 1] + "…"


def _spread(rows: NDArray[np.intp], size: int) -> NDArray[np.intp]:
    return rows[np.linspace(0, len(rows) - 1, min(size, len(rows))).round().astype(int)] if len(rows) else rows
