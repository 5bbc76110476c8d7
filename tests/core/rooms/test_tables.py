"""What the tables themselves hold to, whoever writes."""

import pytest
from sqlalchemy import Table

from core.rooms.tables import METADATA

MAY_BE_MISSING = {
    "rooms": {"step", "frozen"},
    "learners": {"seen_from", "frozen_lesson", "frozen_step"},
}


@pytest.mark.parametrize("table", METADATA.sorted_tables, ids=lambda table: table.name)
def test_everything_is_given_but_what_may_be_missing(table: Table) -> None:
    assert {column.name for column in table.c if column.nullable} == MAY_BE_MISSING.get(table.name, set())


@pytest.mark.parametrize("table", METADATA.sorted_tables, ids=lambda table: table.name)
def test_every_row_is_of_a_room_that_is_there(table: Table) -> None:
    """So that nothing can be left over when a room is forgotten."""
    assert "room" in table.primary_key.columns
    assert table.name == "rooms" or table.foreign_keys
