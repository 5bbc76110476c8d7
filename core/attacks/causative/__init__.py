"""Attacks through the training data, one per file."""

from core.attacks.base import CausativeAttack
from core.declared.registry import discover, look_up


def causative_attacks() -> dict[str, type[CausativeAttack]]:
    """Name → class of every causative attack."""
    return discover("core.attacks.causative", CausativeAttack)


def causative_attack_named(name: str) -> type[CausativeAttack]:
    """Raises `InputError` that lists the names there are, those of attacks on tables among them."""
    return look_up("core.attacks.causative", CausativeAttack, name, "core.attacks.on_tables")
