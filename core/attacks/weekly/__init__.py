"""Attacks that go on for weeks, one per file."""

from core.attacks.weekly.base import WeeklyAttack
from core.declared.registry import discover, look_up


def weekly_attacks() -> dict[str, type[WeeklyAttack]]:
    """Name → class of every attack over weeks."""
    return discover("core.attacks.weekly", WeeklyAttack)


def weekly_attack_named(name: str) -> type[WeeklyAttack]:
    """Raises `InputError` that lists the names there are."""
    return look_up("core.attacks.weekly", WeeklyAttack, name)
