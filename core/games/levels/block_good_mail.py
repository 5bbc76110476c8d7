"""Good mail to be blocked: the saboteur's turn."""

from dataclasses import dataclass

from core.games.levels.base import Level
from core.games.rules import Goal, Rules


@dataclass(frozen=True, kw_only=True)
class BlockGoodMail(Level):
    """Every word of somebody's good mail stays; what is written below it is to make the filter block it."""

    number = 8
    title = "Good mail to be blocked"
    sentence = "Get somebody's good mail blocked by what you write below it; none of its own words may go."
    rules = Rules(goal=Goal.BLOCKED)
