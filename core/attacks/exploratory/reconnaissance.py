"""Reconnaissance: where the threshold lies and which words matter, the plain first step of every other attack."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy.special import logit

from core.attacks.exploratory._witness import find_witness
from core.attacks.exploratory._words import ORDERS, word_list
from core.attacks.exploratory.base import Attacker, Found, Need, WordSearch
from core.filters.base import HAM_VERDICT
from core.oracle import Feedback
from core.parameters import between, choice
from core.threat_model import Cell, Influence, Specificity, Violation

_NEAR_ONE = 1e-15


@dataclass(frozen=True, kw_only=True)
class Reconnaissance(WordSearch):
    """Exploratory attack that first measures, then uses what it knows.

    If the filter shows scores, the difference that one more word makes to a message at the border is its weight there.
    If it says its verdict only, two questions a word tell whether it is good, spammy or neither.

    Source: the reverse engineering that Barreno et al., "The security of machine learning", 2010, call probing.
    """

    title = "Reconnaissance"
    sentence = "Finds a message at the threshold and measures what each word does to it."
    cell = Cell(Influence.EXPLORATORY, Violation.INTEGRITY, Specificity.INDISCRIMINATE)
    source = "Barreno et al., Machine Learning 81, 2010"
    atlas = ("AML.T0063", "AML.T0040")
    owasp = ("ML05",)
    needs = frozenset({Need.VERDICT, Need.OUTSIDE})
    knows = "the filter's verdicts or scores, and mail from elsewhere"

    order: str = choice(*ORDERS, label="Words tried", help="Which words of the attacker's own mail are measured.")
    tried: int = between(100, 10_000, default=1_000, step=100, label="Words tried", help="How many are measured.")
    words: int = between(5, 500, default=100, step=5, label="Good words", help="How many of the best are kept.")

    def search(self, attacker: Attacker) -> Iterator[Found]:
        effects = sorted(self.measure(attacker).items(), key=lambda effect: effect[1])
        for word, effect in effects[: self.words]:
            if effect < 0:
                yield Found(word, attacker.oracle.queries, f"moves a message at the border by {effect:+.2g}")

    def measure(self, attacker: Attacker) -> dict[str, float]:
        """Word → what one more of it does to a message at the border: the change of its score (of its log odds where
        the score is a probability), or −1, 0, 1 for good, neither and spammy where only verdicts are shown."""
        witness = find_witness(attacker)
        oracle = attacker.oracle
        words = [str(word) for word in word_list(attacker.mail, self.order, attacker.rng)[: self.tried]]
        if oracle.feedback is Feedback.VERDICT:
            good = attacker.verdicts(witness.barely_spam, words) == HAM_VERDICT
            asked = words[: len(good)]
            spammy = attacker.verdicts(witness.barely_legit, asked) != HAM_VERDICT
            return {word: float(bad) - float(kind) for word, kind, bad in zip(asked, good, spammy, strict=False)}
        base = oracle.ask(witness.barely_spam).score
        scores = oracle.ask_each(witness.barely_spam, words).scores
        if base is None or scores is None:
            return {}
        moves = _straight(scores, oracle.learned.filter.score_range) - _straight(
            np.array([base]), oracle.learned.filter.score_range
        )
        return dict(zip(words, moves.tolist(), strict=False))


def threshold_between(attacker: Attacker) -> tuple[float, float]:
    """(highest score seen delivered, lowest score seen not delivered) at a border that was found by asking.

    The oracle must show scores: the threshold lies above the first and not above the second.
    """
    witness = find_witness(attacker)
    legit, spam = (attacker.oracle.ask(message).score for message in (witness.barely_legit, witness.barely_spam))
    if legit is None or spam is None:
        return float("nan"), float("nan")
    return legit, spam


def _straight(scores: np.ndarray, score_range: tuple[float, float] | None) -> np.ndarray:
    """Scores on a scale on which words add up: log odds for probabilities."""
    if score_range is None:
        return scores
    straight: np.ndarray = logit(np.clip(scores, _NEAR_ONE, 1 - _NEAR_ONE))
    return straight
