"""Fooled: one message, edited by hand until the filter changes its mind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.declared.parameters import between
from core.errors import InputError
from core.games.evasion_game import Game, messages_to_play
from core.games.levels import levels
from core.games.rules import Rules
from core.lessons.attempt import Attempt
from core.lessons.goals.base import Condition, Figure, Goal
from core.lessons.rerun import Rerun
from core.mail.normalise import normalised


def task(rerun: Rerun) -> Game:
    """The game that the attempt is about, as it begins: the first message of the test inbox that fits, or the one that
    it names. The filter answers truly here, for what counts is its verdict."""
    rules = levels()[level].rules if (level := rerun.said("level", "")) in levels() else Rules()
    there = messages_to_play(rerun.asked.ground, rules.goal)
    name = rerun.said("message", next(iter(there)))
    if name not in there:
        raise InputError("This message is not one of those to play here: go on from the lesson's own link.")
    oracle = rerun.asked.ground.oracle(reads=normalised if rules.undoes else None)
    return Game.on(there[name], goal=rules.goal, about=name, opponent="", oracle=oracle)


@dataclass(frozen=True, kw_only=True)
class Fooled(Goal):
    """The edited message is put before the filter again, and its changes are counted against the message as it was."""

    title = "Fooled"
    sentence = "One blocked spam gets through with few changed words, its link or offer still in it."
    pages = ("evade",)
    figures = ("through", "changes")
    spends = "changes"
    looks = ("level", "message", "condition")

    changes: int = between(0, 500, default=20, step=1, label="Changes", help="Most words added or taken out.")

    def measure(self, rerun: Rerun) -> Mapping[str, Figure]:
        game = task(rerun)
        game.ask(rerun.attempt.text)
        if game.refusal is not None or game.last is None:
            raise game.refusal or InputError("There is nothing to judge: write the message first.")
        return {"through": Figure(float(game.won), 0.0), "changes": Figure(game.last.changes)}

    def conditions(self, attempt: Attempt) -> Sequence[Condition]:  # noqa: ARG002 - there is one side only
        return [Condition("through", 1, at_least=True), Condition("changes", self.changes)]
