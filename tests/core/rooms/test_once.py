"""Every answer that was accepted is there exactly once, whatever happens to those who send and to those who store."""

import subprocess
import sys
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, select

from core.rooms import engine as engines
from core.rooms.engine import engine_of
from core.rooms.keys import new_secret
from core.rooms.register import Register
from core.rooms.seat import Seat
from core.rooms.tables import ATTEMPTS, VOTES
from tests.core.rooms.a_class import Class, Clock, class_of

ROOT = Path(__file__).resolve().parents[3]
LEARNERS, EACH, TIMES = 8, 6, 3
ACKNOWLEDGED = 40  # before the server is killed
SERVER = """
import itertools, sys, threading
from core.rooms.engine import engine_of
from core.rooms.register import Register

url, code, *secrets = sys.argv[1:]
times = itertools.count(1_000_000, 3)
register = Register(engine_of(url), clock=lambda: next(times))  # three seconds a look: never too many a minute
said = threading.Lock()

def send(learner, secret):
    seat = register.seat(code, secret)
    for number in itertools.count():
        client_id = f"{learner}-{number}"
        seat.attempt(client_id, "first", f"poison={number}", {"missed": number})
        with said:
            print(client_id, flush=True)

for one in enumerate(secrets):
    threading.Thread(target=send, args=one).start()
"""


def stored(engine: Engine) -> Counter[str]:
    with engine.connect() as connection:
        return Counter(connection.scalars(select(ATTEMPTS.c.client_id)))


def test_threads_that_send_the_same_again_and_again_store_it_once(url: str, engine: Engine, clock: Clock) -> None:
    other_engine = engine_of(url)
    registers = [Register(engine, clock), Register(other_engine, clock)]
    room = class_of(registers[0])
    secrets = [new_secret() for _ in range(LEARNERS)]
    begin = threading.Barrier(LEARNERS)

    def work(learner: int) -> None:
        """Each learner's answers come from this thread, and again from the thread beside, through another server."""
        begin.wait()
        for time in range(TIMES):
            register = registers[(learner + time) % 2]
            for who in (learner, (learner + 1) % LEARNERS):
                register.join(room.code, f"Learner {who}", secrets[who])
                seat = register.seat(room.code, secrets[who])
                seat.vote("guess", 1, who)
                for number in range(EACH):
                    seat.attempt(f"{who}-{number}", "first", f"poison={number}", {"missed": who})

    try:
        with ThreadPoolExecutor(LEARNERS) as pool:
            list(pool.map(work, range(LEARNERS)))
        assert stored(engine) == {f"{who}-{number}": 1 for who in range(LEARNERS) for number in range(EACH)}
        with engine.connect() as connection:
            assert sorted(connection.scalars(select(VOTES.c.value))) == [str(who) for who in range(LEARNERS)]
        board = room.desk.board()
        assert sorted(person.nickname for person in board.people) == [f"Learner {who}" for who in range(LEARNERS)]
        assert {person.attempts for person in board.people} == {EACH}
        versions = [attempt.version for attempt in room.desk.attempts()]
        assert versions == sorted(set(versions))
    finally:
        other_engine.dispose()


def test_those_who_write_to_a_file_stand_in_line(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "PATIENCE", 0)  # of SQLite itself: whoever meets a lock is refused at once
    engine = create_engine(f"sqlite:///{tmp_path}/rooms.db")
    room = class_of(Register(engine, clock))
    seats = [room.learner(f"Learner {number}") for number in range(LEARNERS)]
    begin = threading.Barrier(LEARNERS)

    def work(seat: Seat) -> None:
        begin.wait()
        for number in range(EACH):
            seat.attempt(f"a-{number}", "first", f"poison={number}", {})

    with ThreadPoolExecutor(LEARNERS) as pool:
        list(pool.map(work, seats))
    assert len(room.desk.attempts()) == LEARNERS * EACH
    engine.dispose()


def test_who_reads_on_while_others_write_misses_nothing(room: Class) -> None:
    seats = [room.learner(f"Learner {number}") for number in range(4)]
    writing = ThreadPoolExecutor(4)

    def work(seat: Seat) -> None:
        for number in range(20):
            seat.attempt(f"a-{number}", "first", f"poison={number}", {})

    done = [writing.submit(work, seat) for seat in seats]
    read: list = []
    while True:
        over = all(future.done() for future in done)
        read += room.desk.attempts(after=read[-1].version if read else 0)
        if over:
            break
    writing.shutdown()
    [future.result() for future in done]
    assert sorted((attempt.learner, attempt.words) for attempt in read) == sorted(
        (learner, f"poison={number}") for learner in range(1, 5) for number in range(20)
    )


def test_what_a_killed_server_accepted_is_there_exactly_once(url: str, engine: Engine, clock: Clock) -> None:
    register = Register(engine, clock)
    room = class_of(register)
    secrets = [new_secret() for _ in range(4)]
    for number, secret in enumerate(secrets):
        register.join(room.code, f"Learner {number}", secret)
    command = [sys.executable, "-c", SERVER, url, room.code, *secrets]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        accepted = [server.stdout.readline().strip() for _ in range(ACKNOWLEDGED)]
        server.kill()
        accepted += server.stdout.read().split()
    assert len(accepted) >= ACKNOWLEDGED
    there = stored(engine)
    assert set(there.values()) == {1}
    assert set(accepted) <= set(there)
    assert len(there) <= len(accepted) + len(secrets)  # one each was on its way
    clock.now += 80_000  # after all that the killed server stored
    for client_id in there:
        learner, number = map(int, client_id.split("-"))
        seat = register.seat(room.code, secrets[learner])
        seat.attempt(client_id, "first", f"poison={number}", {"missed": number})
    assert stored(engine) == there
    assert register.pulse(room.code).version == 1 + len(secrets) + 2 * len(there)
