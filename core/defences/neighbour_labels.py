"""Neighbour labels: a message gets the label that most of the messages most like it have."""

from dataclasses import dataclass

import numpy as np

from core.declared.parameters import between
from core.defences._bayes import Weights
from core.defences._nearest import Nearest
from core.defences._received import Received
from core.defences.base import Cleaned, Defence, Truths


@dataclass(frozen=True, kw_only=True)
class NeighbourLabels(Defence):
    """Looks at the messages most like each one, by the cosine of their words, and gives it the label of most of them
    if their share is large enough. At a draw it keeps its own.

    Source: Paudice, Muñoz-González and Lupu, "Label Sanitization Against Label Flipping Poisoning Attacks", ECML PKDD
    workshops 2018: with 10 neighbours and half of them, the label of the majority.

    Simplification: words weigh by how rare they are in the trusted mail, and those of a tenth of it or more nothing.

    Measured on enron1 / SpamAssassin, two seeds, logistic regression, 10% of the labels flipped from spam to good
    mail: at random, it turns 53 / 72% of them back and misses 46 / 22% of the spam in place of 40 / 32%; the most
    confident first, 9 / 18%, and misses 89 / 59% in place of 40 / 39%. Without poison it turns 12 / 38 good messages
    and 93 / 60 of spam.
    """

    title = "Neighbour labels"
    sentence = "A message is learned under the label of most messages that are like it."
    source = "Paudice, Muñoz-González and Lupu, 2018"
    needs = "the training mail"
    not_on_tables = "It compares messages by their rare words, and hardly any band of a field is rare."

    on_real_mail = (
        "It harms where the flipped messages are each other's neighbours: with the most confident 10% of the labels "
        "flipped logistic regression misses 89% of enron1's spam and 59% of SpamAssassin's, in place of 40 and 39%."
    )

    neighbours: int = between(3, 50, default=10, step=1, label="Neighbours", help="How many messages are looked at.")
    share: float = between(
        0.5,
        1.0,
        default=0.5,
        step=0.05,
        label="Share that decides",
        help="Which share of the neighbours must have the other label.",
    )

    def clean(self, mail: Received, there: Truths) -> Cleaned:
        nearest, weights = Nearest.of(mail, self.neighbours), Weights.of(mail, there)
        relabelled = np.zeros_like(there)
        for at, of_one_set in enumerate(there):
            for spam in (False, True):
                share = nearest.share_of_spam(weights.ham[at], weights.spam[at], self.neighbours, of_spam=spam)
                other = 1 - share if spam else share
                told = (other > 0.5) & (other >= self.share)
                relabelled[at] |= of_one_set & (mail.spam == spam) & told[mail.text]
        return Cleaned(there, relabelled)
