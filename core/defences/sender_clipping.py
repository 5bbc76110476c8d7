"""Sender clipping: of one sender the filter learns a few messages of each kind and no more."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.declared.parameters import between
from core.defences._received import Received
from core.defences.base import Cleaned, Defence, Truths
from core.training.rows import nth_of_its_kind


@dataclass(frozen=True, kw_only=True)
class SenderClipping(Defence):
    """Drops what a sender sends beyond so many messages of one kind; those that came first stay. Mail whose sender is
    unknown stays, too.

    Source: limits on how much one party may move a sum are the clipping of contributions of differential privacy; an
    attacker pays in addresses (Douceur, "The Sybil Attack", IPTPS 2002). In the lab poison comes from the senders of
    other mail of its kind, as from an attacker who has as many addresses as all spammers together.
    """

    title = "Sender clipping"
    sentence = "Of one sender the filter learns a few messages of each kind and no more."
    source = "after Douceur, IPTPS 2002"
    needs = "the training mail and who sent it"
    not_on_tables = "Of no row is it known who sent it."

    most: int = between(
        1, 100, default=10, step=1, label="Messages a sender", help="How many of one sender are learned, of each kind."
    )

    def clean(self, mail: Received, there: Truths) -> Cleaned:
        sender, _ = pd.factorize(mail.facts["sender"], sort=True)
        known = mail.facts["sender"].to_numpy() != ""
        if not known.any():
            return Cleaned.nothing(there, "mail of which it is known who sent it")
        kept = there.copy()
        for of_one_set in kept:
            came = mail.first_to_last[(of_one_set & known)[mail.first_to_last]]
            of_one_set[came] = nth_of_its_kind(2 * sender[came].astype(np.intp) + mail.spam[came]) < self.most
        return Cleaned.keeping(kept)
