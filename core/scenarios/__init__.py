"""Decisions about people, learned from tables: what comes with the project, one scenario per file."""

from core.declared.registry import discover, look_up
from core.scenarios.base import DrawnScenario


def scenarios() -> dict[str, type[DrawnScenario]]:
    """Name → class of every scenario that comes with the project."""
    return discover("core.scenarios.bundled", DrawnScenario)


def scenario_named(name: str) -> type[DrawnScenario]:
    """Raises `InputError` that lists the names there are."""
    return look_up("core.scenarios.bundled", DrawnScenario, name)
