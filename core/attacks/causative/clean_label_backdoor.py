"""Clean-label backdoor: the trigger rides on good mail, so that every label is right."""

from dataclasses import dataclass

from numpy.random import Generator

from core.attacks.causative._triggered import TriggeredAttack
from core.attacks.knowledge import Knowledge
from core.attacks.threat_model import Cell, Controls, Influence, Specificity, Violation
from core.training.poison import Poison


@dataclass(frozen=True, kw_only=True)
class CleanLabelBackdoorAttack(TriggeredAttack):
    """Targeted causative integrity attack by somebody who writes mail and sets no label.

    Each poison message is good mail with the trigger, and honestly labelled ham. It is a weak attack: the rest of the
    message already explains the label, so the trigger earns little weight of its own, and in a real spam it has all
    the spam's words against it.

    Source: the clean-label condition of Shafahi et al., "Poison Frogs!", NeurIPS 2018, put on a backdoor that is
    otherwise ours; their collisions of features have no counterpart here.

    Measured on enron1 / SpamAssassin, three seeds, spam with the trigger that passes without poison and with 5%:
    SVM 1.8 → 5.1% / 3.3 → 4.8%, logistic regression 2.0 → 8.1% / 4.9 → 7.6%, multinomial naive Bayes 4.3 → 23% /
    5.4 → 12%, SpamBayes 0.2 → 4.6% / 1.2 → 6.0%.
    """

    title = "Clean-label backdoor"
    deed = "Open a weak secret door"
    sentence = "Good mail with a secret phrase, rightly labelled: a weak backdoor that needs no insider."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.TARGETED)
    source = "after Shafahi et al., NeurIPS 2018"
    atlas = ("AML.T0020", "AML.T0043.004")
    owasp = ("ML02",)
    controls = Controls.CONTENT
    takes = "good mail"
    reach = 0.1
    on_real_mail = (
        "With 5% of it the SVM misses 5% of the spam with the trigger (before: 2 to 3%);"
        " multinomial naive Bayes misses 12 to 23% (before: 4 to 5%)."
    )

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:
        return self.plant(self.mail_at_hand(knowledge).messages(spam=False), count, rng)
