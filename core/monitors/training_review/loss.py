"""Loss: how badly a message fits its label, to a filter that has learned from it."""

from dataclasses import dataclass

import numpy as np

from core.defences._bayes import Weights
from core.defences._received import Received
from core.defences.loss import Loss as Filtered
from core.monitors.training_review._of_distance import by_label
from core.monitors.training_review.base import Floats, Messages, Suspicion


@dataclass(frozen=True, kw_only=True)
class Loss(Suspicion):
    """The log odds of the other label by naive Bayes on all of the mail.

    Source: Koh, Steinhardt and Liang, 2022; see `core.defences.loss`.

    Found of changed outcomes: to the common one 12 / 25%, the surest none, to the rare one 42 / 37%; of shills at most
    1%.
    """

    title = "Loss"
    sentence = "How badly the message fits its label, to a filter that knows it."
    source = "Koh, Steinhardt and Liang, Machine Learning 2022"
    misses = "poison that is rightly labelled, such as dictionaries"
    sentence_on_tables = "How badly the outcome fits the row, to a model that knows it."
    misses_on_tables = "forged applications, and outcomes changed to the common one where the model is surest"

    def scores(self, mail: Received, there: Messages) -> Floats:
        return by_label(mail, Filtered().distances(mail, Weights.of(mail, there[np.newaxis])))
