"""Neighbours: how many of the messages most like one have the other label."""

from dataclasses import dataclass

import numpy as np

from core.defences._bayes import Weights
from core.defences._nearest import Nearest
from core.defences._received import Received
from core.monitors.training_review.base import Floats, Messages, Suspicion

NEIGHBOURS = 10


@dataclass(frozen=True, kw_only=True)
class OtherNeighbours(Suspicion):
    """Of the ten messages most like it, the share that has the other label.

    Source: Paudice, Muñoz-González and Lupu, 2018; see `core.defences.neighbour_labels`.
    """

    title = "Neighbours' labels"
    sentence = "How many of the messages most like it have the other label."
    source = "Paudice, Muñoz-González and Lupu, 2018"
    misses = "labels that are changed together, and poison that is rightly labelled"

    def scores(self, mail: Received, there: Messages) -> Floats:
        nearest, weights = Nearest.of(mail, NEIGHBOURS), Weights.of(mail, there[np.newaxis])
        of_ham, of_spam = (
            nearest.share_of_spam(weights.ham[0], weights.spam[0], NEIGHBOURS, of_spam=spam)[mail.text]
            for spam in (False, True)
        )
        return np.where(mail.spam, 1 - of_spam, of_ham)
