"""What a teacher shares with one room: own mail, a lesson of their own. It goes with the room."""

import hashlib
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from core.errors import InputError
from core.rooms.limits import LARGEST_LESSON, LARGEST_MAIL
from core.rooms.plain import file_name_of
from core.rooms.tables import FILES

LARGEST = {"mail": LARGEST_MAIL, "lesson": LARGEST_LESSON}


def file_row(kind: str, name: Any, data: bytes) -> dict[str, Any]:
    """A row of `FILES` but for its room. kind: "mail" or "lesson". Raises `InputError` for an empty or large one."""
    if not 0 < len(data) <= LARGEST[kind]:
        raise InputError(f"A room's own {kind} can have 1 to {LARGEST[kind]:,} bytes; this file has {len(data):,}.")
    digest = hashlib.sha256(data).hexdigest()
    return {"kind": kind, "name": file_name_of(name), "size": len(data), "digest": digest, "data": data}


def put(connection: Connection, code: str, row: dict[str, Any]) -> None:
    """Share a file with a room, in place of the one before."""
    take_back(connection, code, row["kind"])
    connection.execute(insert(FILES).values(room=code, **row))


def take_back(connection: Connection, code: str, kind: str) -> None:
    """No longer share what is shared of a kind."""
    connection.execute(delete(FILES).where(FILES.c.room == code, FILES.c.kind == kind))


def data_of(connection: Connection, code: str, kind: str) -> bytes | None:
    """The bytes that are shared of a kind, if any."""
    return connection.execute(
        select(FILES.c.data).where(FILES.c.room == code, FILES.c.kind == kind)
    ).scalar_one_or_none()
