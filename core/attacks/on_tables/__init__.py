"""Attacks through the rows that a model of a table learns from, one per file."""

from core.attacks.base import CausativeAttack
from core.declared.registry import discover


def table_attacks() -> dict[str, type[CausativeAttack]]:
    """Name → class of every attack on the rows of a table."""
    return discover("core.attacks.on_tables", CausativeAttack)
