"""Best-N: spammy words set a harder test, so that the strongest good words are told apart."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.attacks.exploratory._witness import find_witness
from core.attacks.exploratory._words import ORDERS, word_list
from core.attacks.exploratory.base import Attacker, Found, Need, WordSearch
from core.attacks.threat_model import Cell, Influence, Specificity, Violation
from core.declared.parameters import between, choice
from core.filters.base import HAM_VERDICT
from core.oracle import Message

_IDLE_ROUNDS = 10  # after so many spammy words that changed nothing, the rest is taken as it comes


@dataclass(frozen=True, kw_only=True)
class BestN(WordSearch):
    """Indiscriminate exploratory integrity attack on a filter that says only its verdict.

    A good word that gets a message at the border through even together with a spammy word outweighs it. Spammy words of
    all strengths so sort the good ones, and the strongest n remain.

    Source: Lowd and Meek, "Good Word Attacks on Statistical Spam Filters", CEAS 2005; best-N, with the stop of the
    adlib project's implementation.
    """

    title = "Good words, best-N"
    strategy = "Best-N"
    sentence = "Weighs good words against spammy ones, by verdicts alone, and keeps the strongest."
    cell = Cell(Influence.EXPLORATORY, Violation.INTEGRITY, Specificity.INDISCRIMINATE)
    source = "Lowd and Meek, CEAS 2005"
    atlas = ("AML.T0015", "AML.T0043.001", "AML.T0040")
    owasp = ("ML01",)
    needs = frozenset({Need.VERDICT, Need.OUTSIDE})
    knows = "the filter's verdicts, and mail from elsewhere"

    order: str = choice(*ORDERS, label="Words tried", help="Which words of the attacker's own mail are tried first.")
    tried: int = between(
        100, 10_000, default=2_000, step=100, label="Words tried at most", help="Each costs two questions and more."
    )

    def search(self, attacker: Attacker) -> Iterator[Found]:
        witness = find_witness(attacker)
        words = list(word_list(attacker.mail, self.order, attacker.rng)[: self.tried])
        oracle = attacker.oracle
        good = self._passing(attacker, witness.barely_spam, words)
        against = attacker.verdicts(witness.barely_legit, words) != HAM_VERDICT
        spammy = [word for word, is_spammy in zip(words, against, strict=False) if is_spammy]
        best: list[str] = []
        idle = 0
        for spam in spammy:
            if idle == _IDLE_ROUNDS or len(best) >= self.words or not good:
                break
            harder = witness.barely_spam.copy()
            harder.add(spam)
            large = self._passing(attacker, harder, good)
            idle = idle + 1 if len(large) in (0, len(good)) else 0
            if len(best) + len(large) < self.words:
                best += large
                for word in large:
                    yield Found(word, oracle.queries, f"outweighs “{spam}”")
                good = [word for word in good if word not in set(large)]
            else:
                good = large
        for word in good[: self.words - len(best)]:
            yield Found(word, oracle.queries, "gets a message at the border through")

    def _passing(self, attacker: Attacker, message: Message, words: list[str]) -> list[str]:
        verdicts = attacker.verdicts(message, words)
        return [word for word, verdict in zip(words, verdicts, strict=False) if verdict == HAM_VERDICT]
