"""Rooms are opened, found, joined and forgotten."""

import re
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from core.errors import InputError
from core.rooms import register as registering
from core.rooms.engine import engine_of
from core.rooms.keys import CODE_LENGTH, LETTERS, new_secret
from core.rooms.limits import MINUTE, MOST_JOINED, MOST_LEARNERS, MOST_OPENED, MOST_ROOMS
from core.rooms.records import RoomSettings
from core.rooms.refusals import LaterError, NoRoomError
from core.rooms.register import OWN_SEEDS, Register
from core.rooms.tables import METADATA, ROOMS
from tests.core.rooms.a_class import Class, Clock, class_of

HOUR = 3_600


def rows(engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        tables = METADATA.sorted_tables
        return {table.name: connection.scalar(select(func.count()).select_from(table)) for table in tables}


def busy(room: Class) -> None:
    """Something in every table."""
    anna = room.learner("Anna")
    anna.vote("guess", 1, 12)
    anna.attempt("a-1", "first", "poison=3", {"passed": True, "score": 3})
    anna.answer("b-1", "why", "Because.")
    room.desk.reveal("guess")
    room.desk.release_hint("first.1")
    room.desk.share_mail("mail.csv", b"text,label")


def test_a_room_begins_as_its_settings_say(register: Register, clock: Clock) -> None:
    opened = register.open_room(RoomSettings(lesson="second", seed=3, approval=True, hours=2))
    assert re.fullmatch(f"[{LETTERS}]{{{CODE_LENGTH}}}", opened.code)
    room = register.room(f" {opened.code[:3].lower()}-{opened.code[3:]} ")
    assert (room.code, room.lesson, room.seed, room.approval) == (opened.code, "second", 3, True)
    assert (room.opened_at, room.expires_at) == (clock.now, clock.now + 2 * HOUR)
    assert (room.step, room.paused, room.frozen, room.anonymous, room.learners) == (None, False, False, False, 0)
    assert (room.hints, room.mail, room.own_lesson) == ((), None, None)


def test_only_hashes_of_keys_and_secrets_are_stored(engine: Engine, register: Register) -> None:
    room, secret = class_of(register), new_secret()
    register.join(room.code, "Anna", secret)
    with engine.connect() as connection:
        stored = [str(row) for table in METADATA.sorted_tables for row in connection.execute(select(table))]
    assert len(stored) == 2
    assert not [row for row in stored if room.key in row or secret in row]


def test_two_registers_on_one_database_show_one_room(url: str, engine: Engine, clock: Clock) -> None:
    other_engine = engine_of(url)
    try:
        here, there = Register(engine, clock), Register(other_engine, clock)
        room = class_of(here)
        secret = new_secret()
        there.join(room.code, "Anna", secret)
        there.seat(room.code, secret).attempt("a-1", "first", "poison=3", {})
        assert [attempt.words for attempt in room.desk.attempts()] == ["poison=3"]
        there.desk(room.code, room.key).pace("first", 4)
        assert here.room(room.code) == there.room(room.code)
        assert here.room(room.code).step == 4
    finally:
        other_engine.dispose()


def test_whoever_joins_again_is_the_same_learner(register: Register, room: Class) -> None:
    secret = new_secret()
    first = register.join(room.code, "Anna", secret)
    assert register.join(room.code, "Another", secret) == first
    assert (first.number, first.nickname, first.approved) == (1, "Anna", True)
    assert register.join(room.code, "Ben", new_secret()).number == 2
    assert register.room(room.code).learners == 2


def test_who_come_one_after_the_other_have_seeds_of_their_own_and_a_class_has_few(
    register: Register, room: Class
) -> None:
    seeds = [register.join(room.code, f"L{number}", new_secret()).seed for number in range(2 * OWN_SEEDS)]
    assert len(set(seeds[:OWN_SEEDS])) == OWN_SEEDS == len(set(seeds))
    assert all(0 <= seed < 10_000 for seed in seeds)


@pytest.mark.parametrize("taken", ["Anna B", "anna b", "ＡＮＮＡ Ｂ", "Anna\u200b  B"])
def test_a_nickname_is_had_by_one(register: Register, room: Class, taken: str) -> None:
    room.learner("Anna B")
    with pytest.raises(InputError, match="has this nickname already"):
        register.join(room.code, taken, new_secret())
    assert register.room(room.code).learners == 1


def test_a_room_may_be_full(register: Register, room: Class, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registering, "MOST_LEARNERS", 1)
    secret = new_secret()
    register.join(room.code, "Anna", secret)
    with pytest.raises(InputError, match=r"^This room is full: 1 learners are in it\.$"):
        register.join(room.code, "Ben", new_secret())
    assert register.join(room.code, "Anna", secret).number == 1


def test_a_server_may_be_full(register: Register, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registering, "MOST_ROOMS", 2)
    first = class_of(register)
    class_of(register, hours=1)
    with pytest.raises(InputError, match=r"^This server holds 2 rooms"):
        class_of(register)
    first.desk.end()
    class_of(register, hours=1)
    clock.now += HOUR
    class_of(register)


def test_a_class_of_150_joins_within_a_minute_and_nobody_fills_a_room_or_a_server_in_one() -> None:
    assert 150 <= MOST_JOINED < MOST_LEARNERS
    assert MOST_OPENED < MOST_ROOMS


def test_so_many_join_a_room_in_a_minute_whichever_server_they_come_to(
    url: str, register: Register, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registering, "MOST_JOINED", 2)
    other_engine = engine_of(url)
    try:
        room, elsewhere, other = class_of(register), class_of(register), Register(other_engine, clock)
        first = new_secret()
        register.join(room.code, "Anna", first)
        clock.now += 1
        other.join(room.code, "Ben", new_secret())
        for here in (register, other):
            with pytest.raises(LaterError, match=r"^At most 2 learners a minute join a room: try again in a minute\.$"):
                here.join(room.code, "Cleo", new_secret())
        assert register.join(room.code, "Anna", first).number == 1  # who comes back is let in
        elsewhere.learner("Cleo")
        clock.now += MINUTE - 1
        assert other.join(room.code, "Cleo", new_secret()).number == 3
        with pytest.raises(LaterError):
            other.join(room.code, "Dora", new_secret())
    finally:
        other_engine.dispose()


def test_many_who_come_at_once_are_no_more_than_may_join(
    register: Register, room: Class, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registering, "MOST_JOINED", 3)
    begin = threading.Barrier(8)

    def joins(number: int) -> bool:
        begin.wait()
        try:
            room.learner(f"Learner {number}")
        except LaterError:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(joins, range(8))) == 3
    assert register.room(room.code).learners == 3


