"""Slab: how far out a message lies along the line between both kinds of mail."""

from dataclasses import dataclass

import numpy as np

from core.defences._bayes import Weights
from core.defences._received import Received
from core.defences.slab import Slab as Filtered
from core.monitors.training_review._of_distance import by_label
from core.monitors.training_review.base import Floats, Messages, Suspicion


@dataclass(frozen=True, kw_only=True)
class Slab(Suspicion):
    """|(x − μ)·u| for token counts x, their mean μ over the messages with that label, and the line u between the means.

    Source: Koh, Steinhardt and Liang, 2022; see `core.defences.slab`.

    Found of changed outcomes: to the common one 20 / 27%, the surest 15 / 29%, to the rare one 22 / 15%; of shills 3 /
    0% and 0 / 5%.
    """

    title = "Slab"
    sentence = "How far out the message lies along the line between both kinds of mail."
    source = "Koh, Steinhardt and Liang, Machine Learning 2022"
    misses = "changed labels"
    sentence_on_tables = "How far out the row lies along the line from one outcome to the other."
    misses_on_tables = "shill applications"

    def scores(self, mail: Received, there: Messages) -> Floats:
        return by_label(mail, Filtered().distances(mail, Weights.of(mail, there[np.newaxis])))
