"""How much blocked spam the words of a strategy carry past the filter, and how much those of the other kind."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.paired import change
from core.probing.findings import asks, best, questions_for, result_of, share_with
from core.probing.strategies import Probe
from core.telling.numbers import percent
from core.telling.probing.compared import Compared, undecided
from core.telling.probing.words import agreed, inside, questions, words
from core.telling.scenario import MAIL
from core.telling.told import Told


@dataclass(frozen=True)
class Rival:
    """The best strategy of the other kind, asking or not: its name, the words it adds, the questions they took."""

    name: str
    words: int
    questions: int
    compared: Compared


@dataclass(frozen=True)
class Carried:
    """What a strategy's words do to blocked spam.

    share: of it that is delivered with so many words in it; None as long as the strategy is still searching.
    words: how many there are, at most as many as were allowed. questions: that they took; None for the bound, which
    takes other words for every message and asks nothing.
    """

    strategy: str
    share: float | None = None
    words: int = 0
    questions: int | None = None
    rival: Rival | None = None


def passing_headline(results: Sequence[Probe], strategy: str, most: int) -> Told[Carried]:
    """What up to `most` words of a strategy do, beside the best of the other kind: those who ask, or who do not."""
    chosen = result_of(results, strategy)
    if chosen is None:
        return Told(f"{strategy}: still searching", Carried(strategy))
    share = share_with(chosen, most)
    carried = f"{percent(share)} of the blocked {MAIL.positive} past the {MAIL.learner[0]}"
    if chosen.campaign is None:
        text = f"Knowing every weight, at most {words(most)} a message {agreed(most, 'carries', 'carry')} {carried}."
        return Told(text, Carried(strategy, share, most))
    found, spent = min(most, len(chosen.campaign.found)), questions_for(chosen, most)
    carry = agreed(found, "carries", "carry")
    if asks(chosen):
        text = f"{questions(spent)} {agreed(spent, 'finds', 'find')} {words(found)} that {carry} {carried}."
        text = text if found else f"{chosen.name} finds no word with {questions(spent)}."
    else:
        text = f"{words(found)} of other mail ({inside(chosen.name)}) {carry} {carried} without a question."
        text = text if found else f"{chosen.name}: there is no word to add."
    other = best(results, most, asking=not asks(chosen))
    if other is None:
        return Told(text, Carried(strategy, share, found, spent))
    rival, said = _rival(chosen, other, most)
    return Told(f"{text} {said}", Carried(strategy, share, found, spent, rival))


def _rival(chosen: Probe, other: Probe, most: int) -> tuple[Rival, str]:
    """(the other kind's best, a sentence about it)."""
    before, after = (one.passes[:, min(most, one.passes.shape[1] - 1)] for one in (other, chosen))
    moved = change(before, after)
    compared = Compared.of(moved)
    found = min(most, len(other.campaign.found)) if other.campaign else 0
    rival = Rival(other.name, found, questions_for(other, most), compared)
    way = f"Asking {questions(rival.questions)}" if asks(other) else "Guessing from other mail"
    name = f"{inside(rival.name)}, {words(found)}"
    share = percent(compared.other)
    said = {
        "better": f"{way} does better ({name}): {share}.",
        "worse": f"{way} does worse ({name}): {share}.",
        "alike": f"{way} does the same ({name}): {share}.",
        "undecided": f"{way}, {share} ({name}): {undecided(moved, MAIL.item)}.",
    }
    return rival, said[compared.difference]
