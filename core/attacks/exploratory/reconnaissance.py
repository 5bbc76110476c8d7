"""Reconnaissance: where the threshold lies and which words matter."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import logit

from core.attacks.exploratory._witness import find_witness
from core.attacks.exploratory._words import ORDERS, word_list
from core.attacks.exploratory.base import Attacker, Found, Need, WordSearch
from core.attacks.threat_model import Cell, Influence, Specificity, Violation
from core.declared.parameters import between, choice
from core.filters.base import HAM_VERDICT
from core.oracle import Feedback

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

    @classmethod
    def view(cls) -> str:
        return "Reconnaissance"

    def search(self, attacker: Attacker) -> Iterator[Found]:
        effects = sorted(self.measure(attacker).effects.items(), key=lambda effect: effect[1])
        for word, effect in effects[: self.words]:
            if effect < 0:
                yield Found(word, attacker.oracle.queries, f"moves a message at the border by {effect:+.2g}")

    def measure(self, attacker: Attacker) -> "Measured":
        """Ask about a message at the border with one more of each word."""
        witness = find_witness(attacker)
        oracle = attacker.oracle
        words = [str(word) for word in word_list(attacker.mail, self.order, attacker.rng)[: self.tried]]
        if oracle.feedback is Feedback.VERDICT:
            good = attacker.verdicts(witness.barely_spam, words) == HAM_VERDICT
            asked = words[: len(good)]
            spammy = attacker.verdicts(witness.barely_legit, asked) != HAM_VERDICT
            return Measured(
                {word: float(bad) - float(kind) for word, kind, bad in zip(asked, good, spammy, strict=False)}
            )
        base = oracle.ask(witness.barely_spam)
        answers = oracle.ask_each(witness.barely_spam, words)
        if base.score is None or answers.scores is None:
            raise TypeError("an oracle that tells scores told none")
        scores, verdicts = np.append(answers.scores, base.score), np.append(answers.verdicts, base.verdict)
        straight = _straight(scores, oracle.learned.filter.score_range)
        rounding = oracle.rounding
        return Measured(
            dict(zip(words, (straight[:-1] - straight[-1]).tolist(), strict=False)),
            delivered=float(scores[verdicts == HAM_VERDICT].max(initial=-np.inf)) - rounding,
            blocked=float(scores[verdicts != HAM_VERDICT].min(initial=np.inf)) + rounding,
        )


@dataclass(frozen=True)
class Measured:
    """What the answers tell.

    effects: word → what one more of it does to a message at the border: the change of its score (of its log odds where
    the score is a probability), or −1, 0, 1 for good, neither and spammy where only verdicts are told.
    delivered, blocked: the highest score told of a delivered message and the lowest of one that was not, each moved
    outwards by what rounding may have hidden; −inf and inf where there was none, or no score was told. If every answer
    is true, the threshold lies above the first and not above the second. If the first is not below the second, some
    answer was false.
    """

    effects: dict[str, float]
    delivered: float = -np.inf
    blocked: float = np.inf


def _straight(scores: NDArray[np.float64], score_range: tuple[float, float] | None) -> NDArray[np.float64]:
    """Scores on a scale on which words add up: log odds for probabilities."""
    if score_range is None:
        return scores
    straight: NDArray[np.float64] = logit(np.clip(scores, _NEAR_ONE, 1 - _NEAR_ONE))
    return straight
