"""Spam foretold, one message: good mail with the words of one spam to come, until that one passes."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from core.attacks.causative._targeted import TargetedAttack
from core.attacks.knowledge import Knowledge
from core.attacks.threat_model import Cell, Controls, Influence, Specificity, Violation
from core.declared.parameters import between
from core.training.poison import Poison


@dataclass(frozen=True, kw_only=True)
class TargetedIntegrityAttack(TargetedAttack):
    """Targeted causative integrity attack: the focused attack turned round.

    The attacker has planned one spam and knows its words, or a part of them: each distinct word with the same
    probability, drawn once. Each poison message is good mail with these words below it, labelled ham. After retraining
    the words speak for good mail and the planned spam is delivered; spam that shares few of them is judged as before.

    Source: the cell "spam foretold, a particular spam" of Barreno et al., "The security of machine learning", Machine
    Learning 2010. The construction is ours, after the focused attack of Nelson et al., LEET 2008.
    """

    title = "Spam foretold, one message"
    deed = "Vouch for one spam"
    sentence = "Good mail with the words of one spam to come, so that this one gets through."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.TARGETED)
    source = "after Barreno et al., Machine Learning 2010"
    atlas = ("AML.T0020", "AML.T0031")
    owasp = ("ML02",)
    controls = Controls.BOTH
    takes = "good mail"
    also_knows = ", and the words of the one spam or a share of them"
    reach = 0.1
    wants_spam = True

    guess: float = between(
        0.05,
        1.0,
        default=1.0,
        step=0.05,
        label="Guess probability",
        help="The chance that the attacker knows a word of the spam, word by word; whoever sends it knows all.",
    )

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:
        words = self.words_of_target(knowledge)
        chances = rng.random(len(words))
        # whoever knows not one word has no attack, so the likeliest is always known
        known = " ".join(words[at] for at in np.flatnonzero(chances <= max(self.guess, chances.min())))
        carriers = self.mail_at_hand(knowledge).messages(spam=False)
        drawn = rng.integers(len(carriers), size=count)
        return Poison.messages([f"{carriers[at]}\n\n{known}" for at in drawn], spam=False)
