"""What a defender does in the middle of a campaign, one decision per file."""

from core.decisions.base import Decision
from core.declared.registry import discover, look_up


def decisions() -> dict[str, type[Decision]]:
    """Name → class of every decision."""
    return discover("core.decisions", Decision)


def decision_named(name: str) -> type[Decision]:
    """Raises `InputError` that lists the names there are."""
    return look_up("core.decisions", Decision, name)
