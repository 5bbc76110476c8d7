"""TRIM: the filter learns from the messages that fit best, and from these again, until they stay the same."""

from dataclasses import dataclass

import numpy as np

from core.declared.parameters import between
from core.defences._bayes import Weights, log_odds
from core.defences._farthest import nearest_first
from core.defences._received import Received
from core.defences.base import Cleaned, Defence, Truths

MOST_ROUNDS = 20


@dataclass(frozen=True, kw_only=True)
class Trim(Defence):
    """Trains a filter, keeps the messages with the smallest losses, all but the share that may be poison, trains it on
    these, and so on until the same messages stay or for 20 rounds.

    Source: Jagielski et al., "Manipulating Machine Learning: Poisoning Attacks and Countermeasures for Regression
    Learning", IEEE Symposium on Security and Privacy 2018, for linear regression. Simplification: here the loss is the
    log loss of multinomial naive Bayes, whatever filter is guarded.

    Measured on enron1 / SpamAssassin, two seeds, logistic regression, 10% of the labels flipped at random from spam
    to good mail: it finds half of them, as it expects 5%, and misses 18% of the spam in place of 40 / 32%. Of a
    dictionary or benign words in spam it finds none. Without poison it throws 74 / 114 good messages and 110 / 103 of
    spam away.
    """

    title = "TRIM"
    sentence = "The filter learns from the messages that fit best, and looks again which these are."
    sentence_on_tables = "The model learns from the rows that fit best, and looks again which these are."
    source = "after Jagielski et al., IEEE S&P 2018"
    needs = "a guess how much of the training mail is poison"

    on_real_mail = (
        "It finds no dictionary and no benign words in spam: a filter that has learned from them finds that they fit."
    )

    share: float = between(
        0.01,
        0.3,
        default=0.05,
        step=0.01,
        label="Poison expected",
        help="Which share of the mail is not learned from, poison or not.",
    )

    def clean(self, mail: Received, there: Truths) -> Cleaned:
        kept, known = there.copy(), Weights.of(mail, there)
        open_sets = np.arange(len(there))
        for _ in range(MOST_ROUNDS):
            odds = log_odds(mail.counts, Weights.of(mail, kept[open_sets]), known[open_sets], mail.counts)
            before = kept[open_sets]
            for at, spam_odds in zip(open_sets, odds, strict=True):
                kept[at] = self._best(mail, there[at], spam_odds)
            open_sets = open_sets[(before != kept[open_sets]).any(axis=1)]
            if not len(open_sets):
                break
        return Cleaned.keeping(kept)

    def _best(self, mail: Received, of_set: Truths, spam_odds: np.ndarray) -> Truths:
        """The messages of a set with the smallest losses, shape (messages,)."""
        best = np.zeros(len(of_set), dtype=np.bool_)
        losses = np.logaddexp(0, spam_odds), np.logaddexp(0, -spam_odds)
        own = np.flatnonzero(of_set)
        loss = np.where(mail.spam[own], losses[1][mail.text[own]], losses[0][mail.text[own]])
        best[own[nearest_first(mail, own, loss)[: len(own) - int(self.share * len(own))]]] = True
        return best
