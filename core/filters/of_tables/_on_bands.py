"""What the learners of tables share: what their score is called, and the risk from which on they refuse."""

from abc import ABC
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from scipy.sparse import csr_array

from core.declared.parameters import between
from core.filters._refitting import refitted
from core.filters.base import Filter, Judgement
from core.training.mixtures import Mixtures
from core.training.rows import Training


def risk_threshold() -> Any:
    """Declare the cut-off of a learner of tables."""
    return between(
        0.01,
        0.99,
        default=0.5,
        step=0.01,
        label="Threshold",
        help="From this estimated risk on an application is refused.",
        moves_scores=False,
    )


@dataclass(frozen=True, kw_only=True)
class OnBands(Filter, ABC):
    """One that fits anew at every level, on all cores."""

    features = "counts"
    score_name = "estimated risk"

    threshold: float = risk_threshold()

    @property
    def cutoffs(self) -> tuple[float, float]:
        return self.threshold, self.threshold

    def sweep(self, training: Training, mixtures: Mixtures, test: csr_array) -> Iterator[tuple[int, Judgement]]:
        yield from refitted(self, training, mixtures, test)
