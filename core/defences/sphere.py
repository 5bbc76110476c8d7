"""Sphere: what lies far from the centre of its kind of mail is not learned from."""

from dataclasses import dataclass

import numpy as np

from core.defences._bayes import Floats, Weights
from core.defences._farthest import FarthestDropped, centres
from core.defences._received import Received


@dataclass(frozen=True, kw_only=True)
class Sphere(FarthestDropped):
    """Drops of each kind of mail the messages with the largest ‖x − μ‖, for token counts x and their mean μ over the
    messages with that label, the L2 defence of its source.

    Measured on enron1 / SpamAssassin, two seeds, with 5%: it finds 31 / 26% of dictionary messages, as it drops 5% of
    the spam and they are more, 7 / 6% of benign words in spam, and 6% of flipped labels. Without poison it throws 131
    / 149 good messages and 53 / 68 of spam away.
    """

    title = "Sphere"
    sentence = "Of each kind of mail the messages farthest from its centre are not learned from."
    sentence_on_tables = "Of each outcome the rows farthest from its centre are not learned from."
    on_real_mail = "It finds one in fifteen benign words in spam and flipped labels, as many as of any other mail."

    def distances(self, mail: Received, weights: Weights) -> tuple[Floats, Floats]:
        length = np.asarray(mail.counts.power(2).sum(axis=1))
        ham, spam = (
            np.sqrt(np.maximum(length - 2 * np.asarray(mail.counts @ of.T).T + (of**2).sum(axis=1, keepdims=True), 0))
            for of in centres(mail, weights)
        )
        return ham, spam
