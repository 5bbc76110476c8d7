"""Longest words: good words, the longest first, as somebody would guess who takes long words for serious."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.attacks.exploratory._words import FREQUENT, seen_in, word_list
from core.attacks.exploratory.base import Attacker, Found, Need, WordSearch
from core.attacks.threat_model import Cell, Influence, Specificity, Violation


@dataclass(frozen=True, kw_only=True)
class LongestWords(WordSearch):
    """Indiscriminate exploratory integrity attack by an attacker who gets no answer."""

    title = "Longest good words"
    sentence = "The longest words of good mail from elsewhere, added to spam."
    cell = Cell(Influence.EXPLORATORY, Violation.INTEGRITY, Specificity.INDISCRIMINATE)
    source = "made up for a test, 2026"
    atlas = ("AML.T0015",)
    owasp = ("ML01",)
    needs = frozenset({Need.OUTSIDE})
    knows = "mail from elsewhere, and no answer of the filter"

    def search(self, attacker: Attacker) -> Iterator[Found]:
        seen = seen_in(attacker.mail)
        for word in sorted(word_list(attacker.mail, FREQUENT, attacker.rng), key=len, reverse=True)[: self.words]:
            yield Found(word, attacker.oracle.queries, seen[word])
