"""Benign words in spam: ordinary spam that talks like good mail, so that the filter blames the good words."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from core.attacks.causative._from_mail import FromMailAttack
from core.attacks.composing import carrying
from core.attacks.knowledge import Knowledge
from core.attacks.threat_model import Cell, Controls, Influence, Specificity, Violation
from core.declared.parameters import between
from core.training.poison import Poison


@dataclass(frozen=True, kw_only=True)
class BenignWordsAttack(FromMailAttack):
    """Indiscriminate causative availability attack that is harder to see than a dictionary.

    Each poison message is an ordinary spam with everyday words of good mail mixed in. It is rightly labelled spam;
    the filter learns that everyday words are a sign of spam and later blocks the good mail that uses them.

    Source: the word attacks of Nelson et al., LEET 2008, with an ordinary spam as carrier and few words a message.

    Measured on enron1 / SpamAssassin, three seeds, change of blocked good mail in points with 5%: SVM +0.1 / 0.0,
    logistic regression +0.5 / −0.1.
    """

    title = "Benign words in spam"
    deed = "Discredit everyday words"
    sentence = "Ordinary spam with everyday words mixed in, so that the filter blames those words."
    cell = Cell(Influence.CAUSATIVE, Violation.AVAILABILITY, Specificity.INDISCRIMINATE)
    source = "after Nelson et al., LEET 2008"
    atlas = ("AML.T0020", "AML.T0031")
    owasp = ("ML02",)
    controls = Controls.CONTENT
    takes = "spam, and the commonest words of good mail,"
    reach = 0.1
    on_real_mail = (
        "The SVM and logistic regression hardly notice: with 5% of it they block at most half a point more of the "
        "good mail."
    )

    words: int = between(
        10, 2_000, default=1_000, step=10, label="Good words a message", help="Everyday words mixed into each spam."
    )
    pool: int = between(
        100,
        10_000,
        default=5_000,
        step=100,
        label="Drawn from",
        help="How many of the commonest words of good mail the attacker knows.",
    )

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:
        mail = self.mail_at_hand(knowledge)
        spam = np.flatnonzero(mail.spam)
        everyday = mail.commonest_of(spam=False)[: self.pool]
        size = min(self.words, len(everyday))
        # drawn one by one, so that more poison begins with the same
        drawn = [(rng.integers(len(spam)), rng.choice(everyday, size, replace=False)) for _ in range(count)]
        return carrying(mail, [spam[at] for at, _ in drawn], [words for _, words in drawn], spam=True)
