"""What the words that a message lacks say, for a filter that asks of every known word whether it is there."""

from dataclasses import dataclass

import numpy as np

from core.insight.class_counts import ClassCounts
from core.runs.preparation import Prepared


@dataclass(frozen=True)
class HeldAndMissing:
    """Bernoulli naive Bayes at one level, from the counts.

    different: (ham, spam) different words in a training message on average. held, missing: what the words that test
    mail of one kind holds, and those that it lacks, add to a message's log odds of spam on average; positive speaks for
    spam. prior: what the class sizes add.
    """

    different: tuple[float, float]
    held: float
    missing: float
    prior: float

    @property
    def log_odds(self) -> float:
        return self.held + self.missing + self.prior


def held_and_missing(prepared: Prepared, level: int, *, of_spam: bool) -> HeldAndMissing:
    """Count at one level and weigh the test spam (or ham), of which there is at least one message.

    P(w | class) = (n_class(w) + 1) / (N_class + 2) for each word w of the training mail.
    """
    learned_from = prepared.learned_from(prepared.mixtures([level]))
    training, weights = learned_from.training, learned_from.mixtures.weights(0)
    ham, spam = (ClassCounts.of(training, weights, spam=kind) for kind in (False, True))
    known = ham.with_word + spam.with_word > 0
    p_ham, p_spam = ((of.with_word[known] + 1) / (of.messages + 2) for of in (ham, spam))
    present, absent = np.log(p_spam / p_ham), np.log((1 - p_spam) / (1 - p_ham))
    test = prepared.test_counts[np.flatnonzero(prepared.test_spam == of_spam)].sign()
    mean_presence = np.zeros(len(known))
    mean_presence[: test.shape[1]] = test.mean(axis=0)
    holds = mean_presence[known]
    return HeldAndMissing(
        different=(float(ham.with_word.sum() / ham.messages), float(spam.with_word.sum() / spam.messages)),
        held=float(holds @ present),
        missing=float((1 - holds) @ absent),
        prior=float(np.log(spam.messages / ham.messages)),
    )
