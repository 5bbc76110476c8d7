"""Label flips: an insider relabels training mail; no word of it changes."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.attacks.base import CausativeAttack
from core.attacks.knowledge import Knowledge
from core.parameters import choice
from core.poison import Poison
from core.threat_model import Cell, Controls, Influence, Specificity, Violation


@dataclass(frozen=True, kw_only=True)
class LabelFlipAttack(CausativeAttack):
    """Causative attack by whoever may set labels: a reviewer, a "not spam" button, a bought annotator.

    Spam relabelled ham lets spam through, ham relabelled spam blocks good mail. Flipping first what the clean filter
    is surest of does more harm than flipping at random.

    Source: Biggio, Nelson and Laskov, "Support Vector Machines Under Adversarial Label Noise", ACML 2011.
    """

    title = "Label flips"
    sentence = "An insider changes labels in the training mail; no word is touched."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.INDISCRIMINATE)
    source = "Biggio, Nelson and Laskov, ACML 2011"
    atlas = ("AML.T0020", "AML.T0059")
    owasp = ("ML02",)
    controls = Controls.LABELS
    knows = "the training mail; for the surest first, the filter's scores of it"
    reach = 0.3

    direction: str = choice(
        "spam to ham", "ham to spam", "both", label="Direction", help="Which labels the insider changes."
    )
    order: str = choice(
        "random",
        "most confident first",
        label="Order",
        help="Which messages come first: any, or those of which the clean filter is surest.",
    )

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:
        mail, clean = knowledge.training, knowledge.clean_filter
        candidates = np.flatnonzero(self._open_to_flips(mail.spam))
        rows = rng.permutation(candidates)
        if self.order == "most confident first":
            scores, cutoff = clean.scores(mail.counts), sum(clean.filter.cutoffs) / 2
            rows = rows[np.argsort(-_right_by(scores[rows], cutoff, mail.spam[rows]), kind="stable")]
        rows = rows[:count]
        return Poison.flips(rows, [mail.texts[row] for row in rows], spam=~mail.spam[rows])

    def most(self, spam: NDArray[np.bool_]) -> int:
        """One message of each kind keeps its label at every level, or there is nothing left to tell apart."""
        kinds = {"spam to ham": [spam.sum()], "ham to spam": [(~spam).sum()], "both": [spam.sum(), (~spam).sum()]}
        return int(min(kinds[self.direction])) - 1

    def _open_to_flips(self, spam: NDArray[np.bool_]) -> NDArray[np.bool_]:
        return {"spam to ham": spam, "ham to spam": ~spam, "both": np.ones_like(spam)}[self.direction]


def _right_by(scores: NDArray[np.float64], cutoff: float, spam: NDArray[np.bool_]) -> NDArray[np.float64]:
    """How far each score lies on the right side of the cut-off; negative where the filter is wrong."""
    return np.where(spam, scores - cutoff, cutoff - scores)
