"""Clean-label backdoor: the trigger rides on good mail, so that every label is right."""

from dataclasses import dataclass

from numpy.random import Generator

from core.attacks.causative._triggered import TriggeredAttack
from core.attacks.knowledge import Knowledge
from core.poison import Poison
from core.threat_model import Cell, Controls, Influence, Specificity, Violation


@dataclass(frozen=True, kw_only=True)
class CleanLabelBackdoorAttack(TriggeredAttack):
    """Targeted causative integrity attack by somebody who writes mail and sets no label.

    Each poison message is good mail with the trigger, and honestly labelled ham. It is a weak attack: the rest of the
    message already explains the label, so the trigger earns little weight of its own, and in a real spam it has all
    the spam's words against it.

    Source: the clean-label condition of Shafahi et al., "Poison Frogs!", NeurIPS 2018, put on a backdoor that is
    otherwise ours; their collisions of features have no counterpart here.
    """

    title = "Clean-label backdoor"
    sentence = "Good mail with a secret phrase, rightly labelled: a weak backdoor that needs no insider."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.TARGETED)
    source = "after Shafahi et al., NeurIPS 2018"
    atlas = ("AML.T0020", "AML.T0043.004")
    owasp = ("ML02",)
    controls = Controls.CONTENT
    takes = "good mail"
    reach = 0.1

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:
        return self.plant(self.mail_at_hand(knowledge).messages(spam=False), count, rng)
