"""A learner that is trained again and again on the same mail with more and more poison."""

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from core.filters.base import Filter, Learned
from core.mail.encode import Encoding
from core.training.mixtures import Mixtures
from core.training.poison import Poison
from core.training.rows import Training


class Retraining:
    """Trainings of one learner, at its default cut-offs, on the same clean mail.

    What the poison has in common with the last time is not encoded again, and the clean filter is trained once.
    """

    def __init__(self, learner: Filter, encoding: Encoding, rows: NDArray[np.intp], spam: NDArray[np.bool_]) -> None:
        """`rows` of the encoding are the clean mail, `spam` their labels, both of shape (messages,)."""
        self._learner = learner.at_default_cutoffs()
        self._mail = encoding, rows, spam
        self._latest: Training | None = None

    def elsewhere(self, encoding: Encoding, rows: NDArray[np.intp], spam: NDArray[np.bool_]) -> "Retraining":
        """The same learner on other mail."""
        return Retraining(self._learner, encoding, rows, spam)

    def training(self, poison: Poison) -> Training:
        """The clean mail with the poison under it."""
        if self._latest is not None and self._latest.begins(poison):
            self._latest = self._latest.grown(poison)
        else:
            self._latest = Training.of(*self._mail, poison)
        return self._latest

    def learn(self, poison: Poison) -> Learned:
        """The filter that has learned from both."""
        return self._learn(poison) if len(poison) else self.clean

    @cached_property
    def clean(self) -> Learned:
        """The filter before the attack."""
        return self._learn(Poison.messages([], spam=True))

    def _learn(self, poison: Poison) -> Learned:
        training = self.training(poison)
        return self._learner.learn(training, Mixtures.prefixes(training, [len(poison)]).weights(0))
