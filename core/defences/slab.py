"""Slab: what lies far out along the line between both kinds of mail is not learned from."""

from dataclasses import dataclass

import numpy as np

from core.defences._bayes import Floats, Weights
from core.defences._farthest import FarthestDropped, centres
from core.defences._received import Received


@dataclass(frozen=True, kw_only=True)
class Slab(FarthestDropped):
    """Drops of each kind of mail the messages with the largest |(x − μ)·u|, for token counts x, their mean μ over the
    messages with that label, and the line u = (μ of spam − μ of ham) / ‖μ of spam − μ of ham‖.

    Measured on enron1 / SpamAssassin, two seeds, with 5%: it finds 33 / 36% of dictionary messages, as it drops 5% of
    the spam and they are more, 8 / 6% of benign words in spam, and 3 / 15% of flipped labels. Without poison it
    throws 131 / 149 good messages and 53 / 68 of spam away.
    """

    title = "Slab"
    sentence = "Messages far out along the line from good mail to spam are not learned from."
    sentence_on_tables = "Rows far out along the line from one outcome to the other are not learned from."
    on_real_mail = "It finds 8% or less of benign words in spam, and hardly more flipped labels than any other mail."

    def distances(self, mail: Received, weights: Weights) -> tuple[Floats, Floats]:
        ham, spam = centres(mail, weights)
        line = spam - ham
        line /= np.maximum(np.linalg.norm(line, axis=1, keepdims=True), np.finfo(np.float64).tiny)
        along = np.asarray(mail.counts @ line.T).T
        of_ham, of_spam = (np.abs(along - (of * line).sum(axis=1, keepdims=True)) for of in (ham, spam))
        return of_ham, of_spam
