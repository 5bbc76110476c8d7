"""Campaigned: spam that was foretold for weeks gets through when it comes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.campaign.outcome import outcome
from core.campaign.played import play
from core.declared.parameters import between
from core.lessons.attempt import Attempt
from core.lessons.goals.base import Condition, Figure, Goal
from core.lessons.rerun import Rerun


@dataclass(frozen=True, kw_only=True)
class Campaigned(Goal):
    """The weeks are played again, and beside them the same weeks where nobody attacks.

    `target` is the share of the mail that the attack is after on which it has its way in the week of the strike: of the
    held-out campaign that gets through, or of the good mail that is blocked.
    """

    title = "Campaigned"
    sentence = "What an attack of many weeks is after comes about in the end, with few messages."
    pages = ("campaign",)
    figures = ("target", "target_rise", "sent")
    spends = "sent"

    at_least: float = between(0.0, 1.0, default=0.4, step=0.01, label="Share", help="Of what the attack is after.")
    sent: int = between(0, 5_000, default=300, step=1, label="Messages", help="Most poison messages in all weeks.")

    def measure(self, rerun: Rerun) -> Mapping[str, Figure]:
        played = rerun.played
        change = outcome(played, play(rerun.campaign.without_attack, rerun.corpus)).change
        found = Figure(change.after / change.of, change.before / change.of)
        sent = int(played.frame["poison"].sum())
        return {"target": found, "target_rise": Figure(found.rise), "sent": Figure(sent)}

    def conditions(self, attempt: Attempt) -> Sequence[Condition]:  # noqa: ARG002 - there is one side only
        return [Condition("target", self.at_least, at_least=True), Condition("sent", self.sent)]
