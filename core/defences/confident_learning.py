"""Confident learning: a label that filters on the rest of the mail are sure is wrong is not learned from."""

from dataclasses import dataclass

import numpy as np
from scipy.special import expit

from core.declared.parameters import between
from core.defences._bayes import Weights, out_of_fold
from core.defences._received import Received
from core.defences.base import Cleaned, Defence, Truths

DIGITS = 12  # of a probability, so that no order of adding up decides


@dataclass(frozen=True, kw_only=True)
class ConfidentLearning(Defence):
    """Judges each message by naive Bayes on the other parts of the mail, and drops those whose label is not the kind
    that they are confidently taken for: with p(j) the out-of-sample probability of kind j,

        t(j) = mean of p(j) over the messages labelled j,  drop a message labelled i if p(j) ≥ t(j) and p(j) > p(i)

    which are the messages off the diagonal of the confident joint.

    Source: Northcutt, Jiang and Chuang, "Confident Learning: Estimating Uncertainty in Dataset Labels", Journal of
    Artificial Intelligence Research 70, 2021. Simplification: whatever filter is guarded, multinomial naive Bayes
    judges; copies of a message are all in one part, as otherwise they would vouch for each other.

    Measured on enron1 / SpamAssassin, two seeds, logistic regression, 10% of the labels flipped from spam to good
    mail: at random, it finds 84 / 89% of them and misses 8 / 12% of the spam in place of 40 / 32%; the most confident
    first, 60 / 91%, and misses 22 / 10% in place of 40 / 39%. Of a dictionary or benign words in spam it finds none.
    Without poison it throws 32 / 33 good messages and 4 / 22 of spam away.
    """

    title = "Confident learning"
    sentence = "Labels that filters on the rest of the mail are sure are wrong are not learned from."
    sentence_on_tables = "Outcomes that models on the other rows are sure are wrong are not learned from."
    source = "Northcutt, Jiang and Chuang, JAIR 2021"
    needs = "the training mail"

    on_real_mail = (
        "It finds no dictionary and no benign words in spam: those messages are rightly labelled, and what it drops "
        "in their place is ordinary mail."
    )

    folds: int = between(
        2, 10, default=5, step=1, label="Parts", help="Each part of the mail is judged by what the others teach."
    )

    def clean(self, mail: Received, there: Truths) -> Cleaned:
        odds = out_of_fold(mail, Weights.of(mail, there), self.folds)[:, mail.text]
        kept = there.copy()
        for of_one_set, left, spam_odds in zip(there, kept, odds, strict=True):
            p = np.stack([expit(-spam_odds), expit(spam_odds)]).round(DIGITS)
            for label in (False, True):
                own, others = of_one_set & (mail.spam == label), of_one_set & (mail.spam != label)
                if not others.any():
                    continue
                i, j = int(label), int(not label)
                sure = p[j] >= p[j][others].mean().round(DIGITS)
                left[own & sure & (p[j] > p[i])] = False
        return Cleaned.keeping(kept)
