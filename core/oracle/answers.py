"""What the filter lets an attacker know."""

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from core.errors import InputError


class Feedback(Enum):
    """How much an answer says."""

    VERDICT = "verdict only"
    ROUNDED = "rounded score"
    SCORE = "full score"


class BudgetSpentError(InputError):
    """No question is left. What was found so far stays."""


@dataclass(frozen=True)
class Answer:
    """verdict: 0 ham, 1 unsure, 2 spam. score: the spam score, None where the filter shows none."""

    verdict: int
    score: float | None


@dataclass(frozen=True, eq=False)
class Answers:
    """The same for several messages, in order: shape (messages,)."""

    verdicts: NDArray[np.int8]
    scores: NDArray[np.float64] | None

    def __len__(self) -> int:
        """Return how many questions were answered."""
        return len(self.verdicts)
