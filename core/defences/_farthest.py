"""What defences share that drop of each kind of mail the messages that are farthest from it."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.declared.parameters import between
from core.defences._bayes import Floats, Weights
from core.defences._received import Received
from core.defences.base import Cleaned, Defence, Truths

DIGITS = 9  # of a distance, so that no order of adding up decides


@dataclass(frozen=True, kw_only=True)
class FarthestDropped(Defence, ABC):
    """Of each kind of mail, by the labels as they came, a share of the messages is dropped: the farthest ones, and of
    equally far ones those that came last.

    Source: Koh, Steinhardt and Liang, "Stronger Data Poisoning Attacks Break Data Sanitization Defenses", Machine
    Learning 111, 2022, who drop 5% of each class. What is normal is learned from the mail itself, poison and all.
    """

    source = "Koh, Steinhardt and Liang, Machine Learning 2022"
    needs = "the training mail"

    share: float = between(
        0.01,
        0.3,
        default=0.05,
        step=0.01,
        label="Share dropped",
        help="Which share of each kind of mail is dropped, poison or not.",
    )

    @abstractmethod
    def distances(self, mail: Received, weights: Weights) -> tuple[Floats, Floats]:
        """How far each text is from what is normal for ham, and for spam, in each set, shape (sets, texts) each."""

    def clean(self, mail: Received, there: Truths) -> Cleaned:
        kept = there.copy()
        for label, far in enumerate(self.distances(mail, Weights.of(mail, there))):
            for of_one_set, distance in zip(kept, far, strict=True):
                own = np.flatnonzero(of_one_set & (mail.spam == bool(label)))
                ordered = own[nearest_first(mail, own, distance[mail.text[own]])]
                of_one_set[ordered[len(own) - int(self.share * len(own)) :]] = False
        return Cleaned.keeping(kept)


def nearest_first(mail: Received, messages: NDArray[np.intp], distance: Floats) -> NDArray[np.intp]:
    """The order of some messages by their distance, both of shape (some,); of equally far ones who came first."""
    arrived = np.empty(len(mail.text), dtype=np.intp)
    arrived[mail.first_to_last] = np.arange(len(mail.text))
    return np.lexsort((arrived[messages], distance.round(DIGITS)))


def centres(mail: Received, weights: Weights) -> tuple[Floats, Floats]:
    """The mean token counts of ham and of spam in each set, shape (sets, words) each; 0 where there is none."""
    ham, spam = (
        np.asarray(mail.counts.T @ kind.T).T / np.maximum(kind.sum(axis=1, keepdims=True), 1)
        for kind in (weights.ham, weights.spam)
    )
    return ham, spam
