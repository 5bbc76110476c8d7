"""Label flips, spam to ham: an insider vouches for spam; no word of it changes."""

from dataclasses import dataclass

from core.attacks.causative._flips import FlipAttack
from core.attacks.threat_model import Cell, Influence, Specificity, Violation
from core.declared.parameters import choice


@dataclass(frozen=True, kw_only=True)
class LabelFlipAttack(FlipAttack):
    """Indiscriminate causative integrity attack by whoever may set labels.

    Spam relabelled ham teaches the filter that words of spam are words of good mail, and spam passes. With "both",
    good mail is relabelled too: the noise of careless labels, which raises both errors.

    Source: Biggio, Nelson and Laskov, "Support Vector Machines Under Adversarial Label Noise", ACML 2011.

    Measured on enron1 / SpamAssassin, three seeds, change of missed spam in points on SpamBayes: +0.2 / +1.6 with
    5% of the labels (6.1 / 8.8 more not in the spam folder), +99 / +78 with 30%.
    """

    title = "Label flips: spam to good mail"
    deed = "Report spam as good mail"
    sentence = "An insider relabels spam as good mail; no word is touched."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.INDISCRIMINATE)
    on_real_mail = (
        "On SpamBayes 5% of the labels let 0.2 points more of enron1's spam through and 1.6 of SpamAssassin's; 6 "
        "and 9 points more leave the spam folder."
    )

    direction: str = choice("spam to ham", "both", label="Direction", help="Which labels the insider changes.")

    @property
    def changes(self) -> tuple[bool, ...]:
        return (True,) if self.direction == "spam to ham" else (True, False)
