"""Undoing disguises: the filter reads a text as the eye does."""

from dataclasses import dataclass

from core.games.levels.base import Level
from core.games.rules import Rules


@dataclass(frozen=True, kw_only=True)
class NoDisguises(Level):
    """Look-alike letters, spaced words and markup are undone before the filter reads: only other words help."""

    number = 5
    title = "Disguises undone"
    sentence = "Get this spam into the inbox although the filter sees through look-alike letters and s p a c e d words."
    rules = Rules(undoes=True)
