"""Breadth filter: a message with more different words than trusted mail has is not learned from."""

from dataclasses import dataclass

import numpy as np

from core.declared.parameters import between
from core.defences._received import Received
from core.defences.base import Cleaned, Defence, Truths

NEEDED = 10  # trusted messages of each kind


@dataclass(frozen=True, kw_only=True)
class BreadthFilter(Defence):
    """Drops every message that has more different words than all but a few of the trusted messages.

    Source: a defence made for dictionary attacks, whose messages are broad; Nelson et al., "Exploiting Machine Learning
    to Subvert Your Spam Filter", LEET 2008, count how many times the words of the clean mail their dictionaries bring.

    Measured on enron1 / SpamAssassin, two seeds, with 5%: it finds every dictionary message and every one of benign
    words in spam, 4 / 1% of flipped labels, and throws 15 / 30 good messages and 38 / 10 of spam away.
    """

    title = "Breadth filter"
    sentence = "Messages with more different words than trusted mail has are not learned from."
    source = "made for the dictionaries of Nelson et al., LEET 2008"
    needs = f"{NEEDED} trusted messages of each kind"
    not_on_tables = "Every row has one word per field, so that none is broader than another."

    on_real_mail = "It does not see changed labels: those messages are as broad as they were."

    keeps: float = between(
        0.9,
        1.0,
        default=0.99,
        step=0.01,
        label="Trusted mail kept",
        help="Which share of the trusted mail would be kept.",
    )

    def clean(self, mail: Received, there: Truths) -> Cleaned:
        if lacks := mail.trusted.lacks(NEEDED):
            return Cleaned.nothing(there, lacks)
        broadest = np.quantile(np.diff(mail.trusted.counts.indptr), self.keeps, method="higher")
        return Cleaned.keeping(there & (np.diff(mail.counts.indptr) <= broadest)[mail.text])
