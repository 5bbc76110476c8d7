"""What a defender does against poison, one defence per file."""

from core.declared.registry import discover, look_up
from core.defences.base import Defence


def defences() -> dict[str, type[Defence]]:
    """Id → class of every defence."""
    return discover("core.defences", Defence)


def defence_named(name: str) -> type[Defence]:
    """Raises `InputError` that lists the ids there are."""
    return look_up("core.defences", Defence, name)
