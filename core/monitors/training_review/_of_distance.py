"""Distances of texts from either kind of mail, as scores of messages that have a label."""

import numpy as np

from core.defences._received import Received
from core.monitors.training_review.base import Floats


def by_label(mail: Received, distances: tuple[Floats, Floats]) -> Floats:
    """Each message's distance from the kind that it is labelled as, from those of the texts in one set, shape (1,
    texts) each; shape (messages,)."""
    of_ham, of_spam = (of_texts[0, mail.text] for of_texts in distances)
    distance: Floats = np.where(mail.spam, of_spam, of_ham)
    return distance
