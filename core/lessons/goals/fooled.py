"""Fooled: one message, edited by hand until the filter changes its mind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.declared.parameters import between
from core.errors import InputError
from core.games.added_or_removed import ways
from core.games.evasion_game import Game, messages_to_play
from core.games.levels import levels
from core.games.rules import Rules
from core.lessons.attempt import Attempt
from core.lessons.goals.base import Condition, Figure, Goal
from core.lessons.rerun import Rerun
from core.mail.normalise import normalised


def tasks(rerun: Rerun) -> dict[str, Game]:
    """Name → a game on each message of the test inbox that fits, as it begins. The filter answers truly here, for what
    counts is its verdict."""
    rules = levels()[level].rules if (level := rerun.said("level", "")) in levels() else Rules()
    oracle = rerun.asked.ground.oracle(reads=normalised if rules.undoes else None)
    there = messages_to_play(rerun.asked.ground, rules.goal)
    return {
        name: Game.on(text, goal=rules.goal, about=name, opponent="", oracle=oracle) for name, text in there.items()
    }


def task(rerun: Rerun) -> Game:
    """The one that the attempt is about: the first, or the one that it names."""
    return _named(rerun, tasks(rerun))


def _named(rerun: Rerun, there: Mapping[str, Game]) -> Game:
    name = rerun.said("message", next(iter(there)))
    if name not in there:
        raise InputError("This message is not one of those to play here: go on from the lesson's own link.")
    return there[name]


@dataclass(frozen=True, kw_only=True)
class Fooled(Goal):
    """The edited message is put before the filter again, and its changes are counted against the message as it was.

    `outweighs` is about all messages that are there, and not about what the attempt does: the share that ten added
    words bring where the player wants it, less the share that taking out ten of their own brings there.
    """

    title = "Fooled"
    sentence = "One blocked spam gets through with few changed words, its link and enough of the rest still there."
    pages = ("evade",)
    figures = ("through", "changes", "kept", "outweighs")
    spends = "changes"
    looks = ("level", "message", "condition")

    changes: int = between(0, 500, default=20, step=1, label="Changes", help="Most words added or taken out.")
    kept: float = between(0.0, 1.0, default=0.5, step=0.01, label="Kept", help="Share of its other words still there.")

    def measure(self, rerun: Rerun) -> Mapping[str, Figure]:
        there = tasks(rerun)
        game, both = _named(rerun, there), ways(list(there.values()))
        game.ask(rerun.attempt.text)
        if game.refusal is not None or game.last is None:
            raise game.refusal or InputError("There is nothing to judge: write the message first.")
        return {
            "through": Figure(float(game.won), 0.0),
            "changes": Figure(game.last.changes),
            "kept": Figure(game.kept),
            "outweighs": Figure(both.added - both.removed),
        }

    def conditions(self, attempt: Attempt) -> Sequence[Condition]:  # noqa: ARG002 - there is one side only
        return [
            Condition("through", 1, at_least=True),
            Condition("kept", self.kept, at_least=True),
            Condition("changes", self.changes),
        ]
