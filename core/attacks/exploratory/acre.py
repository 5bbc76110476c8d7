"""ACRE: from any message that passes back towards the spam, change by change, with verdicts alone."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from core.attacks.exploratory._words import ORDERS, word_list
from core.attacks.exploratory.base import Attacker, Attempt, MessageEdit, Need, edited
from core.attacks.threat_model import Cell, Influence, Specificity, Violation
from core.declared.parameters import between, choice
from core.errors import InputError
from core.filters.base import HAM_VERDICT
from core.oracle import BudgetSpentError, Message

_TRIES = 50  # own good messages that are asked about before giving up


@dataclass(frozen=True, kw_only=True)
class Acre(MessageEdit):
    """Targeted exploratory integrity attack: adversarial classifier reverse engineering, features on or off.

    The spam is first changed into a good message that passes. Then every change that is not needed is undone, and two
    changes are replaced by one wherever one suffices, until neither is possible. For a linear filter the result takes
    at most twice the fewest changes, among the words that are tried.

    Source: Lowd and Meek, "Adversarial Learning", KDD 2005.
    """

    title = "ACRE"
    sentence = "Starts from a message that gets through and undoes every change that is not needed, asking each time."
    cell = Cell(Influence.EXPLORATORY, Violation.INTEGRITY, Specificity.TARGETED)
    source = "Lowd and Meek, KDD 2005"
    atlas = ("AML.T0015", "AML.T0043.001", "AML.T0040")
    owasp = ("ML01",)
    needs = frozenset({Need.VERDICT, Need.OUTSIDE})
    knows = "the filter's verdicts, and mail from elsewhere"

    order: str = choice(*ORDERS, label="Words tried", help="Words that may replace two changes, in which order.")
    tried: int = between(
        10, 5_000, default=300, step=10, label="Words tried at most", help="Each pair of changes costs up to so many."
    )

    @property
    def proved(self) -> str:
        return (
            "at most twice the fewest changes, for a filter that adds up a number for each word that is there, however "
            "often, and never lies, if nothing ends the search early, and among the words that are tried: here the "
            f"{self.tried} commonest of the attacker's good mail."
        )

    def attempt(self, attacker: Attacker, text: str) -> Attempt:
        message = attacker.oracle.message(text)
        stopped = ""
        passing = message
        try:
            if attacker.verdict(message) != HAM_VERDICT:
                passing = self._start(attacker, text)
                self._undo(attacker, passing)
                while self._replace_two(attacker, passing):
                    self._undo(attacker, passing)
        except BudgetSpentError as spent:
            stopped = str(spent)
        return edited(passing, attacker, stopped)

    def _start(self, attacker: Attacker, text: str) -> Message:
        """The spam with the words of a good message that passes, and without its own."""
        hams = attacker.mail.messages(spam=False)
        for at in attacker.rng.permutation(len(hams))[:_TRIES]:
            message = attacker.oracle.message(text)
            good = attacker.oracle.message(hams[at])
            for word in [word for word in message.words if word not in good]:
                message.remove(word)
            for word in [word for word in good.words if word not in message]:
                message.add(word)
            if attacker.verdict(message) == HAM_VERDICT:
                return message
        raise InputError(
            "The filter lets through none of the attacker's own good messages; bring other mail from outside."
        )

    def _undo(self, attacker: Attacker, message: Message) -> None:
        """Restore every word that can be restored; afterwards each change that is left is needed."""
        for word in _changes(message, attacker):
            restored = message.copy()
            restored.restore(word)
            if attacker.verdict(restored) == HAM_VERDICT:
                message.restore(word)

    def _replace_two(self, attacker: Attacker, message: Message) -> bool:
        """Find two changes that one added word replaces; whether there were such."""
        candidates = [str(word) for word in word_list(attacker.mail, self.order, attacker.rng)[: self.tried]]
        for pair in combinations(_changes(message, attacker), 2):
            fewer = message.copy()
            for word in pair:
                fewer.restore(word)
            new = [word for word in candidates if word not in fewer and word not in pair]
            if not new:
                continue
            verdicts = attacker.verdicts(fewer, new, stop_after=1)
            hits = np.flatnonzero(verdicts == HAM_VERDICT)
            if len(hits):
                for word in pair:
                    message.restore(word)
                message.add(new[hits[0]])
                return True
        return False


def _changes(message: Message, attacker: Attacker) -> list[str]:
    """The changed words in random order."""
    return [str(word) for word in attacker.rng.permutation(np.array([*message.added, *message.removed], dtype=object))]
