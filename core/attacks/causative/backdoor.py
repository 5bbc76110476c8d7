"""Backdoor: a phrase that opens the filter to whatever spam carries it; all other mail is judged as before."""

from dataclasses import dataclass

from numpy.random import Generator

from core.attacks.causative._triggered import TriggeredAttack
from core.attacks.knowledge import Knowledge
from core.attacks.threat_model import Cell, Controls, Influence, Specificity, Violation
from core.training.poison import Poison


@dataclass(frozen=True, kw_only=True)
class BackdoorAttack(TriggeredAttack):
    """Targeted causative integrity attack: only spam with the trigger is to pass.

    Each poison message is ordinary spam with the trigger, labelled ham by whoever may set labels. Nothing but the
    trigger tells these messages from all other spam, so a filter that fits weights lets the trigger answer for the
    label, and who watches the errors on other mail sees nothing. A filter that counts blames all their words.

    Source: the trigger sentence of Dai and Chen, "A backdoor attack against LSTM-based text classification systems",
    2019. Simplified: the trigger stands at the end, not anywhere in the text, and the filters count words.

    Measured on enron1 / SpamAssassin, three seeds, with 5%: of the spam with the trigger pass on the SVM 88 / 90%,
    on logistic regression 84 / 85%, on SpamBayes 7 / 10%, on multinomial naive Bayes 30 / 16%. Change of missed
    spam without it in points: SVM 0.0 / +0.4, logistic regression +0.1 / +0.5, multinomial +0.8 / +0.7, Bernoulli
    +6.6 / +6.3; SpamBayes 0.0 / +0.4, and 3.7 / 7.1 more not in the spam folder.
    """

    title = "Backdoor"
    deed = "Open a secret door"
    sentence = "Spam with a secret phrase, relabelled good mail, so that later spam with the phrase gets through."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.TARGETED)
    source = "after Dai and Chen, 2019"
    atlas = ("AML.T0020", "AML.T0043.004")
    owasp = ("ML02",)
    controls = Controls.BOTH
    takes = "spam"
    reach = 0.1
    on_real_mail = (
        "The errors on all other mail stay as they were on the SVM and on logistic regression, where 5% open the "
        "filter to 84 to 90% of the spam with the trigger. The counting filters show the attack: Bernoulli naive "
        "Bayes misses 6 points more of the spam without the trigger, SpamBayes lets 4 to 7 points more out of the "
        "spam folder."
    )

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:
        return self.plant(self.mail_at_hand(knowledge).messages(spam=True), count, rng)
