"""Loss-maximising poison: the messages that today's filter is most wrong about; retrain, and again."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.attacks.causative._from_mail import MAIL
from core.attacks.causative._rounds import RoundsAttack
from core.attacks.knowledge import Asked, Knowledge, Source
from core.attacks.threat_model import Cell, Controls, Influence, Specificity, Violation
from core.declared.parameters import between
from core.filters.base import Learned

SAME_SCORE = 1e-9


@dataclass(frozen=True, kw_only=True)
class LossMaximisingAttack(RoundsAttack):
    """Indiscriminate causative integrity attack by somebody who knows everything and sets labels.

    Each round: under the filter retrained on the poison so far, the messages labelled ham with the largest loss, which
    are those with the highest spam score; retrain; again. A filter on unit-length TF-IDF gains by a word as long as its
    weight outgrows the length that it adds, so a message is a greedy list: the words with the largest weight · idf
    first, cut where the score is highest. Other filters go by their weights alone and mostly use all the words.

    Source: the min-max attack of Koh, Steinhardt and Liang, "Stronger data poisoning attacks break data sanitization
    defenses", Machine Learning 2022. Simplified: one label only; a number of words, each once, in place of their
    feasible set, and no sanitisation to slip past; a refit in place of a gradient step. Theirs repeats a few points;
    against these filters, which fit more freely, copies were learned by heart, so no two messages of a round share a
    word. What it reaches is measured, not taken from the paper: more than as many copies of real spam with the wrong
    label, and no more than as many label flips, which also take the rightly labelled originals away.

    Measured on enron1 / SpamAssassin, three seeds, change of missed spam in points with 5%: SpamBayes 0.0 / 0.0,
    multinomial naive Bayes 0.0 / +0.4, complement +0.1 / +0.2, none beyond chance (exact McNemar); Bernoulli +7.1 /
    +6.4, SVM +5.5 / +4.1, logistic regression +8.7 / +3.4.
    """

    title = "Loss-maximising poison"
    deed = "Mislead the filter most"
    sentence = "Round by round, the messages labelled good that today's filter is most wrong about."
    cell = Cell(Influence.CAUSATIVE, Violation.INTEGRITY, Specificity.INDISCRIMINATE)
    source = "after Koh, Steinhardt and Liang, Machine Learning 2022"
    atlas = ("AML.T0020", "AML.T0043.000", "AML.T0031")
    owasp = ("ML02",)
    controls = Controls.BOTH
    reach = 0.05
    on_real_mail = (
        "On SpamBayes and on multinomial and complement naive Bayes 5% of it moves missed spam by less than half a"
        " point; Bernoulli naive Bayes, logistic regression and the SVM miss 3 to 9 points more."
    )

    words: int = between(1, 200, default=50, step=1, label="Words", help="Most words in a poison message, each once.")
    per_round: int = between(
        5, 200, default=20, step=5, label="Messages a round", help="Messages made between two retrainings."
    )

    @property
    def reads(self) -> frozenset[Source]:
        return super().reads | ({Source.FILTER} if MAIL[self.mail] is Source.TRAINING else set())

    @property
    def knows(self) -> str:
        if MAIL[self.mail] is Source.TRAINING:
            return "the filter's own training mail, every weight of the filter, and how it learns"
        return "how the filter learns, and mail from elsewhere to train another one on"

    def asked(self, knowledge: Knowledge) -> Asked:
        return super().asked(knowledge) if MAIL[self.mail] is Source.TRAINING else knowledge.stand_in

    def next_round(self, today: Learned, knowledge: Knowledge, rng: Generator) -> list[str]:  # noqa: ARG002 - nothing is random, and the filter says all
        words = _spammiest_words(today)[: self.words * self.per_round]
        # dealt out like cards: no two messages of a round share a word
        hands = [words[first :: self.per_round] for first in range(self.per_round)]
        return [_most_wrong(today, hand if len(hand) else words) for hand in hands]


def _spammiest_words(today: Learned) -> NDArray[np.intp]:
    """Columns of the words that speak for spam, the loudest first; where none does, of all words it knows."""
    loudness = today.word_weights * (today.tfidf.idf if today.tfidf else 1.0)
    order = today.known[np.argsort(-loudness[today.known], kind="stable")]
    return order[: np.count_nonzero(loudness > 0) or None]


def _most_wrong(today: Learned, hand: NDArray[np.intp]) -> str:
    """The first words of a hand, as many as give the highest spam score; of equals, the most."""
    sizes = np.arange(1, len(hand) + 1)
    indptr = np.append(0, np.cumsum(sizes))
    beginnings = csr_array(
        (np.ones(indptr[-1]), np.concatenate([hand[:size] for size in sizes]), indptr),
        shape=(len(sizes), len(today.words)),
    )
    scores = today.scores(beginnings)
    best = int(sizes[np.flatnonzero(scores >= scores.max() - SAME_SCORE)[-1]])
    return " ".join(today.words[hand[:best]])
