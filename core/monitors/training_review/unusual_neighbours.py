"""Unusual neighbours: how much more often than usual what is most like it has the other label."""

from dataclasses import dataclass

import numpy as np

from core.defences._bayes import Weights
from core.defences._nearest import Nearest
from core.defences._received import Received
from core.monitors.training_review.base import Floats, Messages, Suspicion
from core.monitors.training_review.neighbours import NEIGHBOURS

ALL = 1.0  # share of the trusted mail that may hold a word: bands of fields are common, and tell much


@dataclass(frozen=True, kw_only=True)
class UnusualNeighbours(Suspicion):
    """Of the ten messages most like it by all of their words, the share that has the other label, less the share of
    that label among all.

    Where outcomes can hardly be foretold, most neighbours of anybody have the common one. So who has the rare outcome
    looks suspicious by the share alone, and a forged common one never does; against what is usual, both can.

    Source: the comparison with what is usual is ours, after Paudice, Muñoz-González and Lupu, 2018; see
    `core.defences.neighbour_labels`.

    Found on enron1, one seed, with a tenth of the labels flipped at random from spam to good mail, among as many reads
    as that: 89%, where neighbours' labels find 49% and doubtful labels 82%; of dictionaries, pseudospam and benign
    words none.

    Found of changed outcomes: to the common one 25 / 31%, the surest 14 / 4%, to the rare one 19 / 25%; of shills 34 /
    5% and 11 / 0% (of cards two seeds); of an applicant's copies on German credit 2%.
    """

    title = "Unusual neighbours"
    sentence = "How much more often than in all mail the messages most like it have the other label."
    source = "after Paudice, Muñoz-González and Lupu, 2018"
    misses = "poison that is rightly labelled, such as dictionaries"
    sentence_on_tables = "How much more often than in all rows those most like it have the other outcome."
    misses_on_tables = (
        "copies of one application, outcomes changed to the common one where the model is surest, and shill "
        "applications where applicants state little"
    )

    def scores(self, mail: Received, there: Messages) -> Floats:
        nearest, weights = Nearest.of(mail, NEIGHBOURS, ALL), Weights.of(mail, there[np.newaxis])
        usual = mail.spam[there].mean()
        of_ham, of_spam = (
            nearest.share_of_spam(weights.ham[0], weights.spam[0], NEIGHBOURS, of_spam=spam)[mail.text] - usual
            for spam in (False, True)
        )
        more: Floats = np.where(mail.spam, -of_spam, of_ham)
        return more
