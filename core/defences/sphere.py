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
    """

    title = "Sphere"
    sentence = "Of each kind of mail the messages farthest from its centre are not learned from."

    def distances(self, mail: Received, weights: Weights) -> tuple[Floats, Floats]:
        length = np.asarray(mail.counts.power(2).sum(axis=1))
        ham, spam = (
            np.sqrt(np.maximum(length - 2 * np.asarray(mail.counts @ of.T).T + (of**2).sum(axis=1, keepdims=True), 0))
            for of in centres(mail, weights)
        )
        return ham, spam
