"""One learner per file."""

from core.filters.base import Filter
from core.registry import discover, look_up

__all__ = ["Filter", "filter_named", "filters"]


def filters() -> dict[str, type[Filter]]:
    """Name → class of every filter."""
    return discover("core.filters", Filter)


def filter_named(name: str) -> type[Filter]:
    """Raises `InputError` that lists the names there are."""
    return look_up("core.filters", Filter, name)
