"""What every suspicion score is."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from core.declared.of_tables import AlsoOfTables
from core.defences._received import Received

Floats = NDArray[np.float64]
Messages = NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True)
class Suspicion(AlsoOfTables, ABC):
    """A score that orders the training mail for whoever reads it. It sees what a defender has, never who is poison.

    source: where it was published. misses: which attacks it is known to miss, as a phrase; misses_on_tables: which of
    those on applications, where it can read them. trusted: how many trusted messages of each kind it needs.

    Shares found that a docstring gives are those on German credit / on accounts of credit cards, five / three seeds, a
    tenth of the training rows poison, among as many reads as there is poison: by chance 9 to 10%. Outcomes are changed
    to the common one at random, or where the model is surest, or to the rare one; shills are to be accepted, or to get
    good ones refused.
    """

    source: ClassVar[str]
    misses: ClassVar[str]
    misses_on_tables: ClassVar[str] = ""
    trusted: ClassVar[int] = 0

    @abstractmethod
    def scores(self, mail: Received, there: Messages) -> Floats:
        """How suspicious each message is, the higher the more, shape (messages,); `there`, of the same shape, says
        which are in the training set. What the others get is not looked at."""

    def lacks(self, mail: Received) -> str:
        """For want of what it says nothing of this mail, as a phrase; empty where it does."""
        return mail.trusted.lacks(self.trusted)
