"""Members: mail that a filter has learned is told from mail that it has not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.attacks.exploratory.membership_inference import MembershipInference
from core.declared.parameters import between
from core.lessons.attempt import Attempt
from core.lessons.goals.base import Condition, Figure, Goal
from core.lessons.rerun import Rerun
from core.probing.members import CASES
from core.probing.membership import membership


@dataclass(frozen=True, kw_only=True)
class Members(Goal):
    """The advantage is the share of learned mail that is rightly accused less the share of other mail that is."""

    title = "Members"
    sentence = "Mail that was learned is told from mail that was not, better than by chance."
    pages = ("probe",)
    figures = ("advantage", "order")

    at_least: float = between(0.0, 1.0, default=0.3, step=0.01, label="Advantage", help="0 is chance, 1 certainty.")

    def picks(self) -> Mapping[str, Mapping[str, str]]:
        return {"case": {name: name.capitalize() for name in CASES}}

    def measure(self, rerun: Rerun) -> Mapping[str, Figure]:
        first = next(iter(CASES))
        how = CASES.get(rerun.said("case", first), CASES[first])
        copies, share = int(how["copies"]), how["training_share"]
        found = membership(
            rerun.probing.filter,
            rerun.corpus,
            MembershipInference(),
            seed=rerun.seed,
            copies=copies,
            training_share=share,
        )
        return {"advantage": Figure(found.advantage), "order": Figure(found.auc)}

    def conditions(self, attempt: Attempt) -> Sequence[Condition]:  # noqa: ARG002 - there is one side only
        return [Condition("advantage", self.at_least, at_least=True)]
