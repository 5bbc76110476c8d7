"""What the visitor's own review of a campaign found, in sentences."""

from core.campaign.own_review import OwnWorth
from core.telling.numbers import counted
from core.telling.scenario import MAIL, Scenario
from core.telling.told import Told


def finding(worth: OwnWorth, words: Scenario = MAIL) -> Told[OwnWorth]:
    """What the marks have come to so far, beside reading as much in random order."""
    if not worth.read:
        return Told(f"You have marked no {words.item[0]} yet that is read in time.", worth)
    minutes = counted(round(worth.minutes), ("minute", "minutes"))
    begins = f"You have read {counted(worth.read, words.item)} in {minutes}"
    if not worth.of:
        return Told(f"{begins}; none of what came is the attacker's, and you lost {worth.lost:,} of it.", worth)
    others = f"and {worth.lost:,} of the others" if worth.lost else "and none of the others"
    return Told(
        f"{begins} and stopped {worth.found:,} of the attacker's {worth.of:,}, {others}. "
        f"As many in random order hold {worth.at_random:.1f} of the attacker's.",
        worth,
    )
