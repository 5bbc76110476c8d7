"""Dictionary, week by week: spam that lists words of good mail, so that the filter ends up blocking good mail."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from core.attacks.composing import listing
from core.attacks.threat_model import Cell, Influence, Specificity, Violation
from core.attacks.weekly.base import Seen, WeeklyAttack
from core.declared.parameters import between
from core.training.poison import Poison


@dataclass(frozen=True, kw_only=True)
class Dictionary(WeeklyAttack):
    """Indiscriminate causative availability attack; it wants to be recognised as spam, and always is.

    Right labels do not stop it, for its label is right.

    Source: Nelson et al., "Exploiting Machine Learning to Subvert Your Spam Filter", LEET 2008.
    """

    title = "Dictionary"
    sentence = "Each week spam that lists as many words as it can, so that good mail looks like spam."
    cell = Cell(Influence.CAUSATIVE, Violation.AVAILABILITY, Specificity.INDISCRIMINATE)
    source = "Nelson et al., LEET 2008"
    knows = "the words of mail of the time before"
    harmless = False
    strikes = False

    size: int = between(
        100,
        100_000,
        default=90_000,
        step=100,
        label="Commonest words",
        help="How many words each message holds at most, the commonest first.",
    )

    def send(self, count: int, seen: Seen, rng: Generator) -> Poison:  # noqa: ARG002 - nothing is random here
        words = np.unique(np.concatenate([seen.past.commonest()[: self.size], seen.tail])).astype(np.int32)
        return listing(seen.past, words, spam=True, count=count)
