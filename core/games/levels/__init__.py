"""Tasks for whoever plays by hand, one level per file."""

from core.declared.registry import discover
from core.games.levels.base import Level


def levels() -> dict[str, Level]:
    """Id → level, in the order in which they are played."""
    found = [kind() for kind in discover("core.games.levels", Level).values()]
    return {level.id: level for level in sorted(found, key=lambda level: level.number)}
