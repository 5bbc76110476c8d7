"""First words: a spam without its beginning."""

from dataclasses import dataclass

from core.attacks.exploratory.base import Attacker, Attempt, MessageEdit, Need, edited
from core.attacks.threat_model import Cell, Influence, Specificity, Violation
from core.filters.base import HAM_VERDICT
from core.oracle import BudgetSpentError


@dataclass(frozen=True, kw_only=True)
class FirstWord(MessageEdit):
    """Targeted exploratory integrity attack: word by word from the beginning is taken out, with a question each."""

    title = "Beheading"
    sentence = "Takes the first words out of a spam, one by one, until it passes."
    cell = Cell(Influence.EXPLORATORY, Violation.INTEGRITY, Specificity.TARGETED)
    source = "made up for a test, 2026"
    atlas = ("AML.T0015",)
    owasp = ("ML01",)
    needs = frozenset({Need.VERDICT})
    knows = "the filter's verdicts"

    def attempt(self, attacker: Attacker, text: str) -> Attempt:
        message, stopped = attacker.oracle.message(text), ""
        try:
            for word in ["", *message.words]:
                message.remove(word)
                if attacker.verdict(message) == HAM_VERDICT:
                    return edited(message, attacker)
            stopped = "No word is left."
        except BudgetSpentError as spent:
            stopped = str(spent)
        return edited(message, attacker, stopped)
