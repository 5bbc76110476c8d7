"""Extraction measured: how like the filter the copy is, and how well words from the copy work on the filter."""

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from core.attacks.exploratory.base import Attacker
from core.attacks.exploratory.extraction import Extraction
from core.attacks.knowledge import KnownMail
from core.filters.base import HAM_VERDICT
from core.probing.ground import Ground
from core.probing.strategies import passing

SIZES = (20, 50, 100, 200, 500, 1_000, 2_000)
TRANSFERRED = 50  # words from the copy that are added to each spam


def agreement(
    ground: Ground, mail: KnownMail, *, sizes: Sequence[int] = SIZES, budget: int | None = None
) -> Iterator[pd.DataFrame]:
    """A row per number of questions as it comes: queries, agreement (share of the test mail on which copy and filter
    say the same, delivered or not), always (the same for a copy that says what is commoner), passing (share of the
    blocked spam that passes with the copy's 50 best words), stopped."""
    oracle = ground.oracle(budget=budget, seed=ground.seed)
    attacker = Attacker.seeded(oracle, mail, ground.seed)
    truth = ground.oracle().truth(ground.margins) != HAM_VERDICT
    targets = ground.targets(HAM_VERDICT)
    for copy, stopped in Extraction().surrogates(attacker, sizes):
        words = copy.good_words()[:TRANSFERRED]
        yield pd.DataFrame(
            {
                "queries": [copy.queries],
                "agreement": [float(np.mean(copy.blocked(ground.texts) == truth))],
                "always": [float(max(truth.mean(), 1 - truth.mean()))],
                "passing": [float(passing(ground.oracle(), targets, words, HAM_VERDICT)[:, -1].mean())],
                "stopped": [stopped],
            }
        )
