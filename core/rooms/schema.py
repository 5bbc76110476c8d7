"""Whether the tables are there, and of this version. There is nothing to carry over: what is in them is forgotten soon.

Tables of another version are made anew when all their rooms are over; until then they are left as they are, so that a
class that is in one goes on where it began.
"""

from math import ceil

from sqlalchemy import Connection, Integer, MetaData, Table, func, insert, inspect, select
from sqlalchemy.schema import Column

from core.rooms.engine import one_at_a_time
from core.rooms.refusals import OtherVersionError
from core.rooms.tables import METADATA, ROOMS, VERSION

_KNOWN = Table("rooms_version", MetaData(), Column("version", Integer, primary_key=True, autoincrement=False))
_UNKNOWN = 0  # of tables that are from before versions were kept
_HOUR = 3_600


def is_ready(connection: Connection) -> bool:
    """Whether the tables of this version are there, those that were added to it too."""
    there = set(inspect(connection).get_table_names())
    return METADATA.tables.keys() <= there and _version(connection) == VERSION


def make_ready(connection: Connection, now: float) -> None:
    """The tables of this version, in a transaction that writes. now: seconds since 1970.

    Raises `OtherVersionError` where those of another version have rooms that are not over yet.
    """
    one_at_a_time(connection)
    found = _version(connection)
    if found == VERSION:
        METADATA.create_all(connection)
        return
    until = None if found is None else _last_end(connection)
    if found is not None and until is not None and until > now:
        raise OtherVersionError(newer=found > VERSION, hours=ceil((until - now) / _HOUR))
    _drop(connection)
    METADATA.create_all(connection)
    _KNOWN.create(connection)
    connection.execute(insert(_KNOWN).values(version=VERSION))


def _version(connection: Connection) -> int | None:
    """None where there are no tables of rooms."""
    there = inspect(connection)
    if not there.has_table(ROOMS.name):
        return None
    known = connection.scalar(select(_KNOWN.c.version)) if there.has_table(_KNOWN.name) else None
    return _UNKNOWN if known is None else int(known)


def _last_end(connection: Connection) -> float | None:
    """When the last room is over, in seconds since 1970; None where there is none. Every version has this column."""
    end: float | None = connection.scalar(select(func.max(ROOMS.c.expires_at)))
    return end


def _drop(connection: Connection) -> None:
    """Every table that hangs on the rooms, of whatever version, and nothing else that the database may hold."""
    there = MetaData()
    there.reflect(connection)
    ours: list[Table] = []
    for table in there.sorted_tables:  # what is referred to comes first
        hangs = any(key.column.table in ours for key in table.foreign_keys)
        if hangs or table.name in {ROOMS.name, _KNOWN.name}:
            ours.append(table)
    there.drop_all(connection, tables=ours)
