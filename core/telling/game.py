"""How the game by hand stands."""

from dataclasses import dataclass
from typing import Literal

from core.filters.base import HAM_VERDICT, SPAM_VERDICT, UNSURE_VERDICT
from core.games.evasion_game import OWN, Game, Goal
from core.telling.probing.words import questions, words
from core.telling.scenario import MAIL
from core.telling.told import Told

_BECAME = {HAM_VERDICT: "Delivered", UNSURE_VERDICT: "Unsure", SPAM_VERDICT: "Blocked"}
_IS = {HAM_VERDICT: "is delivered", UNSURE_VERDICT: "leaves the filter unsure", SPAM_VERDICT: "is blocked"}
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


def headline(game: Game) -> Told[Stand]:
    """How the game stands, in a sentence."""
    last = game.last
    if last is None:
        return _beginning(game)
    guard, asked = game.oracle.reluctance, len(game.tries)
    why: Literal["", "lies", "chance"] = "lies" if guard.lies else "chance" if guard.varies else ""
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
    if game.about == OWN and not game.text.strip():
        return Told(f"Write a {kind} that {_DONE[game.goal]}", Stand(game.goal, None))
    if game.about == OWN or game.text != game.original:
        return Told(f"Not asked yet: edit this {kind} {wish}", Stand(game.goal, None))
    verdict = game.oracle.verdict(game.oracle.message(game.text))
    ask = "ask, or edit it first" if verdict == game.goal.wanted else f"edit it {wish}"
    return Told(f"This {kind} {_IS[verdict]}: {ask}", Stand(game.goal, verdict))
