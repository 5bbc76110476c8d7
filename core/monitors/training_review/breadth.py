"""Breadth: how many different words a message has."""

from dataclasses import dataclass

import numpy as np

from core.defences._received import Received
from core.monitors.training_review.base import Floats, Messages, Suspicion


@dataclass(frozen=True, kw_only=True)
class Breadth(Suspicion):
    """The number of different words.

    Source: what sets dictionaries apart; Nelson et al., LEET 2008.
    """

    title = "Breadth"
    sentence = "How many different words the message has."
    source = "made for the dictionaries of Nelson et al., LEET 2008"
    misses = "short messages and changed labels"
    not_on_tables = "Every application has one word per field, so that none is broader than another."

    def scores(self, mail: Received, there: Messages) -> Floats:  # noqa: ARG002 - it looks at each message alone
        words: Floats = np.diff(mail.counts.indptr)[mail.text].astype(np.float64)
        return words
