"""Full score: the filter says after every question how far there is to go."""

from dataclasses import dataclass

from core.games.levels.base import Level
from core.games.rules import Rules


@dataclass(frozen=True, kw_only=True)
class FullScore(Level):
    """The easiest: every change shows at once whether it helped, so words can be tried one by one."""

    number = 1
    title = "Full score"
    sentence = "Get this spam into the inbox while the filter tells you its exact score after every question."
    rules = Rules()
