"""A verdict as small JSON, to be stored, and what a board draws of a stored one."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from core.lessons.judging import Verdict


@dataclass(frozen=True)
class Point:
    """An attempt on a board. spent: how much of what is to be small. damage: the first figure that had to reach
    something, such as a share of mail. what: its name. passed: whether all conditions held."""

    spent: float
    damage: float
    what: str
    passed: bool


def stored(verdict: Verdict) -> dict[str, Any]:
    """JSON of under 2,000 characters."""
    return {
        "passed": verdict.passed,
        "score": verdict.score,
        "spends": verdict.spends,
        "goals": [asdict(one) | {"passed": one.passed} for one in verdict.goals],
    } | ({"outcome": dict(verdict.outcome)} if verdict.outcome else {})


def point(verdict: Mapping[str, Any]) -> Point | None:
    """What a board draws of a stored verdict; None where the lesson spends nothing, or nothing had to be reached."""
    goals = verdict.get("goals", [])
    spent = next((one["reached"] for one in goals if one["what"] == verdict.get("spends")), None)
    reached = next((one for one in goals if one["at_least"]), None)
    if spent is None or reached is None:
        return None
    return Point(spent, reached["reached"], reached["what"], bool(verdict["passed"]))
