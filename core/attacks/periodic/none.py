"""No attack: only those apply who want something."""

from dataclasses import dataclass

from core.attacks.periodic.base import PeriodicAttack


@dataclass(frozen=True, kw_only=True)
class NoAttack(PeriodicAttack):
    """Nobody applies so that the model learns from it."""

    title = "No attack"
    sentence = "Nobody applies so that the model learns from it."
    cell = None
    source = "the lab's own"
    knows = "nothing"
    atlas = ()
    owasp = ()
