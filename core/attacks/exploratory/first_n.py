"""First-N: a message at the border of the filter shows which words are good, with one question a word."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.attacks.exploratory._witness import find_witness
from core.attacks.exploratory._words import ORDERS, word_list
from core.attacks.exploratory.base import MOST_WORDS, Attacker, Found, Need, WordSearch
from core.attacks.threat_model import Cell, Influence, Specificity, Violation
from core.declared.parameters import between, choice
from core.filters.base import HAM_VERDICT

_AT_ONCE = 200  # words that are asked about together; each is a question all the same


@dataclass(frozen=True, kw_only=True)
class FirstN(WordSearch):
    """Indiscriminate exploratory integrity attack on a filter that says only its verdict.

    With a message that is only just blocked, every word that lets it pass is a good word; the first n are taken.

    Source: Lowd and Meek, "Good Word Attacks on Statistical Spam Filters", CEAS 2005; first-N.
    """

    title = "Good words, first-N"
    strategy = "First-N"
    sentence = "Asks the filter about one word after another and keeps the first that turn a message at its border."
    cell = Cell(Influence.EXPLORATORY, Violation.INTEGRITY, Specificity.INDISCRIMINATE)
    source = "Lowd and Meek, CEAS 2005"
    atlas = ("AML.T0015", "AML.T0043.001", "AML.T0040")
    owasp = ("ML01",)
    needs = frozenset({Need.VERDICT, Need.OUTSIDE})
    knows = "the filter's verdicts, and mail from elsewhere"

    order: str = choice(*ORDERS, label="Words tried", help="Which words of the attacker's own mail are tried first.")
    words: int = between(5, 500, default=MOST_WORDS, step=5, label="Good words", help="The search ends with so many.")

    def search(self, attacker: Attacker) -> Iterator[Found]:
        witness = find_witness(attacker)
        tried = list(word_list(attacker.mail, self.order, attacker.rng))
        missing = self.words
        for at in range(0, len(tried), _AT_ONCE):
            some = tried[at : at + _AT_ONCE]
            before = attacker.oracle.queries
            verdicts = attacker.verdicts(witness.barely_spam, some, stop_after=missing)
            for asked, (word, verdict) in enumerate(zip(some, verdicts, strict=False), start=1):
                if verdict == HAM_VERDICT:
                    yield Found(word, before + asked * attacker.repeats, "gets a message at the border through")
                    missing -= 1
            if not missing:
                return
