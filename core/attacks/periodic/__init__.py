"""Attacks by applicants who come period after period, one per file."""

from core.attacks.periodic.base import PeriodicAttack
from core.declared.registry import discover, look_up


def periodic_attacks() -> dict[str, type[PeriodicAttack]]:
    """Name → class of every attack over periods."""
    return discover("core.attacks.periodic", PeriodicAttack)


def periodic_attack_named(name: str) -> type[PeriodicAttack]:
    """Raises `InputError` that lists the names there are."""
    return look_up("core.attacks.periodic", PeriodicAttack, name)
