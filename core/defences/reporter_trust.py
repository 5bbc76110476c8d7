"""Reporter trust: who labels mail otherwise than trusted mail says is not learned from."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.stats import binom

from core.declared.parameters import between
from core.defences._bayes import Weights, log_odds
from core.defences._received import Received
from core.defences.base import Cleaned, Defence, Truths

NEEDED = 10  # trusted messages of each kind
CHANCE = 0.01  # that anybody who labels as well as all others is distrusted


@dataclass(frozen=True, kw_only=True)
class ReporterTrust(Defence):
    """A naive Bayes that has learned from the trusted mail judges what each reporter has labelled. Reporters who agree
    with it far less often than all of them together, more than chance would have it, are distrusted, and what they
    have labelled is dropped. Mail whose reporter is unknown stays.

    Chance: the binomial test of each reporter's agreement, at 1% over all reporters together (Bonferroni).

    Source: Zheleva, Kołcz and Getoor, "Trusting Spam Reporters: A Reporter-Based Filtering System for Email
    Distribution", ACM Transactions on Information Systems 27(1), 2008, who weigh reporters by how they agreed with
    trusted ones in the past. In the lab whoever gets mail labels it. Labels that are changed here and there make nobody
    stand out, as those of sleepers do not; a few accounts that change all of theirs are found.
    """

    title = "Reporter trust"
    sentence = "Who labels mail otherwise than trusted mail says is not learned from."
    source = "after Zheleva, Kołcz and Getoor, TOIS 2008"
    needs = f"{NEEDED} trusted messages of each kind, and who labelled the mail"
    not_on_tables = "Of no row is it known who entered its outcome."
    on_real_mail = (
        "It finds next to nothing where the changed labels are spread over all reporters, as they usually are in the "
        "lab."
    )

    least: int = between(
        1, 50, default=5, step=1, label="Labels at least", help="With fewer labels nobody is distrusted."
    )

    def clean(self, mail: Received, there: Truths) -> Cleaned:
        known = mail.facts["reporter"].to_numpy() != ""
        if not known.any():
            return Cleaned.nothing(there, "mail of which it is known who labelled it")
        if lacks := mail.trusted.lacks(NEEDED):
            return Cleaned.nothing(there, lacks)
        trusted = mail.trusted
        learned = Weights(*(kind[np.newaxis].astype(np.float64) for kind in (~trusted.spam, trusted.spam)))
        odds = log_odds(trusted.counts, learned, learned, mail.counts)[0]
        agrees = (odds[mail.text] > 0) == mail.spam
        reporter, names = pd.factorize(mail.facts["reporter"], sort=True)
        kept = there.copy()
        for of_one_set in kept:
            own = of_one_set & known
            labels = np.bincount(reporter[own], minlength=len(names))
            agreed = np.bincount(reporter[own], weights=agrees[own], minlength=len(names))
            usual = agreed.sum() / max(labels.sum(), 1)
            p = binom.cdf(agreed, labels, usual)
            distrusted = (labels >= self.least) & (p < CHANCE / max((labels > 0).sum(), 1))
            of_one_set[known & distrusted[reporter]] = False
        return Cleaned.keeping(kept)
