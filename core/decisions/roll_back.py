"""Roll back: the filter of an earlier week is deployed again, and what came since is forgotten."""

from dataclasses import dataclass

from core.decisions.base import TimedDecision
from core.declared.parameters import between


@dataclass(frozen=True, kw_only=True)
class RollBack(TimedDecision):
    """The defender goes back to a filter that was good, and learns on from there: all mail since is lost to it.

    Later mail is learned again as it comes, and so is the poison, if the attacker still sends any.
    """

    title = "Roll back"
    sentence = "The filter of an earlier week is deployed again, and what it has learned since is forgotten."

    to: int = between(1, 52, default=1, step=1, label="Back to week", help="The week whose filter is deployed again.")

    def returns_to(self) -> int | None:
        return self.to
