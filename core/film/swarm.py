"""Every test message as a point in a folder, at every level."""

import base64
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.runs.sweeping import Sweep

MOST = 2_000  # messages that are drawn; of more mail a sample is
LONGEST = 60  # characters of a first line
STEPS = 63  # places between the two ends of a folder; with the folder's two bits they fill a byte


@dataclass(frozen=True, eq=False)
class Swarm:
    """messages: positions in the test mail, shape (drawn,). spam, aimed: what they really are, and whether the attack
    is after them. places: a byte per level and message, folder × 64 + place in it, shape (levels, drawn). of: how many
    test messages there are.
    """

    messages: NDArray[np.intp]
    first_lines: tuple[str, ...]
    spam: NDArray[np.bool_]
    aimed: NDArray[np.bool_]
    places: NDArray[np.uint8]
    of: int

    def as_json(self) -> dict[str, Any]:
        """Numbers of points as base64, the rest as JSON has it."""
        return {
            "messages": self.messages.tolist(),
            "firstLines": list(self.first_lines),
            "spam": self.spam.astype(int).tolist(),
            "aimed": np.flatnonzero(self.aimed).tolist(),
            "places": base64.b64encode(self.places.tobytes()).decode(),
            "of": self.of,
        }


def swarm(sweep: Sweep, *, most: int = MOST) -> Swarm:
    """All test messages, or `most` of them drawn by the experiment's seed, those that the attack is after first."""
    spam = sweep.prepared.test_spam
    aim = sweep.prepared.aim
    texts = sweep.prepared.test_texts
    wanted = set(aim.texts) if aim else set()
    aimed = np.array([text in wanted for text in texts]) & (spam == bool(aim and aim.spam))
    order = np.random.default_rng(sweep.experiment.seed).permutation(len(texts))
    kept = np.sort(order[np.argsort(~aimed[order], kind="stable")][:most])
    return Swarm(
        kept,
        tuple(sweep.prepared.in_brief(int(at))[:LONGEST] for at in kept),
        spam[kept],
        aimed[kept],
        places(sweep, kept),
        len(texts),
    )


def places(sweep: Sweep, messages: NDArray[np.intp]) -> NDArray[np.uint8]:
    """Folder × 64 + place in it from 0 (the score of its lower end) to 63, shape (levels, messages).

    The outer ends are those of the filter's scores, or the least and the largest score there is.
    """
    scores, folders = sweep.scores[:, messages], sweep.verdicts[:, messages]
    least, largest = sweep.prepared.filter.score_range or (sweep.scores.min(), sweep.scores.max())
    levels = len(sweep.levels)
    ends = np.column_stack([np.full(levels, least), sweep.cutoffs, np.full(levels, largest)])
    low, high = (np.take_along_axis(ends, folders.astype(np.intp) + side, axis=1) for side in (0, 1))
    share = np.divide(scores - low, high - low, out=np.full(scores.shape, 0.5), where=high > low)
    found: NDArray[np.uint8] = (folders * (STEPS + 1) + np.rint(np.clip(share, 0, 1) * STEPS)).astype(np.uint8)
    return found
