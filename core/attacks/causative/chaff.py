"""Chaff: random plausible mail with random labels, until the filter can trust no word."""

import re
from dataclasses import dataclass

from numpy.random import Generator

from core.attacks.causative._from_mail import FromMailAttack
from core.attacks.knowledge import Knowledge
from core.attacks.threat_model import Cell, Controls, Influence, Specificity, Violation
from core.declared.parameters import between
from core.training.poison import Poison

_END = re.compile(r"(?<=[.!?])\s+|\n+")


@dataclass(frozen=True, kw_only=True)
class ChaffAttack(FromMailAttack):
    """Indiscriminate causative availability attack that wants nothing but confusion.

    Each poison message puts sentences of random real messages together, of good mail and of spam alike, and gets its
    label from a fair coin. Words that told good mail from spam are seen in both, and the filter loses its grip. No
    message does much by itself: it takes about as much chaff as mail.

    Source: after "Spamming AI System with Chaff Data", MITRE ATLAS AML.T0046, turned on the training data.

    Measured on enron1 / SpamAssassin, three seeds, change of blocked good mail in points: with 5% on six filters
    from −0.0 to +0.5, missed spam from −1.5 to +0.6; with 100% SpamBayes −1.2 / −0.1 and 54.3 / 10.1 more not in
    the inbox, multinomial naive Bayes +2.5 / +0.5.
    """

    title = "Chaff"
    deed = "Make labels worthless"
    sentence = "Random plausible mail with random labels, so that no word tells good mail from spam."
    cell = Cell(Influence.CAUSATIVE, Violation.AVAILABILITY, Specificity.INDISCRIMINATE)
    source = "after MITRE ATLAS AML.T0046, release of May 2026"
    atlas = ("AML.T0020", "AML.T0046", "AML.T0059")
    owasp = ("ML02",)
    controls = Controls.BOTH
    takes = "messages of both kinds"
    reach = 1.0
    on_real_mail = (
        "With 5% of it blocked good mail rises by at most half a point, and no more spam gets through. As much "
        "chaff as mail makes SpamBayes keep 54 points more of enron1's good mail out of the inbox and 10 of "
        "SpamAssassin's, as unsure."
    )

    sentences: int = between(
        1, 200, default=20, step=1, label="Sentences a message", help="How many random sentences each message holds."
    )

    def craft(self, knowledge: Knowledge, count: int, rng: Generator) -> Poison:
        known = self.mail_at_hand(knowledge)
        pool = [sentence for text in known.texts for sentence in _END.split(text) if sentence]
        sentences, coin = rng.spawn(2)  # apart, so that more messages begin with the same ones
        drawn = sentences.integers(len(pool), size=(count, self.sentences))
        return Poison.labelled(["\n".join(pool[at] for at in row) for row in drawn], spam=coin.random(count) < 0.5)
