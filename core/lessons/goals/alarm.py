"""Alarm: a detector rings in time, and hardly ever where nobody attacks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.declared.parameters import between
from core.errors import InputError
from core.lessons.attempt import Attempt
from core.lessons.goals._watch import heard
from core.lessons.goals.base import Condition, Figure, Goal
from core.lessons.rerun import Rerun
from core.monitors.dial import OFFERED
from core.monitors.prediction_review import detectors

MOST_LABELS = 160  # messages a week
NEVER = 99  # the week of a detector that does not ring


@dataclass(frozen=True, kw_only=True)
class Alarm(Goal):
    """The detector that was chosen is dialled again on years without an attack, as on its page. The false alarms are
    those of other such years: a dial that was set to one a year may give more."""

    title = "Alarm"
    sentence = "A detector rings in time, with few false alarms on years without an attack."
    pages = ("watch",)
    figures = ("week", "false_alarms", "labels")
    spends = "labels"
    looks = ("dial", "labelled")

    week: int = between(1, 52, default=7, step=1, label="Week", help="The last week in which it may ring first.")
    false_alarms: float = between(0.0, 52.0, default=1.0, step=0.25, label="False alarms", help="Most in a year.")

    def picks(self) -> Mapping[str, Mapping[str, str]]:
        return {"detector": {name: kind.title for name, kind in detectors().items() if not kind.lucky}}

    def measure(self, rerun: Rerun) -> Mapping[str, Figure]:
        name = rerun.said("detector", "")
        if name not in self.picks()["detector"]:
            raise InputError("Choose which detector is to ring.")
        a_week, yearly = _number(rerun, "labelled", 40, MOST_LABELS), _number(rerun, "dial", 1, max(OFFERED))
        found = heard(rerun, detectors()[name](), yearly, int(a_week))
        labels = int(a_week) if detectors()[name].needs.value == "labels" else 0
        return {
            "week": Figure(found.week or NEVER),
            "false_alarms": Figure(found.false_alarms),
            "labels": Figure(labels),
        }

    def conditions(self, attempt: Attempt) -> Sequence[Condition]:  # noqa: ARG002 - there is one side only
        return [Condition("week", self.week), Condition("false_alarms", self.false_alarms)]


def _number(rerun: Rerun, name: str, usual: float, most: float) -> float:
    try:
        value = float(rerun.said(name, str(usual)))
    except ValueError:
        value = -1.0
    if not 0 < value <= most:
        raise InputError(f"“{name}” must be a number up to {most:g}: go on from the lesson's own link.")
    return value