def test_so_many_rooms_are_opened_in_a_minute(
    register: Register, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registering, "MOST_OPENED", 2)
    class_of(register)
    class_of(register)
    with pytest.raises(LaterError, match=r"^At most 2 rooms a minute are opened on this server: try again in a"):
        class_of(register)
    clock.now += MINUTE
    class_of(register)


def test_teachers_who_come_at_once_do_not_overfill_a_server(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registering, "MOST_ROOMS", 3)
    class_of(register)
    begin = threading.Barrier(8)

    def opens(_teacher: int) -> bool:
        begin.wait()
        try:
            class_of(register)
        except InputError:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(opens, range(8))) == 2


@pytest.mark.parametrize("code", ["ABCDEF", "", "x" * 1_000, None, "'; --", "A\0"])
def test_an_unknown_code_opens_nothing(register: Register, room: Class, code: object) -> None:
    secret = new_secret()
    room.learner("Anna")
    doors = (
        lambda: register.pulse(code),
        lambda: register.room(code),
        lambda: register.join(code, "Ben", secret),
        lambda: register.seat(code, secret).view(),
        lambda: register.desk(code, room.key).board(),
        lambda: register.desk(code, room.key).end(),
    )
    for door in doors:
        with pytest.raises(NoRoomError, match="There is no room with this code"):
            door()


@pytest.mark.parametrize("secret", ["", "short", None, "é" * 32, "x" * 300])
def test_a_secret_that_can_be_guessed_is_refused(register: Register, room: Class, secret: object) -> None:
    with pytest.raises(InputError, match="is not complete"):
        register.join(room.code, "Anna", secret)


def test_a_room_is_forgotten_when_its_time_is_over(engine: Engine, register: Register, clock: Clock) -> None:
    over, stays = class_of(register), class_of(register, hours=25)
    busy(over)
    assert 0 not in {count for name, count in rows(engine).items()}
    clock.now += 24 * HOUR - 1
    register.pulse(over.code)
    clock.now += 1
    with pytest.raises(NoRoomError):
        register.pulse(over.code)
    assert register.pulse(stays.code).version == 1
    with pytest.raises(NoRoomError):
        over.desk.pace("first", 1)
    clock.now += 60  # reads look for rooms that are over once a minute
    register.pulse(stays.code)
    assert {name: count for name, count in rows(engine).items() if count} == {"rooms": 1}


def test_opening_a_room_forgets_those_that_are_over(engine: Engine, register: Register, clock: Clock) -> None:
    busy(class_of(register, hours=1))
    clock.now += HOUR
    class_of(register)
    assert {name: count for name, count in rows(engine).items() if count} == {"rooms": 1}
    assert register.sweep() == 0


def test_ending_a_room_deletes_all_of_it_and_of_no_other(engine: Engine, register: Register) -> None:
    ends, stays = class_of(register), class_of(register)
    busy(ends)
    one_room = rows(engine) | {"rooms": 1}
    busy(stays)
    ends.desk.end()
    assert rows(engine) == one_room
    assert set(one_room.values()) == {1}
    with engine.connect() as connection:
        assert connection.scalars(select(ROOMS.c.room)).all() == [stays.code]


@pytest.mark.parametrize("kind", ["mail", "lesson"])
def test_what_is_deleted_cannot_be_read_off_the_disk(url: str, room: Class, tmp_path: Path, kind: str) -> None:
    if not url.startswith("sqlite"):
        pytest.skip("PostgreSQL overwrites what is deleted when it tidies up.")
    secret = b"a very private letter"
    share = {"mail": room.desk.share_mail, "lesson": room.desk.share_lesson}[kind]
    share("file", secret * 10)
    assert secret in b"".join(path.read_bytes() for path in tmp_path.iterdir())
    room.desk.end()
    assert secret not in b"".join(path.read_bytes() for path in tmp_path.iterdir())


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"lesson": "no/such"}, "The id of a lesson must be"),
        ({"seed": 10_000}, "The seed of a room must be a whole number from 0 to 9,999"),
        ({"seed": True}, "The seed of a room"),
        ({"hours": 0}, "The hours until a room is forgotten must be a whole number from 1 to 168"),
    ],
)
def test_settings_that_cannot_be_are_refused(register: Register, wrong: dict, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        class_of(register, **wrong)


def test_the_pulse_tells_what_learners_wait_for_from_what_they_do(register: Register, room: Class) -> None:
    anna = room.learner("Anna")
    before = register.pulse(room.code)
    anna.attempt("a-1", "first", "poison=3", {})
    after = register.pulse(room.code)
    assert (after.version, after.news) == (before.version + 1, before.news)
    room.desk.pause(on=True)
    assert register.pulse(room.code).news == register.pulse(room.code).version == after.version + 1
