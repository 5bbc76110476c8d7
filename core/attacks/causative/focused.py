"""Focused attack: spam with the words of one good message that is still to come, until that message is blocked."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from core.attacks.causative._from_mail import mail_choice
from core.attacks.causative._targeted import TargetedAttack
from core.attacks.knowledge import Knowledge, Source
from core.attacks.threat_model import Cell, Controls, Influence, Specificity, Violation
from core.declared.parameters import between, choice
from core.training.poison import Poison


@dataclass(frozen=True, kw_only=True)
class FocusedAttack(TargetedAttack):
    """Targeted causative availability attack, such as on a rival's bid.

    The attacker guesses words of one good message: each of its distinct words with the same probability, drawn once.
    Every poison message holds all guessed words and is rightly labelled spam; after retraining they count as signs of
    spam and the message is blocked, while other mail passes as before.

    Source: Nelson et al., "Exploiting Machine Learning to Subvert Your Spam Filter", LEET 2008. Simplified: theirs
    carry the headers of a random spam, ours may carry a whole other spam.

    Measured with 5% and three seeds: Bernoulli naive Bayes misses 9, 11 and 6 points more of enron1's spam than before,
    of SpamAssassin's 17 more, 3 less and 5 less, of the bundled mail's as many, 2 less and 4 less.
    """

    title = "Focused"
    deed = "Block one message"
    sentence = "Spam with the words of one good message to come, so that this one is blocked."
    cell = Cell(Influence.CAUSATIVE, Violation.AVAILABILITY, Specificity.TARGETED)
    source = "Nelson et al., LEET 2008"
    atlas = ("AML.T0020", "AML.T0031")
    owasp = ("ML02",)
    controls = Controls.CONTENT
    takes = "spam"
    also_knows = ", and a share of the words of the one good message"
    on_real_mail = (
        "With naive Bayes (Bernoulli) it lets spam through besides: 6 to 11 points more of enron1's is missed. On "
        "SpamAssassin it depends on the seed, and the bundled mail does not show it."
    )
    reach = 0.1
    wants_spam = False

    guess: float = between(
        0.05,
        1.0,
        default=0.9,
        step=0.05,
        label="Guess probability",
        help="The chance that the attacker knows a word of the message, for each word by itself.",
    )
    carrier: str = choice(
        "none",
        "another spam",
        label="Other text",
        help="Whether each poison message holds the guessed words alone, or another spam in front of them.",
    )
    mail: str = mail_choice(needs=("carrier", ("another spam",)))

    @property
    def reads(self) -> frozenset[Source]:
        return super().reads if self.carrier == "another spam" else frozenset()

    @property
    def knows(self) -> str:
        return super().knows if self.carrier == "another spam" else "a share of the words of the one good message"

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:
        words = self.words_of_target(knowledge)
        chances = rng.random(len(words))
        # whoever knows not one word has no attack, so the likeliest is always known
        guessed = " ".join(words[at] for at in np.flatnonzero(chances <= max(self.guess, chances.min())))
        if self.carrier == "none":
            return Poison.repeat(guessed, spam=True, count=count)
        carriers = self.mail_at_hand(knowledge).messages(spam=True)
        drawn = rng.integers(len(carriers), size=count)
        return Poison.messages([f"{carriers[at]}\n\n{guessed}" for at in drawn], spam=True)
