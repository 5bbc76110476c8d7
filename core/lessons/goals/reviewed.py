"""Reviewed: the poison in the training mail is found by reading little of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from core.declared.parameters import between
from core.errors import InputError
from core.lessons.attempt import Attempt
from core.lessons.goals.base import Condition, Figure, Goal
from core.lessons.rerun import Rerun
from core.monitors.review import Review
from core.questions.experiment import Experiment
from core.runs.preparation import prepare


def pool(rerun: Rerun) -> Review:
    """The training mail of the attempt, as a reader gets it."""
    asked = replace(rerun.experiment, defence=Experiment().defence)
    return Review(prepare(asked, rerun.corpus, asked.poison), asked.poison)


@dataclass(frozen=True, kw_only=True)
class Reviewed(Goal):
    """The marks are put on the training mail again, by the digests of its messages, and the filter learns what is left.

    `cleaned` is the error that the poison moved most, after the review.
    """

    title = "Reviewed"
    sentence = "Most of the poison is taken out of the training mail with few messages read."
    pages = ("review",)
    figures = ("found", "lost", "reads", "cleaned")
    spends = "reads"

    at_least: float = between(0.0, 1.0, default=0.9, step=0.01, label="Found", help="Share of the poison.")
    lost: int = between(0, 1_000, default=0, step=1, label="Lost", help="Most innocent messages taken out.")
    reads: int = between(1, 1_000, default=60, step=1, label="Reads", help="Most messages read.")

    def measure(self, rerun: Rerun) -> Mapping[str, Figure]:
        if not rerun.experiment.poison:
            raise InputError("There is no poison to be found here: go on from the lesson's own link.")
        found = pool(rerun).after(rerun.attempt.marks)
        rate = max(found.attack, key=lambda rate: abs(found.attack[rate].rise))
        attack, review = found.attack[rate], found.review[rate]
        return {
            "found": Figure(found.worth.found / found.worth.of, 0.0),
            "lost": Figure(found.worth.lost),
            "reads": Figure(found.worth.read),
            "cleaned": Figure(review.after / review.of, attack.after / attack.of),
        }

    def conditions(self, attempt: Attempt) -> Sequence[Condition]:  # noqa: ARG002 - there is one side only
        return [
            Condition("found", self.at_least, at_least=True),
            Condition("lost", self.lost),
            Condition("reads", self.reads),
        ]
