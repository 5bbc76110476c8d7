"""What the page for probing shows: one view per kind of attack, only the open one costs anything."""

from collections.abc import Callable
from typing import Any

from core import Probing
from core.attacks.exploratory import exploratory_attacks
from core.attacks.exploratory.acre import Acre
from core.attacks.exploratory.base import (
    BAD_WORDS,
    GOOD_WORDS,
    ExploratoryAttack,
    Inference,
    MessageEdit,
    WordSearch,
)
from core.attacks.exploratory.extraction import Extraction
from core.attacks.exploratory.first_n import FirstN
from core.attacks.exploratory.membership_inference import MembershipInference
from core.attacks.exploratory.obfuscation import Obfuscation
from core.attacks.exploratory.reconnaissance import Reconnaissance
from core.filters.base import HAM_VERDICT
from pages.ui.probed import ProbedFilter
from pages.ui.probes import copies, disguises, edits, good_words, members, mistaken, scouting
from pages.ui.probes.places import Places
from pages.ui.working import Watch

__all__ = ["Places", "first_of", "minds_parameters", "question", "shown_in", "views"]

Draw = Callable[[Probing, ProbedFilter, Places], Watch[Any] | None]

# views that are drawn in a way of their own, in the order in which they stand
DRAWN: dict[str, Draw] = {
    GOOD_WORDS: good_words.draw,
    Obfuscation.view(): disguises.draw,
    Extraction.view(): copies.draw,
    Reconnaissance.view(): scouting.draw,
    BAD_WORDS: mistaken.draw,
}

# what a visitor wants to know who opens a view; one that is not here goes by its name
QUESTIONS = {
    GOOD_WORDS: "Which words carry spam past the filter?",
    Obfuscation.view(): "Does spam get through when its words are written otherwise?",
    Extraction.view(): "Can the attacker have a filter like this one?",
    Reconnaissance.view(): "What does the filter weigh, and where is its threshold?",
    BAD_WORDS: "Which words get good mail blocked?",
    Acre.view(): "What is the least that must change in one spam?",
    MembershipInference.view(): "Which messages has the filter learned from?",
}


def question(view: str) -> str:
    """The question that a view answers."""
    return QUESTIONS.get(view, view)


def views() -> dict[str, Draw]:
    """Name → what draws it and gives what it has not finished computing, for every exploratory attack that there is."""
    found = {kind.view(): kind for kind in exploratory_attacks().values() if kind.view() not in DRAWN}
    return DRAWN | {name: _drawing(kind) for name, kind in found.items()}


def shown_in(attack: ExploratoryAttack) -> list[str]:
    """The views that show an attack, its own first: every search for good words is seen beside the others too."""
    beside = [GOOD_WORDS] if isinstance(attack, WordSearch) and attack.wanted() == HAM_VERDICT else []
    return list(dict.fromkeys([attack.view(), *beside]))


def first_of(view: str) -> ExploratoryAttack:
    """The attack on which a view opens."""
    if view == GOOD_WORDS:
        return FirstN()
    return next(kind for kind in exploratory_attacks().values() if kind.view() == view)()


def minds_parameters(view: str, attack: ExploratoryAttack) -> bool:
    """Whether what a view shows of an attack depends on the attack's own parameters."""
    return isinstance(attack, WordSearch) if view == GOOD_WORDS else view not in DRAWN


def _drawing(kind: type[ExploratoryAttack]) -> Draw:
    """How an attack is drawn whose view shows nothing else. Raises `TypeError` where its kind has no such view."""
    if issubclass(kind, MessageEdit):
        return edits.draw
    if issubclass(kind, Inference):
        return members.draw
    raise TypeError(f"{kind.__module__} declares the view {kind.view()!r}, which no such attack has")
