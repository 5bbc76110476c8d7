"""A database that is full, locked or away: one sentence, nothing half stored, and the same may be sent again."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, insert
from sqlalchemy.exc import IntegrityError

from core.errors import InputError
from core.rooms import engine as engines
from core.rooms.engine import engine_of
from core.rooms.refusals import NoRoomError, StorageError
from core.rooms.register import Register
from core.rooms.seat import Seat
from core.rooms.tables import ATTEMPTS
from tests.core.rooms.a_class import Class, Clock, class_of
from tests.core.rooms.conftest import emptied
from tests.core.rooms.test_once import stored
from tests.postgresql import cluster

SENTENCE = r"^The room's answers cannot be stored just now; what you sent waits here and is sent again by itself\.$"
SHORT = 0.2  # seconds of patience
SOON = 5.0  # seconds in which the sentence is there


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "rooms.db"


@pytest.fixture
def sqlite(file: Path) -> Iterator[Engine]:
    engine = engine_of(f"sqlite:///{file}")
    yield engine
    engine.dispose()


@contextmanager
def no_larger_than_now(engine: Engine) -> Iterator[None]:
    """The database as on a full disk."""

    def limit(connection: sqlite3.Connection, _record: object) -> None:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages + 4}")

    engine.dispose()
    event.listen(engine, "connect", limit)
    yield
    event.remove(engine, "connect", limit)
    engine.dispose()


def accepted_until_refused(seat: Seat, words: str) -> list[str]:
    accepted: list[str] = []
    while len(accepted) < 25:
        client_id = f"a-{len(accepted)}"
        try:
            seat.attempt(client_id, "first", words, {})
        except StorageError:
            break
        accepted.append(client_id)
    return accepted


def test_a_full_database_stores_nothing_by_half(sqlite: Engine) -> None:
    register = Register(sqlite, Clock())
    room = class_of(register)
    anna = room.learner("Anna")
    words = "poison=" + "3" * 3_000
    with no_larger_than_now(sqlite):
        accepted = accepted_until_refused(anna, words)
        with pytest.raises(StorageError, match=SENTENCE):
            room.desk.share_mail("mail.csv", b"x" * 100_000)
        assert 0 < len(accepted) < 20
        assert stored(sqlite) == dict.fromkeys(accepted, 1)
        assert register.pulse(room.code).version == 2 + len(accepted)
        assert (anna.view().attempts, room.desk.board().room.mail) == (len(accepted), None)
    refused = f"a-{len(accepted)}"
    anna.attempt(refused, "first", words, {})
    assert stored(sqlite) == dict.fromkeys([*accepted, refused], 1)


def test_a_locked_database_is_waited_for_a_little(sqlite: Engine, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "PATIENCE", SHORT)
    room = class_of(Register(sqlite, Clock()))
    anna = room.learner("Anna")
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageError, match=SENTENCE):
        anna.attempt("a-1", "first", "poison=3", {})
    assert anna.view().attempts == 0
    other.execute("ROLLBACK")
    other.close()
    anna.attempt("a-1", "first", "poison=3", {})
    assert anna.view().attempts == 1


def test_who_reads_keeps_no_room_from_ending(sqlite: Engine, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "PATIENCE", SHORT)
    register = Register(sqlite, Clock())
    room = class_of(register)
    reader = sqlite3.connect(file, isolation_level=None)
    reader.execute("BEGIN")
    assert reader.execute("SELECT room FROM rooms").fetchall() == [(room.code,)]
    room.desk.end()
    reader.close()
    with pytest.raises(NoRoomError):
        register.room(room.code)


def test_a_room_that_another_server_holds_is_waited_for_a_little(
    postgresql: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "PATIENCE", SHORT)
    engine = engine_of(postgresql)
    room = class_of(Register(engine, Clock()))
    anna = room.learner("Anna")
    with engine.connect() as other, other.begin():
        other.exec_driver_sql("UPDATE rooms SET version = version")
        with pytest.raises(StorageError, match=SENTENCE):
            anna.attempt("a-1", "first", "poison=3", {})
        assert anna.view().attempts == 0
    anna.attempt("a-1", "first", "poison=3", {})
    assert stored(engine) == {"a-1": 1}
    emptied(engine)
    engine.dispose()


def test_a_file_that_is_no_database_is_one_sentence(sqlite: Engine, file: Path) -> None:
    file.write_bytes(b"no database at all " * 100)
    with pytest.raises(StorageError, match=SENTENCE):
        class_of(Register(sqlite, Clock()))


def test_a_database_that_cannot_be_reached_is_one_sentence_soon() -> None:
    engine = engine_of("postgresql://teacher:hunter2@127.0.0.1:1/rooms")
    register = Register(engine, Clock())
    begin = time.monotonic()
    for call in (lambda: class_of(register), lambda: register.pulse("ABCDEF"), register.sweep):
        with pytest.raises(StorageError, match=SENTENCE) as refused:
            call()
        assert "hunter2" not in f"{refused.value!r} {refused.value.__cause__!r}"
    assert time.monotonic() - begin < SOON
    engine.dispose()


def test_answers_wait_while_the_database_is_away_and_are_stored_when_it_is_back() -> None:
    with cluster() as server:
        engine = engine_of(server.url)
        register = Register(engine, Clock())
        room = class_of(register)
        anna = room.learner("Anna")
        anna.attempt("a-1", "first", "poison=1", {})
        server.crash()
        begin = time.monotonic()
        for call in (lambda: anna.attempt("a-2", "first", "poison=2", {}), room.desk.board, anna.view):
            with pytest.raises(StorageError, match=SENTENCE):
                call()
        assert time.monotonic() - begin < SOON
        server.start()
        for number in (1, 2):
            anna.attempt(f"a-{number}", "first", f"poison={number}", {})
        assert stored(engine) == {"a-1": 1, "a-2": 1}
        engine.dispose()


def test_tables_that_were_taken_away_are_made_again(engine: Engine, register: Register, room: Class) -> None:
    emptied(engine)
    with pytest.raises(StorageError, match=SENTENCE):
        room.learner("Anna")
    class_of(register).learner("Anna")


def test_what_is_refused_in_the_middle_leaves_no_trace(register: Register, room: Class) -> None:
    before = register.pulse(room.code)
    anna = room.learner("Anna")
    room.desk.close("guess")
    with pytest.raises(InputError):
        anna.vote("guess", 1, 3)
    assert register.pulse(room.code).version == before.version + 2
    assert anna.view().votes == ()


def test_a_fault_of_ours_is_not_taken_for_the_databases(engine: Engine, register: Register, room: Class) -> None:
    with pytest.raises(IntegrityError), register._store.writing() as connection:
        connection.execute(insert(ATTEMPTS).values(room=room.code, learner=99, client_id="a-1"))
    assert not stored(engine)
