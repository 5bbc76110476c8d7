"""Attacks on a filter that is asked and not trained, one per file."""

from core.attacks.exploratory.base import ExploratoryAttack
from core.declared.registry import discover, look_up


def exploratory_attacks() -> dict[str, type[ExploratoryAttack]]:
    """Name → class of every exploratory attack."""
    return discover("core.attacks.exploratory", ExploratoryAttack)


def exploratory_attack_named(name: str) -> type[ExploratoryAttack]:
    """Raises `InputError` that lists the names there are."""
    return look_up("core.attacks.exploratory", ExploratoryAttack, name)
