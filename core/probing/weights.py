"""Reconnaissance measured: threshold and weights as an attacker finds them, beside the true ones."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.attacks.exploratory.base import Attacker
from core.attacks.exploratory.extraction import read_off
from core.attacks.exploratory.reconnaissance import Reconnaissance, threshold_between
from core.attacks.knowledge import KnownMail
from core.errors import InputError
from core.oracle import CANDID, Feedback, Oracle, Reluctance
from core.oracle.linear_scorer import LinearScorer
from core.oracle.tfidf_scorer import TfidfScorer
from core.probing.ground import Ground


@dataclass(frozen=True, eq=False)
class Reconnoitred:
    """What reconnaissance found.

    words: a row per measured word that the filter knows: word, found (what the attacker saw it do), true (the filter's
    own weight). between: the highest score seen delivered and the lowest seen not delivered; NaN where the filter tells
    no scores. cutoff: where the filter begins not to deliver. queries: questions asked.
    """

    words: pd.DataFrame
    between: tuple[float, float]
    cutoff: float
    queries: int
    feedback: Feedback

    @property
    def told_apart(self) -> pd.DataFrame:
        """The words that the attacker takes for good or spammy."""
        return self.words[self.words["found"] != 0]

    @property
    def right(self) -> float:
        """Share of those that pull the way the attacker thinks; NaN for none."""
        return float((np.sign(self.told_apart["found"]) == np.sign(self.told_apart["true"])).mean())


def reconnoitre(
    ground: Ground,
    mail: KnownMail,
    *,
    feedback: Feedback = Feedback.VERDICT,
    budget: int | None = None,
    reluctance: Reluctance = CANDID,
) -> Reconnoitred:
    """Measure words at the border of the filter, and then the border itself if the filter tells scores.

    Raises `InputError` when no border is found within the budget.
    """
    oracle = ground.oracle(feedback=feedback, budget=budget, reluctance=reluctance, seed=ground.seed)
    measured = Reconnaissance().measure(Attacker.seeded(oracle, mail, ground.seed))
    between = (float("nan"), float("nan"))
    if feedback is not Feedback.VERDICT:
        # the same walk to the border again, with the same seed: it finds the same two messages
        again = ground.oracle(feedback=feedback, budget=budget, reluctance=reluctance, seed=ground.seed)
        between = threshold_between(Attacker.seeded(again, mail, ground.seed))
    known = {word: effect for word, effect in measured.items() if word in oracle.scorer.column}
    columns = [oracle.scorer.column[word] for word in known]
    words = pd.DataFrame(
        {"word": list(known), "found": list(known.values()), "true": ground.learned.word_weights[columns]}
    )
    words = words.sort_values("found", kind="stable", ignore_index=True)
    return Reconnoitred(words, between, ground.learned.filter.cutoffs[0], oracle.queries, feedback)


@dataclass(frozen=True)
class ReadOff:
    """All weights of a filter, read off its full scores.

    off: the largest difference from a true weight; None where the score is not a sum over words. why: then the reason.
    """

    words: int
    queries: int
    off: float | None
    why: str = ""


def read_weights(ground: Ground) -> ReadOff:
    """Ask about every word of the vocabulary alone."""
    oracle: Oracle = ground.oracle(feedback=Feedback.SCORE)
    learned = ground.learned
    if not isinstance(oracle.scorer, LinearScorer | TfidfScorer):
        return ReadOff(
            0, 0, None, f"The score of {learned.filter.title} is not a sum over words: it cannot be read off."
        )
    words = [str(word) for word in learned.words[learned.known]]
    try:
        _, weights = read_off(oracle, words)
    except InputError as error:
        return ReadOff(0, oracle.queries, None, str(error))
    off = np.abs(weights - learned.word_weights[learned.known])
    return ReadOff(len(words), oracle.queries, float(off.max()))
