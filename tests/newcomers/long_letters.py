"""Long letters: whoever writes too many different words is not learned from."""

from dataclasses import dataclass

import numpy as np

from core.declared.parameters import between
from core.defences._received import Received
from core.defences.base import Cleaned, Defence, Truths


@dataclass(frozen=True, kw_only=True)
class LongLetters(Defence):
    """Drops every training message with more different words than anybody should need."""

    title = "No long letters"
    sentence = "Messages with too many different words are not learned from."
    source = "made up for a test, 2026"
    needs = "the training mail"

    most: int = between(10, 1_000, default=50, step=10, label="Different words", help="Longer messages are dropped.")

    def clean(self, mail: Received, there: Truths) -> Cleaned:
        short = (np.diff(mail.counts.indptr) <= self.most)[mail.text]
        return Cleaned(there & short, np.zeros_like(there))
