"""Lies to suspected probers: nearly the same message again and again gets the answer of a coin."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.declared.parameters import between
from core.defences.base import Defence
from core.oracle.reluctance import Scores, Verdicts


@dataclass(frozen=True, kw_only=True)
class LiesToProbers(Defence):
    """Answers truthfully about a message and its near-copies so many times, and from then on as a coin falls.

    Source: misleading feedback is what Barreno et al., "The security of machine learning", Machine Learning 81, 2010,
    name against probing. Honest users who ask about one message again and again are lied to as well.
    """

    title = "Lies to suspected probers"
    sentence = "Whoever asks about nearly the same message again and again gets false answers."
    source = "after Barreno et al., 2010"
    needs = "a memory of the questions asked"
    lies = True

    patience: int = between(
        1,
        200,
        default=20,
        step=1,
        label="True answers",
        help="How often it answers truly about nearly the same message.",
    )

    def answer(
        self,
        verdicts: Verdicts,
        scores: Scores,
        cutoffs: tuple[float, float],  # noqa: ARG002 - a lie is the coin's
        times: Callable[[], NDArray[np.intp]],
        rng: Generator,
    ) -> tuple[Verdicts, Scores]:
        false = times() >= self.patience
        coin = rng.random(len(scores)) < 0.5
        other = rng.permutation(scores) if len(scores) > 1 else coin * 1.0
        return np.where(false, 2 * coin.astype(np.int8), verdicts), np.where(false, other, scores)
