"""Fewest words: what an attacker who knows the filter by heart would have to change, the bound for all others."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.attacks.exploratory.base import GOOD_WORDS, Attacker, Attempt, MessageEdit, Need, edited
from core.attacks.threat_model import Cell, Influence, Specificity, Violation
from core.declared.parameters import choice
from core.filters.base import HAM_VERDICT
from core.oracle import Message, Oracle

MOST_CHANGES = 500
_REMOVABLE = 200  # words of a message that are worth taking out
ADD, BOTH = "add words", "add and remove words"


@dataclass(frozen=True, kw_only=True)
class FewestWords(MessageEdit):
    """Targeted exploratory integrity attack by an attacker who sees every weight.

    Each change of a word (written once more, or taken out wherever it stands) costs the same. Where the filter's score
    is a sum over words, taking the changes in the order of what they bring is the minimum; for SpamBayes it is, as long
    as words are only added. For the other filters it is the best of several orders, or word by word: an upper bound.

    Source: the minimum adversarial cost of Lowd and Meek, "Adversarial Learning", KDD 2005, for a uniform cost.
    """

    title = "Fewest words"
    sentence = "Changes the fewest words that get a message through, with every weight of the filter at hand."
    cell = Cell(Influence.EXPLORATORY, Violation.INTEGRITY, Specificity.TARGETED)
    source = "Lowd and Meek, KDD 2005"
    atlas = ("AML.T0015", "AML.T0043.000")
    owasp = ("ML01",)
    needs = frozenset({Need.INSIGHT})
    knows = "every weight of the filter"

    changes: str = choice(ADD, BOTH, label="Changes", help="Whether the attacker may also take words out of the spam.")

    @classmethod
    def view(cls) -> str:
        return GOOD_WORDS

    def attempt(self, attacker: Attacker, text: str) -> Attempt:
        message = attacker.oracle.message(text)
        if self.changes == ADD:
            words = fewest_additions(attacker.oracle, message)
            for word in words or ():
                message.add(word)
            passes = words is not None
        else:
            passes = _change_one_by_one(attacker.oracle, message)
        gave_up = "" if passes else f"Not even {MOST_CHANGES:,} changes get it through."
        return edited(message, attacker, gave_up)


def fewest_additions(oracle: Oracle, message: Message, most: int = MOST_CHANGES) -> list[str] | None:
    """The fewest words that, added once each, let a message pass; None if there is no such list up to `most`.

    Minimal if the scorer's `exact_orders`, else the shortest that was found.
    """
    best: NDArray[Any] | None = None
    for order in oracle.scorer.ham_orders:
        columns = message.draft.takes(order)[:most]
        passing = np.flatnonzero(oracle.truth(message.draft.margins_along(columns)) == HAM_VERDICT)
        if len(passing) and (best is None or passing[0] < len(best)):
            best = columns[: passing[0]]
    return None if best is None else [str(word) for word in oracle.learned.words[best]]


def _change_one_by_one(oracle: Oracle, message: Message) -> bool:
    """Make the change that lowers the margin most until the message passes; whether it does."""
    words, draft = oracle.learned.words, message.draft
    removable = sorted(draft.counts, key=lambda column: _without(message, str(words[column])))[:_REMOVABLE]
    addable = list(draft.takes(oracle.scorer.ham_orders[0])[:MOST_CHANGES])
    for _ in range(MOST_CHANGES):
        if oracle.verdict(message) == HAM_VERDICT:
            return True
        options = [(_without(message, str(words[column])), "remove", column) for column in removable]
        some = np.array(addable[:_REMOVABLE], dtype=np.intp)
        if len(some):
            margins = draft.margins_with(some)
            options.append((float(margins.min()), "add", int(some[margins.argmin()])))
        if not options or min(options)[0] >= draft.margin:
            return False
        _, what, column = min(options)
        getattr(message, what)(str(words[column]))
        (removable if what == "remove" else addable).remove(column)
    return oracle.verdict(message) == HAM_VERDICT


def _without(message: Message, word: str) -> float:
    """The margin without a word of the original text."""
    message.remove(word)
    margin = message.draft.margin
    message.restore(word)
    return margin
