"""Micromodels: small filters, one for each stretch of time, vote on every label."""

from dataclasses import dataclass

import numpy as np

from core.declared.parameters import between
from core.defences._bayes import Weights, log_odds
from core.defences._received import Received
from core.defences.base import Cleaned, Defence, Truths


@dataclass(frozen=True, kw_only=True)
class Micromodels(Defence):
    """Cuts the mail into stretches in the order of its arrival, trains a small filter on each, and drops every message
    whose label more than a share of them would not give it: an attack that fills one stretch is outvoted by the others.

    Source: Cretu et al., "Casting out Demons: Sanitizing Training Data for Anomaly Sensors", IEEE Symposium on Security
    and Privacy 2008, for detectors that learn without labels, with a vote that counts all alike. Simplification: the
    small filters are multinomial naive Bayes, and those that saw one kind of mail alone have no vote. Mail without
    dates is cut by the numbers of its texts.

    Measured on enron1 / SpamAssassin, two seeds, logistic regression, 10% of the labels flipped at random from spam
    to good mail: they find 40 / 58% of them, and 15 / 35% of the spam is missed in place of 40 / 32%. Of a dictionary
    or benign words in spam, sent all the time, they find none, and drop ordinary spam: SpamBayes then blocks 94 / 27%
    of the good mail by the latter in place of 29 / 21%. Without poison they throw 16 / 45 good messages and 226 / 164
    of spam away.
    """

    title = "Micromodels"
    sentence = "Small filters, each of its own stretch of time, vote on every label."
    source = "after Cretu et al., IEEE S&P 2008"
    needs = "the training mail and when it came"
    not_on_tables = "Of no row is it known when it came, so that there are no weeks to compare."

    on_real_mail = (
        "They find no dictionary and no benign words in spam that are sent all the time, and drop ordinary spam in "
        "their place, which makes it worse."
    )

    stretches: int = between(3, 25, default=9, step=2, label="Stretches", help="Into how many the mail is cut.")
    share: float = between(
        0.5,
        0.95,
        default=0.5,
        step=0.05,
        label="Share that decides",
        help="If more of the votes than this are against a label, its message is dropped.",
    )

    def clean(self, mail: Received, there: Truths) -> Cleaned:
        stretch = np.zeros(there.shape, dtype=np.intp)
        for of_one_set, number in zip(there, stretch, strict=True):
            came = mail.first_to_last[of_one_set[mail.first_to_last]]
            number[came] = np.arange(len(came)) * self.stretches // max(len(came), 1)
        votes, for_spam = np.zeros((len(there), 1)), np.zeros((len(there), mail.counts.shape[0]))
        for at in range(self.stretches):
            weights = Weights.of(mail, there & (stretch == at))
            able = np.minimum(*(kind.sum(axis=1, keepdims=True) for kind in (weights.ham, weights.spam))) > 0
            for_spam += able & (log_odds(mail.counts, weights, weights, mail.counts) > 0)
            votes += able
        share = (for_spam / np.maximum(votes, 1))[:, mail.text]
        against = np.where(mail.spam, (votes > 0) - share, share)
        outvoted: Truths = np.greater(against, self.share)
        return Cleaned.keeping(there & ~outvoted)
