"""How the game by hand stands."""

from dataclasses import dataclass

from core.evasion_game import OWN, Game, Goal, Try
from core.filters.base import HAM_VERDICT, SPAM_VERDICT, UNSURE_VERDICT
from core.telling.numbers import counted
from core.telling.told import Told

WORD, TRY = ("word", "words"), ("try", "tries")
BECAME = {HAM_VERDICT: "Delivered", UNSURE_VERDICT: "Unsure", SPAM_VERDICT: "Blocked"}


@dataclass(frozen=True)
class Standing:
    """tries: how many there were. last: the latest, None before the first. won: whether it reached the goal."""

    tries: int
    last: Try | None
    won: bool


def headline(game: Game) -> Told[Standing]:
    """How the game stands, in a phrase without its full stop."""
    return Told(_standing(game), Standing(len(game.tries), game.last, game.won))


def _standing(game: Game) -> str:
    last = game.last
    if last is None:
        if game.about == OWN:
            return f"Write a {'spam that passes' if game.goal is Goal.DELIVERED else 'good message that is blocked'}"
        if game.goal is Goal.DELIVERED:
            return "This spam is blocked: edit it until it passes"
        return "This good message is delivered: edit it until it is blocked"
    doubt = "" if game.oracle.reluctance.patience is None else ", if the filter does not lie"
    if game.oracle.reluctance.blur:
        doubt = ", as it answered this time"
    tries = counted(len(game.tries), TRY)
    if game.won:
        changes = " and ".join(
            f"{counted(count, WORD)} {what}"
            for count, what in ((last.added, "added"), (last.removed, "removed"))
            if count
        )
        done = "It passes" if game.goal is Goal.DELIVERED else "It is blocked"
        return f"{done} after {tries} with {changes or 'no word changed'}{doubt}"
    spent = "all queries spent, " if game.spent else ""
    return f"{BECAME[last.verdict]}: {tries}, {spent}{counted(last.added, WORD)} added, {last.removed:,} removed{doubt}"
