"""In which order mail came, as far as anybody knows."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.mail.corpus import Corpus

DEALT = "dealt"
MOST_UNKNOWN = 0.1  # share of messages without a time; they come with those beside them in the file
LEAST_SPAN = pd.Timedelta(days=2)


def arrival_order(asked: str, corpus: Corpus, rows: NDArray[np.intp], notes: list[str]) -> NDArray[np.intp] | None:
    """The rows in the order in which they came; None where they are to be dealt, with a note unless that was asked.

    A number of order beats a time; the times of a corpus are those of arrival where its file has them, for the date
    in a header is often forged.
    """
    if asked == DEALT:
        return None
    frame = corpus.frame.iloc[rows]
    numbers = pd.to_numeric(frame["order"], errors="coerce")
    if numbers.notna().all():
        return rows[np.argsort(numbers.to_numpy(), kind="stable")]
    times = frame["sent_at"]
    if times.isna().mean() > MOST_UNKNOWN:
        notes.append(f"Most times of this mail are missing, so it is {DEALT} by the seed.")
    elif times.max() - times.min() < LEAST_SPAN:
        notes.append(f"All of this mail came within two days, so it is {DEALT} by the seed.")
    elif not _overlap(times, corpus.labels[rows]):
        notes.append(f"Spam and good mail of this corpus come from different times, so it is {DEALT} by the seed.")
    else:
        return rows[np.argsort(times.ffill().bfill().to_numpy(), kind="stable")]
    return None


def _overlap(times: pd.Series, spam: NDArray[np.bool_]) -> bool:
    """Whether the middle halves of the times of both kinds have a moment in common."""
    halves = [times[kind].quantile([0.25, 0.75]).tolist() for kind in (spam, ~spam)]
    return bool(halves[0][0] <= halves[1][1] and halves[1][0] <= halves[0][1])
