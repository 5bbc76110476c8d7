"""How the game by hand stands."""

from dataclasses import dataclass
from typing import Literal

from core.filters.base import HAM_VERDICT, SPAM_VERDICT, UNSURE_VERDICT
from core.games.change_by_change import MOST_CHANGES
from core.games.evasion_game import OWN, Game
from core.games.least_changes import Least
from core.games.rules import Goal
from core.telling.numbers import counted
from core.telling.probing.words import questions, words
from core.telling.scenario import MAIL
from core.telling.told import Told

_BECAME = {HAM_VERDICT: "In the inbox", UNSURE_VERDICT: "Unsure", SPAM_VERDICT: "Blocked"}
_IS = {HAM_VERDICT: "is in the inbox", UNSURE_VERDICT: "leaves the filter unsure", SPAM_VERDICT: "is blocked"}
_DONE = {Goal.DELIVERED: "gets through", Goal.BLOCKED: "is blocked"}


@dataclass(frozen=True)
class Stand:
    """verdict: the last answer, or before the first question the true verdict on the message as it was given; None for
    a text of the player's own, or one that was edited before. questions: asked. added, removed: words, in the last one.
    spent: whether none is left. doubt: whether the filter may have lied, or would answer otherwise another time."""

    goal: Goal
    verdict: int | None
    questions: int = 0
    added: int = 0
    removed: int = 0
    spent: bool = False
    doubt: Literal["", "lies", "chance"] = ""


@dataclass(frozen=True)
class Par:
    """least: fewest changed words, None where no way is known. exact: whether fewer are ruled out. used: changes in the
    last try if it won."""

    least: int | None
    exact: bool
    used: int | None


@dataclass(frozen=True)
class Progress:
    """Levels won in this visit, of how many."""

    won: int
    of: int


def headline(game: Game, *, blind: bool = False) -> Told[Stand]:
    """How the game stands, in a sentence. blind: whether it is not to tell how the filter defends itself."""
    last = game.last
    if last is None:
        return _beginning(game)
    guard, asked = game.oracle.reluctance, len(game.tries)
    why: Literal["", "lies", "chance"] = "lies" if guard.lies else "chance" if guard.varies else ""
    why = "" if blind else why
    stand = Stand(game.goal, last.verdict, asked, last.added, last.removed, game.spent, why)
    doubt = {"": "", "lies": f", if the {MAIL.learner[0]} does not lie", "chance": ", as it answered this time"}[why]
    if game.won:
        changes = " and ".join(
            f"{words(count)} {what}" for count, what in ((last.added, "added"), (last.removed, "removed")) if count
        )
        text = f"It {_DONE[game.goal]} after {questions(asked)} with {changes or 'no word changed'}{doubt}"
    else:
        spent = ", none left" * game.spent
        text = (
            f"{_BECAME[last.verdict]}: {questions(asked)}{spent}, {words(last.added)} added, {last.removed:,} removed"
        )
        text += doubt
    return Told(text, stand)


def _beginning(game: Game) -> Told[Stand]:
    kind = MAIL.positives[0] if game.goal is Goal.DELIVERED else MAIL.negatives[0]
    wish = f"until it {_DONE[game.goal]}"
    if game.about == OWN and not game.whole.strip():
        return Told(f"Write a {kind} that {_DONE[game.goal]}", Stand(game.goal, None))
    if game.about == OWN or game.text != game.original:
        return Told(f"Not asked yet: edit this {kind} {wish}", Stand(game.goal, None))
    verdict = game.oracle.verdict(game.oracle.message(game.whole))
    ask = "ask, or edit it first" if verdict == game.goal.wanted else f"edit it {wish}"
    return Told(f"This {kind} {_IS[verdict]}: {ask}", Stand(game.goal, verdict))


def par(game: Game, least: Least) -> Told[Par]:
    """How few changed words do, and how a win compares."""
    used = game.last.changes if game.last and game.won else None
    told = Par(least.changes, least.exact, used)
    if least.changes is None:
        text = f"Not even {MOST_CHANGES:,} changed words do." if least.exact else "No way is known."
        return Told(text, told)
    if least.exact:
        beside = "which is par" if used == least.changes else f"par is {least.changes:,}"
        text = f"Par is {_changed(least.changes)}" if used is None else f"{_changed(used)}; {beside}"
        return Told(f"{text}: no fewer can do it, whatever they are.", told)
    how = "fewer may do"
    if used is None:
        return Told(f"The best known is {_changed(least.changes)}, found by a search; {how}.", told)
    beside = "fewer than" if used < least.changes else "as few as" if used == least.changes else "more than"
    return Told(f"{_changed(used)}, {beside} the best known {least.changes:,}; {how}.", told)


def progress(won: int, of: int) -> Told[Progress]:
    """How far the visitor is."""
    return Told(f"{won:,} of {counted(of, ('level', 'levels'))} won.", Progress(won, of))


def _changed(count: int) -> str:
    return counted(count, ("changed word", "changed words"))
