"""Hold: for some weeks no new filter is deployed."""

from dataclasses import dataclass

from core.decisions.base import TimedDecision
from core.declared.parameters import between


@dataclass(frozen=True, kw_only=True)
class Hold(TimedDecision):
    """Mail is still collected, but the filter that is there stays, until the weeks are over; then all is learned.

    What is labelled meanwhile is labelled by the filter that was held, so the poison has to pass that one.
    """

    title = "Hold the deployment"
    sentence = "The filter that is there stays for some weeks; mail is collected meanwhile."

    weeks: int = between(
        1, 52, default=8, step=1, label="Weeks held", help="For so many weeks no new filter is deployed."
    )

    def holds(self, week: int) -> bool:
        return self.week <= week < self.week + self.weeks
