"""The database under the rooms: SQLite in a file, or PostgreSQL, set up so that what is accepted stays."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from core.errors import InputError

CONNECTS_WITHIN = 4  # seconds; a server that is there answers much sooner
PATIENCE = 10  # seconds that somebody waits for others: for their turn, a connection of the pool, a lock
# of whoever makes an engine elsewhere: a connection that broke is made anew, and no answer is repeated in an error
ENGINE_OPTIONS: dict[str, Any] = {"pool_timeout": PATIENCE, "pool_pre_ping": True, "hide_parameters": True}
_WRITES = "writes"
_LOCK = 0x706F69736F6E  # of all advisory locks of a PostgreSQL database, the one of this project


def engine_of(url: str) -> Engine:
    """An engine on the database of this URL, see `database_of`; connects to nothing yet. Raises `InputError`."""
    return create_engine(database_of(url), **ENGINE_OPTIONS)


def database_of(url: str) -> URL:
    """`sqlite:///path/to/file` or `postgresql://user:password@host/database`, with its driver.

    The folder of an SQLite file is made, for this user alone. Raises `InputError` for any other URL, whose password is
    never repeated.
    """
    try:
        parts = make_url(url)
    except (ArgumentError, ValueError):
        raise InputError("The address of the rooms' database is no URL, such as sqlite:///rooms/rooms.db.") from None
    kind = parts.get_backend_name()
    if kind in {"postgres", "postgresql"}:
        return parts.set(drivername="postgresql+psycopg")
    if kind != "sqlite" or parts.database in {None, "", ":memory:"} or parts.query:
        raise InputError("The rooms' database must be a file (sqlite:///path/to/file) or PostgreSQL (postgresql://…).")
    folder = Path(str(parts.database)).parent
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        raise InputError(f"The folder of the rooms' database cannot be made: {folder}.") from None
    return parts.set(drivername="sqlite")


def careful(engine: Engine) -> Engine:
    """The same engine, whose connections wait a little and keep what is committed; to be called any number of times.

    SQLite: readers never wait for a writer (WAL), a writer takes its turn before it reads (BEGIN IMMEDIATE), a commit
    is on the disk when it returns, what is deleted is overwritten. PostgreSQL: nobody waits for long.
    """
    if not event.contains(engine, "do_connect", _connecting):
        engine.dispose()  # connections that are there already would not be set up
        event.listen(engine, "do_connect", _connecting)
        event.listen(engine, "connect", _connected)
        event.listen(engine, "begin", _begun)
    return engine


def writes(connection: Connection) -> Connection:
    """The same connection, whose next transaction will write."""
    return connection.execution_options(**{_WRITES: True})


def reads(connection: Connection) -> Connection:
    """The same connection, whose next transaction sees one state of the database, whatever is written meanwhile."""
    if connection.dialect.name == "sqlite":
        return connection
    return connection.execution_options(isolation_level="REPEATABLE READ")


def one_at_a_time(connection: Connection) -> None:
    """Until the end of this transaction no other one passes this line; SQLite has one writer anyway."""
    if connection.dialect.name != "sqlite":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})


def empty_log(engine: Engine) -> None:
    """SQLite: what was deleted leaves the log of writes as well, unless somebody reads it just then."""
    if engine.dialect.name == "sqlite":
        # it is deleted already, whatever happens here
        with suppress(sqlite3.Error, SQLAlchemyError), closing(engine.raw_connection()) as connection:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").close()


def _connecting(dialect: Any, _record: Any, _arguments: Any, named: dict[str, Any]) -> None:
    if dialect.name == "sqlite":
        named.setdefault("timeout", PATIENCE)
    else:
        named.setdefault("connect_timeout", CONNECTS_WITHIN)


def _connected(connection: Any, _record: Any) -> None:
    if isinstance(connection, sqlite3.Connection):
        connection.isolation_level = None  # the driver begins nothing by itself
        for setting in ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
            connection.execute(f"PRAGMA {setting}").close()
    else:
        with connection.cursor() as cursor:
            cursor.execute(f"SET lock_timeout = '{PATIENCE}s'")
            cursor.execute(f"SET statement_timeout = '{2 * PATIENCE}s'")
        connection.commit()


def _begun(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        kind = "IMMEDIATE" if connection.get_execution_options().get(_WRITES) else "DEFERRED"
        connection.exec_driver_sql(f"BEGIN {kind}")
