"""How like the filter a bought copy is, beside one that the attacker's own labels give without a question."""

import math
from dataclasses import dataclass

from core.probing.extraction import TRANSFERRED, Copied
from core.probing.weights import ReadOff
from core.runs.paired import Change
from core.telling.probing.compared import Compared, undecided
from core.telling.probing.words import agreed, questions, words
from core.telling.scenario import MAIL
from core.telling.told import Told

TO_THE_LAST_DIGIT = 1e-9


@dataclass(frozen=True)
class Bought:
    """questions: that the copy cost. compared: the copy without a question, beside it."""

    questions: int
    compared: Compared


def copy_headline(copied: Copied) -> Told[Bought]:
    """On how much new mail the copy says what the filter says."""
    moved = copied.agreement
    compared = Compared.of(moved)
    text = (
        f"{questions(copied.queries)} {agreed(copied.queries, 'buys', 'buy')} a copy that agrees with the "
        f"{MAIL.learner[0]} on {compared.shares[1]} of new {MAIL.item[1]}. One from the attacker's own labels, "
        f"without a question, {_beside(compared, moved, 'agrees on')}."
    )
    return Told(text, Bought(copied.queries, compared))


def copy_sentence(copied: Copied) -> Told[Bought]:
    """How much blocked spam gets through with the best words of the copy."""
    moved = copied.passing
    compared = Compared.of(moved)
    text = (
        f"The copy's {TRANSFERRED} best words carry {compared.shares[1]} of the blocked {MAIL.positive} past the "
        f"{MAIL.learner[0]}. Those of the copy without a question {_beside(compared, moved, 'carry')}."
    )
    return Told(text, Bought(copied.queries, compared))


def _beside(compared: Compared, moved: Change, does: str) -> str:
    """What the way without a question does, after its name."""
    share = compared.shares[0]
    return {
        "better": f"{does} more: {share}",
        "worse": f"{does} less: {share}",
        "alike": f"{does} the same: {share}",
        "undecided": f"{does} {share}: {undecided(moved, MAIL.item)}",
    }[compared.difference]


def read_off_sentence(found: ReadOff) -> Told[ReadOff]:
    """Whether the filter's weights can be had exactly."""
    if found.off is None:
        return Told(found.why, found)
    size = "to the last digit that a computer keeps" if found.off < TO_THE_LAST_DIGIT else f"to within {found.off:.1g}"
    if math.isinf(found.off) or math.isnan(found.off):
        size = "but some, whose score is rounded to 0 or 1"
    end = (
        f"the copy is then the {MAIL.learner[0]}"
        if found.whole
        else f"what is missing is how much a word counts beside others in a longer {MAIL.item[0]}"
    )
    text = (
        f"If the {MAIL.learner[0]} shows its full score, {questions(found.queries)} (an empty {MAIL.item[0]}, then "
        f"each of {words(found.words)} alone) {agreed(found.queries, 'gives', 'give')} every weight {size}; {end}."
    )
    return Told(text, found)
