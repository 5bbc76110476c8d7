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
    """

    title = "Loss filter"
    sentence = "Messages that fit their label worst, to a filter that knows them, are not learned from."

    def distances(self, mail: Received, weights: Weights) -> tuple[Floats, Floats]:
        odds = log_odds(mail.counts, weights, weights, mail.counts)
        return odds, -odds
