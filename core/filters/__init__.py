"""One learner per file: those that read mail here, those that read applications in `of_tables`."""

from core.declared.registry import discover, look_up
from core.filters.base import Filter

__all__ = ["Filter", "filter_named", "filters", "table_learner_named", "table_learners"]


def filters() -> dict[str, type[Filter]]:
    """Name → class of every filter of mail."""
    return discover("core.filters", Filter)


def table_learners() -> dict[str, type[Filter]]:
    """Name → class of every learner that decides on the rows of a table."""
    return discover("core.filters.of_tables", Filter)


def filter_named(name: str) -> type[Filter]:
    """Raises `InputError` that lists the names there are, of both."""
    return look_up("core.filters", Filter, name, "core.filters.of_tables")


def table_learner_named(name: str) -> type[Filter]:
    """Raises `InputError` that lists the names there are, of those that decide on the rows of a table."""
    return look_up("core.filters.of_tables", Filter, name)
