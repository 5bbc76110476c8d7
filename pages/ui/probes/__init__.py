"""What the page for probing shows: one view per kind of attack, only the open one costs anything."""

from collections.abc import Callable
from typing import Any

from core.probing.findings import FEWEST
from pages.ui.probed import Probed
from pages.ui.probes import acre, copies, disguises, good_words, members, mistaken, scouting
from pages.ui.probes.places import Places
from pages.ui.working import Watch

__all__ = ["OPENS", "VIEWS", "Places"]

# name → what draws it; it gives what it has not finished computing
VIEWS: dict[str, Callable[[Probed, Places], Watch[Any] | None]] = {
    "Good words": good_words.draw,
    "Disguise": disguises.draw,
    "Copy": copies.draw,
    "Reconnaissance": scouting.draw,
    "ACRE": acre.draw,
    "Mistaken identity": mistaken.draw,
    "Membership": members.draw,
}

# name of each exploratory attack → the words of the address that open it
OPENS: dict[str, dict[str, str]] = {
    "good_words": {"view": "Good words", "strategy": "High-ratio good words"},
    "first_n": {"view": "Good words", "strategy": "First-N"},
    "best_n": {"view": "Good words", "strategy": "Best-N"},
    "fewest_words": {"view": "Good words", "strategy": FEWEST, "form": good_words.ONE},
    "obfuscation": {"view": "Disguise"},
    "extraction": {"view": "Copy"},
    "reconnaissance": {"view": "Reconnaissance"},
    "acre": {"view": "ACRE"},
    "mistaken_identity": {"view": "Mistaken identity"},
    "membership_inference": {"view": "Membership"},
}
