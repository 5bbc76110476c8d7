"""Where rooms are opened, found and joined."""

import random
import time
from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Engine, Row, func, insert, select, update

from core.errors import InputError
from core.rooms.desk import Desk
from core.rooms.keys import hashed, new_code, new_secret
from core.rooms.limits import MINUTE, MOST_HOURS, MOST_JOINED, MOST_LEARNERS, MOST_OPENED, MOST_ROOMS
from core.rooms.plain import id_of, nickname_of, same_name, whole_of
from core.rooms.reading import learner_with, me_of, room_of
from core.rooms.records import Me, Opened, Pulse, Room, RoomSettings
from core.rooms.refusals import LaterError
from core.rooms.seat import Seat
from core.rooms.store import Store, insert_once, room_to_read, room_to_write
from core.rooms.tables import LEARNERS, ROOMS

_SEEDS = 10_000  # of an experiment
OWN_SEEDS = 16  # in a room: a class costs so many computations at most, and neighbours still have different mail
_HOUR = 3_600


class Register:
    """All rooms on one database. Touches it with the first call; any thread may call, and any number of servers.

    A server has one, shared by all its visitors, so that those who write to SQLite stand in one line.

    engine: on SQLite or PostgreSQL, such as `engine_of` makes. clock: seconds since 1970. Every call may raise
    `StorageError`, and `InputError` for what it refuses; what it returns is committed.
    """

    def __init__(self, engine: Engine, clock: Callable[[], float] = time.time) -> None:
        self._store = Store(engine, clock)

    def open_room(self, settings: RoomSettings) -> Opened:
        """A new room, with its code and the teacher's key. Raises `LaterError` where many were opened just now."""
        key, now = new_secret(), self._store.clock()
        lesson, seed = id_of(settings.lesson, "a lesson"), whole_of(settings.seed, 0, _SEEDS - 1, "The seed of a room")
        hours = whole_of(settings.hours, 1, MOST_HOURS, "The hours until a room is forgotten")
        self._store.sweep()
        with self._store.writing(alone=True) as connection:
            _one_more(connection, now)
            code = new_code()
            while connection.execute(select(ROOMS.c.room).where(ROOMS.c.room == code)).one_or_none():
                code = new_code()
            room = {
                "room": code,
                "key_hash": hashed(key),
                "version": 1,
                "news": 1,
                "joined": 0,
                "opened_at": now,
                "expires_at": now + _HOUR * hours,
                "lesson": lesson,
                "seed": seed,
                "approval": bool(settings.approval),
                "paused": False,
                "anonymous": False,
            }
            connection.execute(insert(ROOMS).values(room))
        return Opened(code, key)

    def pulse(self, code: Any) -> Pulse:
        """Whether there is something new in a room; costs one row."""
        with self._store.reading() as connection:
            row = room_to_read(connection, code, self._store.clock())
            return Pulse(row.version, row.news)

    def room(self, code: Any) -> Room:
        """What everybody with the code may know."""
        with self._store.reading() as connection:
            return room_of(connection, room_to_read(connection, code, self._store.clock()))

    def join(self, code: Any, nickname: Any, secret: Any) -> Me:
        """A new learner, or the one who joined with this secret before, whatever the nickname is now.

        Raises `LaterError` where many joined this room just now.
        """
        secret_hash, now = hashed(secret), self._store.clock()
        with self._store.writing() as connection:
            room = room_to_write(connection, code, now, news=False)
            here = (LEARNERS.c.room == room.room) & (LEARNERS.c.secret_hash == secret_hash)
            if connection.execute(select(LEARNERS.c.number).where(here)).one_or_none() is None:
                _add(connection, room, nickname_of(nickname), secret_hash, now)
            return me_of(learner_with(connection, room.room, secret_hash))

    def desk(self, code: Any, key: Any) -> Desk:
        """The teacher's side of a room; every call of it checks the key."""
        return Desk(self._store, code, key)

    def seat(self, code: Any, secret: Any) -> Seat:
        """A learner's side of a room; every call of it checks the secret."""
        return Seat(self._store, code, secret)

    def sweep(self) -> int:
        """Forget the rooms whose time is over; how many there were. Opening and reading do so by themselves."""
        return self._store.sweep()


def _one_more(connection: Connection, now: float) -> None:
    lately = func.count().filter(ROOMS.c.opened_at > now - MINUTE)
    in_all, in_a_minute = connection.execute(select(func.count(), lately).select_from(ROOMS)).one()
    if in_all >= MOST_ROOMS:
        raise InputError(f"This server holds {MOST_ROOMS} rooms, which is all it may: end one, or try later.")
    if in_a_minute >= MOST_OPENED:
        raise LaterError(f"At most {MOST_OPENED} rooms a minute are opened on this server: try again in a minute.")


def _add(connection: Connection, room: Row[Any], nickname: str, secret_hash: str, now: float) -> None:
    lately = func.count().filter(LEARNERS.c.joined_at > now - MINUTE)
    here = select(func.count(), lately).where(LEARNERS.c.room == room.room)
    in_all, in_a_minute = connection.execute(here).one()
    if in_all >= MOST_LEARNERS:
        raise InputError(f"This room is full: {MOST_LEARNERS} learners are in it.")
    if in_a_minute >= MOST_JOINED:
        raise LaterError(f"At most {MOST_JOINED} learners a minute join a room: try again in a minute.")
    learner = {
        "room": room.room,
        "number": room.joined + 1,
        "secret_hash": secret_hash,
        "nickname": nickname,
        "same_name": same_name(nickname),
        "seen_from": None if room.approval else room.version,
        "seed": _own_seed(room.room, room.joined),
        "lesson": room.lesson,
        "step": room.step or 0,
        "joined_at": now,
    }
    if not insert_once(connection, LEARNERS, learner):
        raise InputError("Somebody in this room has this nickname already: choose another one.")
    connection.execute(update(ROOMS).where(ROOMS.c.room == room.room).values(joined=room.joined + 1))


def _own_seed(code: str, joined: int) -> int:
    """Those of a room are dealt out in turn, so that as many who come one after the other have different ones."""
    return random.Random(code).sample(range(_SEEDS), OWN_SEEDS)[joined % OWN_SEEDS]
