"""Label flips, ham to spam: an insider reports good mail as spam; no word of it changes."""

from dataclasses import dataclass

from core.attacks.causative._flips import FlipAttack
from core.attacks.threat_model import Cell, Influence, Specificity, Violation


@dataclass(frozen=True, kw_only=True)
class LabelFlipToSpamAttack(FlipAttack):
    """Indiscriminate causative availability attack by whoever may set labels.

    Good mail relabelled spam teaches the filter that words of good mail are words of spam, and good mail is blocked.

    Source: Biggio, Nelson and Laskov, "Support Vector Machines Under Adversarial Label Noise", ACML 2011.

    Measured on enron1 / SpamAssassin, three seeds, change of blocked good mail in points: SpamBayes +1.5 / +0.2
    with 5% of the labels and +5.4 / +1.6 with 30%, when 59 / 74 more are not in the inbox; multinomial naive Bayes
    +1.9 / +0.6 and +10.9 / +14.3; SVM +1.3 / +1.4 with 5%.
    """

    title = "Label flips: good mail to spam"
    deed = "Report good mail as spam"
    sentence = "An insider reports good mail as spam; no word is touched."
    cell = Cell(Influence.CAUSATIVE, Violation.AVAILABILITY, Specificity.INDISCRIMINATE)
    on_real_mail = (
        "SpamBayes hardly blocks more: 5% of the labels add 1.5 points of enron1's good mail and 0.2 of "
        "SpamAssassin's, 30% add 5 and 2. It becomes unsure of most of it instead."
    )

    @property
    def changes(self) -> tuple[bool, ...]:
        return (False,)
