"""What reconnaissance tells of the words and of the threshold, and whether it is true."""

import math
from dataclasses import dataclass

from core.oracle import Feedback
from core.probing.weights import Reconnoitred
from core.telling.probing.compared import Compared, undecided
from core.telling.probing.words import WORD, agreed, questions, words
from core.telling.told import Told


@dataclass(frozen=True)
class Placed:
    """apart: how many of the `measured` words are taken for good or spammy. compared: the share of them that pull that
    way, beside what the attacker's own mail says of them without a question; None for no word."""

    questions: int
    apart: int
    measured: int
    compared: Compared | None


def weights_headline(found: Reconnoitred) -> Told[Placed]:
    """How many words the attacker can place, and how often rightly."""
    apart, measured, asked = len(found.told_apart), len(found.words), questions(found.queries)
    if not apart:
        text = f"{asked} {agreed(found.queries, 'tells', 'tell')} no word apart."
        return Told(text, Placed(found.queries, 0, measured, None))
    moved = found.right
    compared = Compared.of(moved)
    own, rightly = compared.shares
    beside = {
        "better": f"does better: {own}",
        "worse": f"does worse: {own}",
        "alike": f"does the same: {own}",
        "undecided": f"places {own} of them rightly: {undecided(moved, WORD)}",
    }[compared.difference]
    text = (
        f"{asked} {agreed(found.queries, 'places', 'place')} {apart:,} of {words(measured)} as good or spammy, "
        f"{rightly} of them rightly. The attacker's own mail, without a question, {beside}."
    )
    return Told(text, Placed(found.queries, apart, measured, compared))


@dataclass(frozen=True)
class Between:
    """The threshold lies above `low` and not above `high`, say the answers; None where they say nothing.

    cutoff: where it is. false: whether the answers contradict each other or the truth.
    """

    low: float | None
    high: float | None
    cutoff: float
    false: bool


def threshold_sentence(found: Reconnoitred) -> Told[Between]:
    """Between which scores the answers place the threshold, where it is, and whether the answers were true."""
    low, high = found.between
    where = _number(found.cutoff)
    said = [end if math.isfinite(end) else None for end in (low, high)]
    claim = Between(said[0], said[1], found.cutoff, false=not low < found.cutoff <= high)
    if found.feedback is Feedback.VERDICT:
        return Told(f"Verdicts alone do not tell where the threshold lies; it is at {where}.", claim)
    if low >= high:
        text = "The answers contradict each other, so some were false: "
        text += f"a score of at least {_down(low)} got through, one of at most {_up(high)} did not"
        return Told(f"{text}. The threshold is at {where}.", claim)
    sides = [f"above {_down(low)}"] if claim.low is not None else []
    sides += [f"not above {_up(high)}"] if claim.high is not None else []
    if not sides:
        return Told(f"No answer tells where the threshold lies; it is at {where}.", claim)
    text = f"By the answers the threshold lies {' and '.join(sides)}. It is at {where}"
    return Told(f"{text}{', so some answers were false' * claim.false}.", claim)


def _down(score: float) -> str:
    """Four digits after the point, never above the score; what a computer's rounding has added is no matter."""
    return _number(math.floor(round(score * 1e4, 5)) / 1e4)


def _up(score: float) -> str:
    return _number(math.ceil(round(score * 1e4, 5)) / 1e4)


def _number(score: float) -> str:
    return f"{score:.4f}".rstrip("0").rstrip(".").replace("-", "−")
