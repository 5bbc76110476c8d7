"""Loss: what fits its own label worst, to a filter that has learned from it, is not learned from."""

from dataclasses import dataclass

from core.defences._bayes import Floats, Weights, log_odds
from core.defences._farthest import FarthestDropped
from core.defences._received import Received


@dataclass(frozen=True, kw_only=True)
class Loss(FarthestDropped):
    """Trains a filter on all of the mail and drops of each kind the messages that fit their label worst.

    Simplification: multinomial naive Bayes in place of the linear SVM, and its log odds in place of the hinge loss, of
    which they are in the same order.

    Measured on enron1 / SpamAssassin, two seeds, logistic regression, 10% of the labels flipped at random from spam
    to good mail: it finds 40% of them, as it drops 5% of each kind, and 23 / 24% of the spam is missed in place of 40
    / 32%. Of a dictionary or benign words in spam it finds none. Without poison it throws 131 / 149 good messages and
    53 / 68 of spam away.
    """

    title = "Loss filter"
    sentence = "Messages that fit their label worst, to a filter that knows them, are not learned from."
    title_on_tables = "Loss"
    sentence_on_tables = "Rows that fit their outcome worst, to a model that knows them, are not learned from."
    on_real_mail = "It finds no dictionary and no benign words in spam: a filter that knows them finds that they fit."

    def distances(self, mail: Received, weights: Weights) -> tuple[Floats, Floats]:
        odds = log_odds(mail.counts, weights, weights, mail.counts)
        return odds, -odds
