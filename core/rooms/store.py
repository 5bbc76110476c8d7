"""Transactions on the rooms: whole or not at all, ordered within a room, forgotten in time."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Column, Connection, Engine, Row, Table, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as NoConnectionError

from core.rooms.engine import PATIENCE, careful, empty_log, one_at_a_time, reads, writes
from core.rooms.keys import typed_code
from core.rooms.refusals import NoRoomError, StorageError
from core.rooms.schema import is_ready, make_ready
from core.rooms.tables import METADATA, ROOMS

SWEPT_EVERY = 60  # seconds


class Store:
    """A database of rooms, for any thread. clock: seconds since 1970. Raises `StorageError` if it is out of reach, or
    holds the rooms of another version."""

    def __init__(self, engine: Engine, clock: Callable[[], float]) -> None:
        self.clock = clock
        self._engine = engine
        self._lock = threading.Lock()
        self._turn = threading.Lock()
        self._ready = False
        self._swept_at = float("-inf")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the database. Rooms whose time is over are forgotten now and then."""
        if not self._swept_at <= self.clock() < self._swept_at + SWEPT_EVERY:
            self.sweep()
        with self._within(reads) as connection:
            yield connection

    @contextmanager
    def writing(self, *, alone: bool = False) -> Iterator[Connection]:
        """A transaction that is on the disk when it ends, or was never there. alone: one at a time of all such."""
        with self._in_turn(), self._within(writes) as connection:
            if alone:
                one_at_a_time(connection)
            yield connection

    @contextmanager
    def deleting(self) -> Iterator[Connection]:
        """A transaction that writes, after which nothing of what it deletes is left anywhere."""
        with self.writing() as connection:
            yield connection
        empty_log(self._engine)

    def sweep(self) -> int:
        """Forget the rooms whose time is over; how many there were."""
        self._swept_at = self.clock()
        with self._within(reads) as connection:
            over = connection.scalars(select(ROOMS.c.room).where(ROOMS.c.expires_at <= self._swept_at)).all()
        for code in over:
            with self.deleting() as connection:
                forget(connection, code)
        return len(over)

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        """SQLite's writers stand in line here; it lets them try again and again until one is lucky, and some never."""
        if self._engine.dialect.name != "sqlite":
            yield
            return
        if not self._turn.acquire(timeout=PATIENCE):
            raise StorageError
        try:
            yield
        finally:
            self._turn.release()

    @contextmanager
    def _within(self, mode: Callable[[Connection], Connection]) -> Iterator[Connection]:
        try:
            self._prepare()
            with mode(self._engine.connect()) as connection, connection.begin():
                yield connection
        except (DBAPIError, NoConnectionError) as error:
            if isinstance(error, IntegrityError | DataError):
                raise
            self._ready = False
            raise StorageError from error

    def _prepare(self) -> None:
        if self._ready:
            return
        with self._lock:  # not for longer: where the database is unreachable, nobody waits for others to see it
            careful(self._engine)
        with reads(self._engine.connect()) as connection, connection.begin():
            ready = is_ready(connection)
        if not ready:
            with writes(self._engine.connect()) as connection, connection.begin():
                make_ready(connection, self.clock())
        self._ready = True


def room_to_read(connection: Connection, code: Any, now: float) -> Row[Any]:
    """The room's row. Raises `NoRoomError` where there is none, or its time is over."""
    at = (ROOMS.c.room == typed_code(code)) & (ROOMS.c.expires_at > now)
    return _there(connection.execute(select(ROOMS).where(at)).one_or_none())


def room_to_write(connection: Connection, code: Any, now: float, *, news: bool) -> Row[Any]:
    """The room's row with its next version; from here to the end of the transaction nobody else writes to this room.

    news: whether learners have to hear of what is written. Raises `NoRoomError`.
    """
    at = (ROOMS.c.room == typed_code(code)) & (ROOMS.c.expires_at > now)
    following = {"version": ROOMS.c.version + 1} | ({"news": ROOMS.c.version + 1} if news else {})
    return _there(connection.execute(update(ROOMS).where(at).values(following).returning(*ROOMS.c)).one_or_none())


def insert_once(connection: Connection, table: Table, row: dict[str, Any]) -> bool:
    """Whether the row is new; where its key, or another that is unique, is taken, nothing is changed."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    inserted = dialect.insert(table).values(row).on_conflict_do_nothing().returning(table.c.room)
    return connection.execute(inserted).one_or_none() is not None


def keep_least(connection: Connection, table: Table, key: dict[str, Any], column: Column[int], number: int) -> None:
    """Write a number under its key, unless a smaller one stands there. Nobody else may write to the room meanwhile."""
    there = [one == key[one.name] for one in table.primary_key]
    if not insert_once(connection, table, key | {column.name: number}):
        connection.execute(update(table).where(*there, column > number).values({column.name: number}))


def forget(connection: Connection, code: str) -> None:
    """Delete all that any table has of a room."""
    connection.execute(update(ROOMS).where(ROOMS.c.room == code).values(version=ROOMS.c.version + 1))
    for table in reversed(METADATA.sorted_tables):
        connection.execute(delete(table).where(table.c.room == code))


def _there(row: Row[Any] | None) -> Row[Any]:
    if row is None:
        raise NoRoomError(
            "There is no room with this code: it has ended, or its time is over, or the code is mistyped."
        )
    return row
