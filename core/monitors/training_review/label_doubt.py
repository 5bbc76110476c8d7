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

    Found of changed outcomes: to the common one 9 / 25%, the surest 1 / 0%, to the rare one 43 / 37%; of shills at most
    1%. Whoever has the rare outcome is doubted most, whether it is true or not.
    """

    title = "Doubtful label"
    sentence = "How sure filters on the rest of the mail are that the label is wrong."
    source = "Northcutt, Jiang and Chuang, JAIR 2021"
    misses = "poison that is rightly labelled, such as dictionaries"
    title_on_tables = "Doubtful outcome"
    sentence_on_tables = "How sure models on the rest of the rows are that the outcome is wrong."
    misses_on_tables = "forged applications, and outcomes changed to the common one where the model is surest"

    def scores(self, mail: Received, there: Messages) -> Floats:
        odds = out_of_fold(mail, Weights.of(mail, there[np.newaxis]), FOLDS)[0, mail.text]
        doubt: Floats = np.where(mail.spam, -odds, odds)
        return doubt
