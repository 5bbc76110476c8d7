"""No decision: the defender lets the filter learn."""

from dataclasses import dataclass

from core.decisions.base import Decision


@dataclass(frozen=True, kw_only=True)
class NoDecision(Decision):
    """Nobody does anything: the filter retrains on what comes back, week by week."""

    title = "None"
    sentence = "Nobody does anything; the filter goes on learning from what comes back."
