"""Reconnaissance measured: threshold and weights as an attacker finds them, beside the true ones."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.attacks.exploratory._words import spamminess
from core.attacks.exploratory.base import Attacker
from core.attacks.exploratory.extraction import read_off
from core.attacks.exploratory.reconnaissance import Reconnaissance
from core.attacks.knowledge import KnownMail
from core.oracle import CANDID, Feedback, Oracle, Reluctance
from core.probing.ground import Ground
from core.runs.paired import Change, change


@dataclass(frozen=True, eq=False)
class Reconnoitred:
    """What reconnaissance found.

    words: a row per measured word that the filter knows: word, found (what the attacker saw it do), guess (what the
    attacker's own mail says of it without a question: above 0 for spammy), true (the filter's own weight).
    between: the threshold lies above the first and not above the second, as far as the answers are true; infinite
    where they say nothing. cutoff: where the filter begins not to deliver. queries: questions asked.
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
    def right(self) -> Change:
        """Of those, how many pull the way that the attacker's own mail says, and the way that the answers say. Raises
        `ValueError` where there are none."""
        found, guess, true = (np.sign(self.told_apart[column].to_numpy()) for column in ("found", "guess", "true"))
        if not len(found):
            raise ValueError("no word was told apart")
        return change(guess == true, found == true)


def reconnoitre(
    ground: Ground,
    mail: KnownMail,
    *,
    feedback: Feedback = Feedback.VERDICT,
    budget: int | None = None,
    reluctance: Reluctance = CANDID,
) -> Reconnoitred:
    """Measure words at the border of the filter, and the border itself if the filter tells scores.

    Raises `InputError` when no border is found within the budget.
    """
    oracle = ground.oracle(feedback=feedback, budget=budget, reluctance=reluctance, seed=ground.seed)
    measured = Reconnaissance().measure(Attacker.seeded(oracle, mail, ground.seed))
    known = {word: effect for word, effect in measured.effects.items() if word in oracle.scorer.column}
    columns = [oracle.scorer.column[word] for word in known]
    guesses = spamminess(mail)
    words = pd.DataFrame(
        {
            "word": list(known),
            "found": list(known.values()),
            "guess": [guesses[word] for word in known],
            "true": ground.learned.word_weights[columns],
        }
    )
    words = words.sort_values("found", kind="stable", ignore_index=True)
    return Reconnoitred(words, (measured.delivered, measured.blocked), oracle.cutoffs[0], oracle.queries, feedback)


@dataclass(frozen=True)
class ReadOff:
    """All weights of a filter, read off its full scores.

    off: the largest difference from a true weight; None where the score is not a sum over words. why: then the reason.
    whole: whether the weights are all there is to know; of a filter on TF-IDF the attacker still does not know how much
    a word counts beside others in a longer message.
    """

    words: int
    queries: int
    off: float | None
    why: str = ""
    whole: bool = False


def read_weights(ground: Ground) -> ReadOff:
    """Ask about every word of the vocabulary alone."""
    oracle: Oracle = ground.oracle(feedback=Feedback.SCORE)
    learned = ground.learned
    if not oracle.scorer.shows_weights:
        return ReadOff(
            0, 0, None, f"The score of {learned.filter.title} is not a sum over words: it cannot be read off."
        )
    words = [str(word) for word in learned.words[learned.known]]
    _, weights = read_off(oracle, words)
    off = np.abs(weights - learned.word_weights[learned.known])
    return ReadOff(len(words), oracle.queries, float(off.max()), whole=oracle.scorer.is_its_weights)
