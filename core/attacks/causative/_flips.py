"""What label flips share: which training rows get the other label, and in which order."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.attacks.base import CausativeAttack
from core.attacks.knowledge import Knowledge, Source
from core.attacks.threat_model import Controls
from core.declared.parameters import choice
from core.defences.base import Defence
from core.defences.neighbour_labels import NeighbourLabels
from core.defences.reporter_trust import ReporterTrust
from core.training.poison import Poison

ANYBODY, FEW = "anybody", "a few accounts"


@dataclass(frozen=True, kw_only=True)
class FlipAttack(CausativeAttack, ABC):
    """An attack by whoever may set labels: a reviewer, a "not spam" button, a bought annotator.

    Flipping first what the clean filter is surest of does more harm than flipping at random. Who has bought a few
    accounts turns all that they label, one account after the other, and stands out to who compares reporters; accounts
    that mostly report rightly, as sleepers do, turn a label here and there.
    """

    source = "Biggio, Nelson and Laskov, ACML 2011"
    atlas = ("AML.T0020", "AML.T0059")
    owasp = ("ML02",)
    controls = Controls.LABELS
    reach = 0.3

    order: str = choice(
        "random",
        "most confident first",
        label="Order",
        help="Which messages come first: any, or those of which the filter is surest before the attack.",
    )

    by: str = choice(
        ANYBODY,
        FEW,
        label="Labels given by",
        help="Accounts that mostly label rightly, or a few that turn all of theirs, one after the other.",
    )

    @property
    def reads(self) -> frozenset[Source]:
        return frozenset({Source.TRAINING, *([Source.FILTER] if self.order == "most confident first" else [])})

    @property
    def knows(self) -> str:
        scores = ", and the filter's scores of it before the attack" if Source.FILTER in self.reads else ""
        return f"{Source.TRAINING.value}{scores}"

    @property
    @abstractmethod
    def changes(self) -> tuple[bool, ...]:
        """The labels that the insider changes: True for spam, False for ham."""

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:
        mail, clean = knowledge.training, knowledge.clean_filter
        rows = rng.permutation(np.flatnonzero(np.isin(mail.spam, self.changes)))
        if self.order == "most confident first":
            scores, cutoff = clean.scores(mail.counts), sum(clean.filter.cutoffs) / 2
            rows = rows[np.argsort(-_right_by(scores[rows], cutoff, mail.spam[rows]), kind="stable")]
        if self.by == FEW:
            accounts = rng.permutation(np.unique(mail.recipients))
            place = dict(zip(accounts.tolist(), range(len(accounts)), strict=True))
            rows = rows[np.argsort([place[account] for account in mail.recipients[rows]], kind="stable")]
        rows = rows[:count]
        return Poison.flips(rows, [mail.texts[row] for row in rows], spam=~mail.spam[rows])

    def against(self, defence: Defence) -> Self:
        """Neighbours outvote a label here and there, but not where they are changed together; who compares reporters
        finds those that label all wrongly, and not those that mostly label rightly."""
        if isinstance(defence, ReporterTrust):
            return replace(self, by=ANYBODY)
        return replace(self, order="most confident first") if isinstance(defence, NeighbourLabels) else self

    def most(self, spam: NDArray[np.bool_]) -> int:
        """One message of each kind keeps its label at every level, or there is nothing left to tell apart."""
        return int(min((spam == label).sum() for label in self.changes)) - 1


def _right_by(scores: NDArray[np.float64], cutoff: float, spam: NDArray[np.bool_]) -> NDArray[np.float64]:
    """How far each score lies on the right side of the cut-off; negative where the filter is wrong."""
    return np.where(spam, scores - cutoff, cutoff - scores)
