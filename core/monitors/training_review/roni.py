"""RONI: what a message costs a small filter in good mail."""

from dataclasses import dataclass

from core.defences._received import Received
from core.defences.roni import NEEDED, Impact
from core.monitors.training_review.base import Floats, Messages, Suspicion


@dataclass(frozen=True, kw_only=True)
class NegativeImpact(Suspicion):
    """Of 25 trusted good messages, how many fewer a SpamBayes judges good that has learned from the message as well.

    Source: Nelson et al., LEET 2008; see `core.defences.roni`.
    """

    title = "Negative impact (RONI)"
    sentence = "How much good mail a small filter loses by learning from the message."
    source = "Nelson et al., LEET 2008"
    misses = "focused attacks, pseudospam and flipped labels"
    not_on_tables = "It tries messages out on SpamBayes, which reads mail."
    trusted = NEEDED

    def scores(self, mail: Received, there: Messages) -> Floats:
        return Impact.of(mail, there).of_message
