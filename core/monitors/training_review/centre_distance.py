"""Distance: how far a message is from the centre of the mail with its label."""

from dataclasses import dataclass

import numpy as np

from core.defences._bayes import Weights
from core.defences._received import Received
from core.defences.sphere import Sphere
from core.monitors.training_review._of_distance import by_label
from core.monitors.training_review.base import Floats, Messages, Suspicion


@dataclass(frozen=True, kw_only=True)
class CentreDistance(Suspicion):
    """‖x − μ‖ for token counts x and their mean μ over the messages with that label.

    Source: Koh, Steinhardt and Liang, 2022; see `core.defences.sphere`.

    Found of changed outcomes: to the common one 16 / 22%, the surest 20 / 31%, to the rare one 10 / 7%; of shills 13 /
    7% and 10 / 1%; of an applicant's copies 1 / 0%.
    """

    title = "Distance to the centre"
    sentence = "How far the message is from the centre of its kind of mail."
    source = "Koh, Steinhardt and Liang, Machine Learning 2022"
    misses = "changed labels"
    sentence_on_tables = "How far the row is from the centre of those with its outcome."
    misses_on_tables = "outcomes changed to the refused one, copies of one application, and most shill applications"

    def scores(self, mail: Received, there: Messages) -> Floats:
        return by_label(mail, Sphere().distances(mail, Weights.of(mail, there[np.newaxis])))
