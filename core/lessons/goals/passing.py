"""Passing: words that are added to spam get it through, with few questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.attacks.exploratory.base import WordSearch
from core.declared.parameters import between
from core.errors import InputError
from core.filters.base import HAM_VERDICT
from core.lessons.attempt import Attempt
from core.lessons.goals.base import Condition, Figure, Goal
from core.lessons.rerun import MOST_QUESTIONS, Rerun
from core.probing.findings import questions_for, share_with
from core.probing.probe import answered
from core.probing.strategies import Probe


@dataclass(frozen=True, kw_only=True)
class Passing(Goal):
    """A search for good words is repeated, and its words are tried on blocked spam that nobody has asked about."""

    title = "Passing"
    sentence = "Enough blocked spam gets through with a few words more, found with few questions."
    pages = ("probe",)
    figures = ("passing", "questions")
    spends = "questions"

    at_least: float = between(
        0.0, 1.0, default=0.3, step=0.01, label="Share", help="Of blocked spam that gets through."
    )
    words: int = between(1, 200, default=50, step=1, label="Words", help="As many words are added to each spam.")
    questions: int = between(0, MOST_QUESTIONS, default=1_000, step=1, label="Questions", help="Most questions.")

    def measure(self, rerun: Rerun) -> Mapping[str, Figure]:
        probing = rerun.probing
        if not isinstance(probing.attack, WordSearch) or probing.attack.wanted() != HAM_VERDICT:
            raise InputError("This attack looks for no words that get spam through: choose one that does.")
        if probing.attack.asks() and probing.budget > MOST_QUESTIONS:
            raise InputError(f"A lesson judges at most {MOST_QUESTIONS:,} questions: set a lower question budget.")
        found = answered(probing, rerun.asked).found
        if not isinstance(found, Probe):
            raise TypeError("a search for words gives words")
        asked = questions_for(found, self.words) if probing.attack.asks() else 0
        return {
            "passing": Figure(share_with(found, self.words), float(found.share[0])),
            "questions": Figure(asked),
        }

    def conditions(self, attempt: Attempt) -> Sequence[Condition]:  # noqa: ARG002 - there is one side only
        return [Condition("passing", self.at_least, at_least=True), Condition("questions", self.questions)]
