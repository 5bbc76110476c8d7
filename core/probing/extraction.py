"""Extraction measured: how like the filter the copy is, and how well words from the copy work on the filter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.attacks.exploratory.base import Attacker
from core.attacks.exploratory.extraction import Extraction, Surrogate
from core.attacks.knowledge import KnownMail
from core.filters.base import HAM_VERDICT
from core.probing.ground import Ground
from core.probing.strategies import passing
from core.runs.paired import Change, change

SIZES = (20, 50, 100, 200, 500, 1_000, 2_000)
TRANSFERRED = 50  # words from the copy that are added to each spam


@dataclass(frozen=True, eq=False)
class Copied:
    """A copy of the filter after so many questions, beside the one that costs none.

    queries: questions that it cost. agrees, free_agrees: on which test messages the copy, and the same learner on the
    labels of the attacker's own mail, say what the filter says (delivered or not), shape (tests,). passes, free_passes:
    which messages of blocked spam are delivered with the best words of each in them, shape (spam,). stopped: why the
    questions ended early, as a sentence; empty if they did not.
    """

    queries: int
    agrees: NDArray[np.bool_]
    free_agrees: NDArray[np.bool_]
    passes: NDArray[np.bool_]
    free_passes: NDArray[np.bool_]
    stopped: str

    @property
    def agreement(self) -> Change:
        """Of the test mail, on how much a copy agrees without questions and with them."""
        return change(self.free_agrees, self.agrees)

    @property
    def passing(self) -> Change:
        """Of the blocked spam, how much passes with the words of a copy without questions and with them."""
        return change(self.free_passes, self.passes)


def copies(
    ground: Ground, mail: KnownMail, *, sizes: Sequence[int] = SIZES, budget: int | None = None
) -> Iterator[Copied]:
    """A copy per number of questions, as it comes."""
    oracle = ground.oracle(budget=budget, seed=ground.seed)
    attacker = Attacker.seeded(oracle, mail, ground.seed)
    truth = ground.oracle().truth(ground.margins) != HAM_VERDICT
    targets = ground.targets(HAM_VERDICT)

    def measured(copy: Surrogate) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        words = copy.good_words()[:TRANSFERRED]
        return copy.blocked(ground.texts) == truth, passing(ground.oracle(), targets, words, HAM_VERDICT)[:, -1]

    free_agrees, free_passes = measured(Surrogate.learned(mail.texts, mail.spam, queries=0))
    for copy, stopped in Extraction().surrogates(attacker, sizes):
        agrees, passes = measured(copy)
        yield Copied(copy.queries, agrees, free_agrees, passes, free_passes, stopped)


def copies_frame(results: Sequence[Copied]) -> pd.DataFrame:
    """A row per number of questions: queries, agreement and passing (shares, as in `Copied`), free_agreement and
    free_passing (the same without a question), stopped."""
    return pd.DataFrame(
        {
            "queries": [one.queries for one in results],
            "agreement": [float(one.agrees.mean()) for one in results],
            "free_agreement": [float(one.free_agrees.mean()) for one in results],
            "passing": [float(one.passes.mean()) for one in results],
            "free_passing": [float(one.free_passes.mean()) for one in results],
            "stopped": [one.stopped for one in results],
        }
    )
