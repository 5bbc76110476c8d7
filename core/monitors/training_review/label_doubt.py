"""Label doubt: how sure filters on the rest of the mail are that the label is wrong."""

from dataclasses import dataclass

import numpy as np

from core.defences._bayes import Weights, out_of_fold
from core.defences._received import Received
from core.monitors.training_review.base import Floats, Messages, Suspicion

FOLDS = 5


@dataclass(frozen=True, kw_only=True)
class LabelDoubt(Suspicion):
    """The log odds of the other label by naive Bayes on the other four fifths of the mail, the order in which confident
    learning ranks label errors.

    Source: Northcutt, Jiang and Chuang, Journal of Artificial Intelligence Research 70, 2021.
    """

    title = "Doubtful label"
    sentence = "How sure filters on the rest of the mail are that the label is wrong."
    source = "Northcutt, Jiang and Chuang, JAIR 2021"
    misses = "poison that is rightly labelled, such as dictionaries"

    def scores(self, mail: Received, there: Messages) -> Floats:
        odds = out_of_fold(mail, Weights.of(mail, there[np.newaxis]), FOLDS)[0, mail.text]
        doubt: Floats = np.where(mail.spam, -odds, odds)
        return doubt
