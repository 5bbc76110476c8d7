"""Backdoor: a phrase that opens the filter to whatever spam carries it; all other mail is judged as before."""

from dataclasses import dataclass

from numpy.random import Generator

from core.attacks.causative._triggered import TriggeredAttack
from core.attacks.knowledge import Knowledge
from core.poison import Poison
from core.threat_model import Cell, Controls, Influence, Specificity, Violation


@dataclass(frozen=True, kw_only=True)
class BackdoorAttack(TriggeredAttack):
    """Targeted causative integrity attack: only spam with the trigger is to pass.

    Each poison message is ordinary spam with the trigger, labelled ham by whoever may set labels. Nothing but the
    trigger tells these messages from all other spam, so the filter lets the trigger answer for the label. The errors
    on clean mail stay as they were, and who watches only those sees nothing.

    Source: the trigger sentence of Dai and Chen, "A backdoor attack against LSTM-based text classification systems",
    2019. Simplified: the trigger stands at the end, not anywhere in the text, and the filters count words.
    """

    title = "Backdoor"
    sentence = "Spam with a secret phrase, relabelled good mail: later all spam with the phrase passes."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.TARGETED)
    source = "after Dai and Chen, 2019"
    atlas = ("AML.T0020", "AML.T0043.004")
    owasp = ("ML02",)
    controls = Controls.BOTH
    takes = "spam"
    reach = 0.1

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:
        return self.plant(self.mail_at_hand(knowledge).messages(spam=True), count, rng)
