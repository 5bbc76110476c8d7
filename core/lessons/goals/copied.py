"""Copied: a copy of the filter agrees with it on mail that neither has seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.attacks.exploratory.extraction import Extraction
from core.declared.parameters import between
from core.errors import InputError
from core.lessons.attempt import Attempt
from core.lessons.goals.base import Condition, Figure, Goal
from core.lessons.rerun import MOST_QUESTIONS, Rerun
from core.probing.extraction import copies


@dataclass(frozen=True, kw_only=True)
class Copied(Goal):
    """The copy is made again with as many questions. `before` is what the same learner agrees without a question, from
    the labels of the attacker's own mail."""

    title = "Copied"
    sentence = "A copy agrees with the filter on held-out mail, made with few questions."
    pages = ("probe",)
    figures = ("agreement", "gain", "questions")
    spends = "questions"

    at_least: float = between(0.0, 1.0, default=0.8, step=0.01, label="Agreement", help="Share of held-out mail.")
    questions: int = between(0, MOST_QUESTIONS, default=1_000, step=1, label="Questions", help="Most questions.")

    def measure(self, rerun: Rerun) -> Mapping[str, Figure]:
        attack, asked = rerun.probing.attack, rerun.asked
        if not isinstance(attack, Extraction):
            raise InputError("This attack makes no copy: choose “Model extraction”.")
        size = min(attack.questions, MOST_QUESTIONS)
        *_, found = copies(asked.ground, asked.mail, sizes=[size], budget=rerun.probing.budget)
        agreement = found.agreement
        share = Figure(agreement.after / agreement.of, agreement.before / agreement.of)
        return {"agreement": share, "gain": Figure(share.rise), "questions": Figure(found.queries)}

    def conditions(self, attempt: Attempt) -> Sequence[Condition]:  # noqa: ARG002 - there is one side only
        return [Condition("agreement", self.at_least, at_least=True), Condition("questions", self.questions)]
