"""Messages that a filter should not stumble over, written to see whether it does; one kind of test per file."""

from core.declared.registry import discover
from core.monitors.random_testing.base import Check


def checks() -> dict[str, type[Check]]:
    """Id → class of every kind of test."""
    return discover("core.monitors.random_testing", Check)
