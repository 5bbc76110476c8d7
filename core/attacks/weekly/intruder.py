"""Intruder: somebody changes the mail that is stored for learning, between two retrainings."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from core.attacks.threat_model import Cell, Influence, Specificity, Violation
from core.attacks.weekly.base import Seen, Tampering, Truths, WeeklyAttack
from core.declared.parameters import choice


@dataclass(frozen=True, kw_only=True)
class Intruder(WeeklyAttack):
    """Targeted causative integrity attack by whoever gets at the store: the other way to touch the training data.

    The stored spam that has most words in common with the campaign is relabelled as good mail, or deleted. No mail is
    sent, so nothing can be seen in what comes in.

    Source: Barreno et al., "The security of machine learning", 2010: a causative attacker may also change what is
    stored.

    Measured on SpamBayes, bundled mail / SpamAssassin / enron1, means over five seeds with a campaign each, 14 weeks in
    which as many stored messages as 5% of the week's mail are relabelled: the campaign is delivered to 5 / 43 / 67%
    (without the attack 1 / 1 / 0) and blocked to 47 / 10 / 16% (86 / 88 / 77).
    """

    title = "Intruder"
    sentence = "Stored spam that is like the coming campaign is relabelled or deleted before the filter retrains."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.TARGETED)
    source = "Barreno et al., 2010"
    atlas = ("AML.T0020", "AML.T0059")
    knows = "the mail that is stored to be learned from, and their own campaign"

    does: str = choice("relabels", "deletes", label="What happens to it", help="To each stored message that is chosen.")

    def tamper(self, count: int, stored: csr_array, spam: Truths, seen: Seen) -> Tampering:
        campaign = np.zeros(stored.shape[1])
        campaign[seen.campaign.commonest_of(spam=True)] = 1.0
        present, size = stored.sign(), np.maximum(np.diff(stored.indptr), 1)
        like = np.asarray(present @ campaign) / np.sqrt(size)
        chosen = np.flatnonzero(spam)
        chosen = chosen[np.argsort(-like[chosen], kind="stable")[:count]]
        nobody = np.empty(0, dtype=np.intp)
        return Tampering(chosen, nobody) if self.does == "relabels" else Tampering(nobody, chosen)
