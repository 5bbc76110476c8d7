"""What lessons ask for, one kind of goal per file."""

from core.declared.registry import discover, look_up
from core.lessons.goals.base import Goal


def goals() -> dict[str, type[Goal]]:
    """Name → class of every kind of goal."""
    return discover("core.lessons.goals", Goal)


def goal_named(name: str) -> type[Goal]:
    """Raises `InputError` that lists the names there are."""
    return look_up("core.lessons.goals", Goal, name)
