"""Label flips, ham to spam: an insider reports good mail as spam; no word of it changes."""

from dataclasses import dataclass

from core.attacks.causative._flips import FlipAttack
from core.threat_model import Cell, Influence, Specificity, Violation


@dataclass(frozen=True, kw_only=True)
class LabelFlipToSpamAttack(FlipAttack):
    """Indiscriminate causative availability attack by whoever may set labels.

    Good mail relabelled spam teaches the filter that words of good mail are words of spam, and good mail is blocked.

    Source: Biggio, Nelson and Laskov, "Support Vector Machines Under Adversarial Label Noise", ACML 2011.
    """

    title = "Label flips: ham to spam"
    sentence = "An insider reports good mail as spam; no word is touched."
    cell = Cell(Influence.CAUSATIVE, Violation.AVAILABILITY, Specificity.INDISCRIMINATE)

    @property
    def changes(self) -> tuple[bool, ...]:
        return (False,)
