"""Played out: a game under the learner's own condition comes to its end, whether or not the message gets through."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.declared.parameters import between
from core.errors import InputError
from core.games.noise_and_words.attempts import attempt as sent
from core.games.noise_and_words.attempts import paired
from core.games.noise_and_words.conditions import (
    ASSIGNED,
    BY_NAME,
    Factor,
    Trial,
    assigned,
    before_attack,
    dealt,
    game,
    grounds,
    messages,
)
from core.games.noise_and_words.editor import Editor, simulating
from core.lessons.attempt import Attempt
from core.lessons.goals.base import Condition as Asked
from core.lessons.goals.base import Figure, Goal
from core.lessons.rerun import Rerun
from core.mail.corpus import outside_corpus


def trial(rerun: Rerun) -> Trial:
    """The game of an attempt as it begins: on the message that the seed deals, under the condition that the attempt
    names, and where it names none, that of whoever learns alone by this seed."""
    condition = BY_NAME.get(rerun.said("condition", ASSIGNED), assigned(0, rerun.seed))
    asked = before_attack(rerun.experiment)
    there = grounds(asked, rerun.corpus)
    offered = messages(there)
    name = dealt(offered)
    if rerun.said("message", name) != name:
        raise InputError("This message is not the one to play here: go on from the lesson's own link.")
    return game(condition, there, asked, name, offered[name], seed=rerun.seed)


@dataclass(frozen=True, kw_only=True)
class PlayedOut(Goal):
    """The game is played again, question by question, and its last message is sent once more: that verdict counts.

    `over` is 1 for a game that is at its end: its last answer let the message through, that many different edits were
    asked about, or no question is left and some were about an edit. `evaded`, `edits` and `questions` are what it came
    to, `noisy` and `few` its condition.
    `noise_against_words` is how much more often simulated editors get through with noise than without, less how much
    more often they do with few words than with all.
    """

    title = "Played out"
    sentence = "One spam is edited under the learner's own condition until it gets through, or often enough."
    pages = ("evade",)
    figures = ("over", "evaded", "edits", "questions", "noisy", "few")
    outcome = ("evaded", "edits", "questions", "noisy", "few")
    foretold = ("noise_against_words",)

    edits: int = between(1, 19, default=10, step=1, label="Edits", help="After so many questions one may give up.")

    def measure(self, rerun: Rerun) -> Mapping[str, Figure]:
        played = trial(rerun)
        different = set()
        for text in rerun.attempt.asked:
            played.ask(text)
            if played.refusal is not None or played.last is None:
                raise played.refusal or InputError("This game cannot be played again: play it anew.")
            if played.last.changes:
                different.add(text)
        found = sent(played, played.condition, 0)
        return {
            "over": Figure(float(played.won or len(different) >= self.edits or (played.spent and played.is_edited))),
            "evaded": Figure(float(found.evaded)),
            "edits": Figure(found.edits),
            "questions": Figure(found.questions),
            "noisy": Figure(float(found.condition.noisy)),
            "few": Figure(float(found.condition.few)),
        }

    def foretell(self, rerun: Rerun) -> Mapping[str, Figure]:
        asked, corpus = before_attack(rerun.experiment), rerun.corpus
        *_, found = simulating(Editor(), grounds(asked, corpus), asked, outside_corpus())
        factors: tuple[Factor, Factor] = ("noise", "words")
        contrasts = [paired(found, factor) for factor in factors]  # type: ignore[arg-type]  # the last step has all
        noise, words = (0.0 if one is None else one.other.share - one.plain.share for one in contrasts)
        return {"noise_against_words": Figure(noise - words)}

    def conditions(self, attempt: Attempt) -> Sequence[Asked]:  # noqa: ARG002 - there is one side only
        return [Asked("over", 1, at_least=True)]
