"""No attack: spam comes as it always does."""

from dataclasses import dataclass

from core.attacks.weekly.base import WeeklyAttack


@dataclass(frozen=True, kw_only=True)
class NoAttack(WeeklyAttack):
    """Nobody sends anything to be learned from; what the campaign would meet is measured all the same."""

    title = "No attack"
    sentence = "Nobody sends anything so that the filter learns it."
    cell = None
    source = "the lab's own"
    knows = "nothing"
    atlas = ()
    owasp = ()
    strikes = False
