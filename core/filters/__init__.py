"""One learner per file."""

from core.declared.registry import discover, look_up
from core.filters.base import Filter

__all__ = ["Filter", "filter_named", "filters"]


def filters() -> dict[str, type[Filter]]:
    """Name → class of every filter."""
    return discover("core.filters", Filter)


def filter_named(name: str) -> type[Filter]:
    """Raises `InputError` that lists the names there are."""
    return look_up("core.filters", Filter, name)
