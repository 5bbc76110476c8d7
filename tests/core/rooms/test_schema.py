"""Tables of another version of the project: left alone while somebody is in a room of theirs, then made anew."""

import hashlib
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Connection, Engine, Inspector, inspect, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateTable

from core.rooms.engine import engine_of
from core.rooms.keys import new_secret
from core.rooms.refusals import NoRoomError, OtherVersionError, StorageError
from core.rooms.register import Register
from core.rooms.tables import METADATA, ROOMS, VERSION
from tests.core.rooms.a_class import Class, Clock, class_of

HOUR = 3_600
# Whoever changes a table gives them all another VERSION, and records here what they are then; one that is added is
# recorded beside the others.
RECORDED = (
    1,
    {
        "rooms": "db5b62a9",
        "files": "8165332d",
        "hints": "f20ebe4a",
        "learners": "09277893",
        "rounds": "e5f8d8a7",
        "answers": "cd8969a1",
        "attempts": "91192a3d",
        "scores": "ffbecede",
        "votes": "98602673",
    },
)


@pytest.fixture
def later(url: str, clock: Clock) -> Iterator[Register]:
    """Another server, which has not looked at the database yet."""
    other = engine_of(url)
    yield Register(other, clock)
    other.dispose()


def columns(engine: Engine | Connection, table: str) -> set[str]:
    there: Inspector = inspect(engine)
    return {column["name"] for column in there.get_columns(table)}


def of_a_newer_version(engine: Engine) -> None:
    """One more column, and one more table that hangs on the learners."""
    with engine.begin() as connection:
        connection.execute(text("UPDATE rooms_version SET version = version + 1"))
        connection.execute(text("ALTER TABLE rooms ADD COLUMN mood TEXT"))
        connection.execute(
            text(
                "CREATE TABLE drawings (room VARCHAR(6), learner BIGINT, PRIMARY KEY (room, learner), "
                "FOREIGN KEY (room, learner) REFERENCES learners (room, number))"
            )
        )
        connection.execute(text("INSERT INTO drawings SELECT room, number FROM learners"))
        connection.execute(text("CREATE TABLE somebody_elses (room VARCHAR(6))"))


def of_an_older_version(engine: Engine) -> None:
    """From before versions were kept, with a column less."""
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE rooms_version"))
        connection.execute(text("ALTER TABLE attempts DROP COLUMN verdict"))


@pytest.mark.parametrize("become", [of_a_newer_version, of_an_older_version])
def test_rooms_of_another_version_are_left_alone_until_the_last_is_over(
    engine: Engine, register: Register, later: Register, clock: Clock, become: Callable[[Engine], None]
) -> None:
    room, short = class_of(register, hours=5), class_of(register, hours=1)
    room.learner("Anna")
    become(engine)
    age = "a newer" if become is of_a_newer_version else "an older"
    clock.now += 2 * HOUR + 1
    for call in (lambda: later.room(room.code), lambda: class_of(later), later.sweep):
        with pytest.raises(OtherVersionError) as refused:
            call()
        assert str(refused.value) == (
            f"The rooms' database is of {age} version of the lab, and its last room is over in 3 hours: start that "
            "version until then, or set POISONED_INBOX_ROOMS to another database."
        )
    with engine.connect() as connection:
        assert set(connection.scalars(select(ROOMS.c.room))) == {room.code, short.code}
    clock.now += 2 * HOUR
    with pytest.raises(StorageError, match="is over in 1 hour:"):
        later.room(room.code)
    clock.now += HOUR
    with pytest.raises(NoRoomError):
        later.room(room.code)
    class_of(later).learner("Ben").attempt("a-1", "first", "poison=3", {"missed": 0.4})


@pytest.mark.parametrize("become", [of_a_newer_version, of_an_older_version])
def test_tables_of_another_version_without_a_room_are_made_anew_and_nobody_elses_are(
    engine: Engine, register: Register, later: Register, clock: Clock, become: Callable[[Engine], None]
) -> None:
    class_of(register, hours=1).learner("Anna")
    become(engine)
    clock.now += HOUR
    class_of(later)
    there = set(inspect(engine).get_table_names())
    assert there - {"somebody_elses"} == {*METADATA.tables, "rooms_version"}
    assert ("somebody_elses" in there) == (become is of_a_newer_version)
    for table in METADATA.sorted_tables:
        assert columns(engine, table.name) == {column.name for column in table.c}
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT version FROM rooms_version")) == VERSION


def test_a_table_of_rooms_that_is_somebody_elses_is_not_touched(engine: Engine, register: Register) -> None:
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE rooms (number BIGINT)"))
    with pytest.raises(StorageError):
        class_of(register)
    assert columns(engine, "rooms") == {"number"}


def test_tables_of_this_version_are_taken_as_they_are(register: Register, later: Register, room: Class) -> None:
    secret = new_secret()
    register.join(room.code, "Anna", secret)
    assert later.join(room.code, "Anna", secret).number == 1


def test_a_changed_table_has_another_version() -> None:
    made = {}
    for table in METADATA.sorted_tables:
        both = [str(CreateTable(table).compile(dialect=one)) for one in (sqlite.dialect(), postgresql.dialect())]
        made[table.name] = hashlib.sha256(" ".join("".join(both).split()).encode()).hexdigest()[:8]
    assert (VERSION, made) == RECORDED
