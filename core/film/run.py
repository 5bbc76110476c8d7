"""One run of a campaign's weeks as it is drawn: its lines, its totals, and its filter's points."""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.campaign.played import Played
from core.campaign.views import Plane
from core.filters.base import Filter
from core.telling.numbers import percent

DIGITS = 4  # of a share on a line
LINES = {"fn": "fn", "fp": "fp", "campaign": "campaign_fn", "victims": "victim_fp"}  # name → column of the weeks
TOTALS = ("messages", "questions", "accounts", "weeks", "spam_delivered", "good_blocked")
END = 255  # where the largest score stands, in a byte


@dataclass(frozen=True, eq=False)
class Run:
    """curves: a share per week and line, by name. shares: the same as they are written. totals: what it has come to by
    the end of each week, as it is written, by name. points: where each week's filter puts the held-out mail: spam, ham
    (None where the filter has one score), folders; a byte per week and message, in base64."""

    curves: Mapping[str, tuple[float, ...]]
    shares: Mapping[str, tuple[str, ...]]
    totals: Mapping[str, tuple[str, ...]]
    points: Mapping[str, str | None]


def run(played: Played, found: Plane, scale: tuple[float, float]) -> Run:
    """All weeks that were played. found: their plane. scale: what `scale_of` gives for all runs that are drawn
    together."""
    frame, sums, (least, width) = played.frame, played.totals, scale
    return Run(
        {name: tuple(frame[column].round(DIGITS).tolist()) for name, column in LINES.items()},
        {name: tuple(map(percent, frame[column])) for name, column in LINES.items()},
        {name: tuple(f"{count:,}" for count in sums[name]) for name in TOTALS},
        {
            "spam": _bytes((found.spam - least) / width),
            "ham": None if found.ham is None else _bytes(found.ham),
            "folders": base64.b64encode(found.verdicts.astype(np.uint8).tobytes()).decode(),
        },
    )


def scale_of(planes: Sequence[Plane], learner: Filter) -> tuple[float, float]:
    """The score that stands at the left edge, and how much further that at the right edge is."""
    if planes[0].ham is not None:
        return 0.0, 1.0
    spam = np.stack([one.spam for one in planes])
    least, largest = learner.score_range or (float(spam.min()), float(spam.max()))
    return least, max(largest - least, float(np.finfo(float).tiny))


def _bytes(shares: NDArray[np.float64]) -> str:
    """Shares from 0 to 1 as bytes, in base64."""
    return base64.b64encode(np.rint(np.clip(shares, 0, 1) * END).astype(np.uint8).tobytes()).decode()
