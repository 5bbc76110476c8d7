"""How much blocked spam the words of a strategy carry past the filter, and how much those of the other kind."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.probing.findings import asks, best, questions_for, result_of, share_with
from core.probing.strategies import Probe
from core.runs.paired import Change, change
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
    if chosen.search is None:
        does = f"{agreed(most, 'carries', 'carry')} {_past(percent(share))}"
        return Told(f"Knowing every weight, at most {words(most)} a message {does}.", Carried(strategy, share, most))
    found, spent = min(most, len(chosen.search.found)), questions_for(chosen, most)
    other = best(results, most, asking=not asks(chosen))
    if other is None:
        return Told(_alone(chosen, found, spent, percent(share)), Carried(strategy, share, found, spent))
    moved = change(*(one.passes[:, min(most, one.passes.shape[1] - 1)] for one in (other, chosen)))
    rival = Rival(other.name, _found(other, most), questions_for(other, most), Compared.of(moved))
    text = f"{_alone(chosen, found, spent, rival.compared.shares[1])} {_beside(rival, moved, asking=asks(other))}"
    return Told(text, Carried(strategy, share, found, spent, rival))


def _found(result: Probe, most: int) -> int:
    """How many words a strategy found, at most so many."""
    return min(most, len(result.search.found)) if result.search else most


def _past(share: str) -> str:
    return f"{share} of the blocked {MAIL.positive} past the {MAIL.learner[0]}"


def _alone(chosen: Probe, found: int, spent: int, share: str) -> str:
    carry = f"{agreed(found, 'carries', 'carry')} {_past(share)}"
    if asks(chosen) and found:
        return f"{questions(spent)} {agreed(spent, 'finds', 'find')} {words(found)} that {carry}."
    if asks(chosen):
        return f"{chosen.name} finds no word with {questions(spent)}."
    if found:
        return f"{words(found)} of other mail ({inside(chosen.name)}) {carry} without a question."
    return f"{chosen.name}: there is no word to add."


def _beside(rival: Rival, moved: Change, *, asking: bool) -> str:
    way = f"Asking {questions(rival.questions)}" if asking else "Guessing from other mail"
    name, share = f"{inside(rival.name)}, {words(rival.words)}", rival.compared.shares[0]
    return {
        "better": f"{way} does better ({name}): {share}.",
        "worse": f"{way} does worse ({name}): {share}.",
        "alike": f"{way} does the same ({name}): {share}.",
        "undecided": f"{way}, {share} ({name}): {undecided(moved, MAIL.item)}.",
    }[rival.compared.difference]
