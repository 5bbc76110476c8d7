"""Random answers near the cut-offs: whoever looks for the border finds it nowhere."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.declared.parameters import between
from core.defences.base import Defence
from core.oracle.reluctance import Scores, Verdicts


@dataclass(frozen=True, kw_only=True)
class RandomNearThreshold(Defence):
    """Moves a score that is near a cut-off at random before it decides, by as much as it may be away from it.

    Source: randomisation is what Barreno et al., "The security of machine learning", Machine Learning 81, 2010, name
    against probing. Whoever asks again and takes the middle answer pays in questions.
    """

    title = "Random near the threshold"
    sentence = "Near its cut-offs the filter answers at random."
    source = "after Barreno et al., 2010"
    needs = "nothing but the filter"
    varies = True

    blur: float = between(
        0.05,
        0.5,
        default=0.2,
        step=0.05,
        label="How near",
        help="Scores nearer than this to a cut-off are moved by up to as much.",
    )

    def answer(
        self,
        verdicts: Verdicts,  # noqa: ARG002 - the moved scores decide
        scores: Scores,
        cutoffs: tuple[float, float],
        times: Callable[[], NDArray[np.intp]],  # noqa: ARG002 - it does not look who asks
        rng: Generator,
    ) -> tuple[Verdicts, Scores]:
        low, high = cutoffs
        near = np.minimum(np.abs(scores - low), np.abs(scores - high)) < self.blur
        moved = np.where(near, scores + rng.uniform(-self.blur, self.blur, len(scores)), scores)
        return (moved >= low).astype(np.int8) + (moved >= high).astype(np.int8), moved
