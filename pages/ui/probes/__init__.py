"""What the page for probing shows: one view per kind of attack, only the open one costs anything."""

from collections.abc import Callable
from functools import partial
from typing import Any

from core.attacks.exploratory import exploratory_attacks
from core.attacks.exploratory.base import BAD_WORDS, GOOD_WORDS, ExploratoryAttack, Inference, MessageEdit
from core.attacks.exploratory.extraction import Extraction
from core.attacks.exploratory.obfuscation import Obfuscation
from core.attacks.exploratory.reconnaissance import Reconnaissance
from pages.ui.probed import Probed
from pages.ui.probes import copies, disguises, edits, good_words, members, mistaken, scouting
from pages.ui.probes.places import Places
from pages.ui.working import Watch

__all__ = ["Places", "views"]

Draw = Callable[[Probed, Places], Watch[Any] | None]

# views that are drawn in a way of their own, in the order in which they stand
DRAWN: dict[str, Draw] = {
    GOOD_WORDS: good_words.draw,
    Obfuscation.view(): disguises.draw,
    Extraction.view(): copies.draw,
    Reconnaissance.view(): scouting.draw,
    BAD_WORDS: mistaken.draw,
}


def views() -> dict[str, Draw]:
    """Name → what draws it and gives what it has not finished computing, for every exploratory attack that there is."""
    found = {kind.view(): kind for kind in exploratory_attacks().values() if kind.view() not in DRAWN}
    return DRAWN | {name: _drawing(kind()) for name, kind in found.items()}


def _drawing(attack: ExploratoryAttack) -> Draw:
    """How an attack is drawn whose view shows nothing else. Raises `TypeError` where its kind has no such view."""
    match attack:
        case MessageEdit():
            return partial(edits.draw, attack)
        case Inference():
            return partial(members.draw, attack)
    raise TypeError(f"{type(attack).__module__} declares the view {attack.view()!r}, which is drawn for no such attack")
