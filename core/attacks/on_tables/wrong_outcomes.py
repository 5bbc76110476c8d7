"""Wrong outcomes: an insider changes which outcome is recorded; no field of any row changes."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.attacks.base import CausativeAttack
from core.attacks.knowledge import Knowledge, KnownMail, Source
from core.attacks.on_tables._rows import KnownRows
from core.attacks.threat_model import Cell, Controls, Influence, Specificity, Violation
from core.declared.parameters import choice, text
from core.training.poison import Poison

CONFIDENT = "most confident first"


@dataclass(frozen=True, kw_only=True)
class WrongOutcomes(CausativeAttack):
    """Whoever keeps the records turns outcomes: those who did not pay are entered as having paid, or the other way.

    Turning first the rows of which the model is surest mostly does more harm than turning any; turning those of one
    group alone does it to this group.

    Source: Biggio, Nelson and Laskov, "Support Vector Machines Under Adversarial Label Noise", ACML 2011.

    Measured on naive Bayes with 5% of the rows, all of men, turned to the accepted outcome, means of five seeds: of
    those to refuse, points more of the men / of the women are accepted: loan +19 / +3, insurance: acceptance +19 / +3,
    discount +11 / +6, credit +4 / +1. Groups that are small and stand out turn altogether: of those below 25 years who
    should be refused, 100% get a loan instead of 12%, and 66% of all others instead of 62%. With 10% of all rows, any
    / the surest ones: to the accepted outcome +6 to +26 / +36 to +43 points of FN, to the refused one +2 to +10 / +12
    to +17 points of FP, but +5 / +2 at insurance: acceptance.
    """

    like = "label_flip"
    title = "Wrong outcomes"
    deed = "Turn recorded outcomes"
    sentence = "An insider turns recorded outcomes; no field of any row is touched."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.INDISCRIMINATE)
    source = "Biggio, Nelson and Laskov, ACML 2011"
    atlas = ("AML.T0020", "AML.T0059")
    owasp = ("ML02",)
    controls = Controls.LABELS
    reach = 0.3

    order: str = choice(
        "random",
        CONFIDENT,
        label="Order",
        help="Which rows come first: any, or those of which the model is surest before the attack.",
    )
    turns: str = choice(
        "to the accepted outcome",
        "to the refused outcome",
        label="Turned",
        help="Whether those who should be refused are entered as good ones, or good ones as those to refuse.",
    )

    group: str = text(
        default="",
        longest=80,
        label="Group",
        help="The word of a band, such as region_east, where only rows of one group of people are turned; empty for "
        "rows of any.",
    )

    @property
    def reads(self) -> frozenset[Source]:
        return frozenset({Source.TRAINING, *([Source.FILTER] if self.order == CONFIDENT else [])})

    @property
    def knows(self) -> str:
        return "the training rows" + (", and the model's scores of them" if self.order == CONFIDENT else "")

    @property
    def changes(self) -> bool:
        """The label that is turned: True for those to refuse."""
        return self.turns == "to the accepted outcome"

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:
        rows = knowledge.training
        chosen = rng.permutation(np.flatnonzero(self._turnable(rows)))
        if self.order == CONFIDENT:
            scores = knowledge.clean_filter.scores(rows.counts)[chosen]
            chosen = chosen[np.argsort(-scores if self.changes else scores, kind="stable")]
        chosen = chosen[:count]
        return Poison.flips(chosen, [rows.texts[row] for row in chosen], spam=~rows.spam[chosen])

    def most(self, spam: NDArray[np.bool_]) -> int:
        """One row of each outcome keeps it at every level, or there is nothing left to tell apart."""
        return int((spam == self.changes).sum()) - 1

    def most_among(self, known: KnownMail) -> int:
        return min(self.most(known.spam), int(self._turnable(known).sum()))

    def _turnable(self, known: KnownMail) -> NDArray[np.bool_]:
        """Which rows can be turned, shape (rows,)."""
        turnable: NDArray[np.bool_] = known.spam == self.changes
        if not self.group.strip():
            return turnable
        rows = KnownRows.of(known)
        field, band = rows.form.group_band(self.group.strip())
        turnable &= rows.bands[:, field] == band
        return turnable
