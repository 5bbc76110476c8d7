"""A full class in one room: 150 learners, an attempt of each every 5 s, the board read every second, on SQLite.

Each learner's page also asks every second whether the teacher did something. Milliseconds until an attempt is
committed, and until the board is read; then ten attempts of each, all learners pressing at once.
"""

import itertools
import statistics
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from core.rooms.engine import engine_of
from core.rooms.keys import new_secret
from core.rooms.records import RoomSettings
from core.rooms.register import Register
from core.rooms.seat import Seat

LEARNERS = 150
PERIOD = 5.0  # seconds between two attempts of one learner
SECONDS = 30.0
PRESSED = 10  # attempts of each, one after the other
GOAL = 1_000  # milliseconds, 95 of 100 attempts
WORDS = "corpus=sample&filter=spambayes&attack=dictionary&poison={}&seed=7&v=2"
VERDICT = {"missed_spam": 0.41, "blocked_good_mail": 0.02, "messages": 24, "passed": True}


class Class:
    """150 learners in a room. times: seconds of each accepted attempt, of each board, of each pulse."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.opened = register.open_room(RoomSettings(lesson="first", seed=7))
        self.desk = register.desk(self.opened.code, self.opened.key)
        self.seats = [self._join(number) for number in range(LEARNERS)]
        self.times: list[float] = []
        self.board_times: list[float] = []
        self.pulse_times: list[float] = []

    def _join(self, number: int) -> Seat:
        secret = new_secret()
        self.register.join(self.opened.code, f"Learner {number}", secret)
        return self.register.seat(self.opened.code, secret)

    def attempt(self, seat: Seat, number: int) -> None:
        begun = time.perf_counter()
        seat.attempt(f"a-{number}", "first", WORDS.format(number), VERDICT)
        self.times.append(time.perf_counter() - begun)

    def learner(self, seat: Seat, end: float) -> None:
        """One page: an attempt every 5 s, a pulse every second, from a moment of its own on."""
        begun = time.monotonic() + PERIOD * self.seats.index(seat) / LEARNERS
        for second in itertools.count():
            time.sleep(max(0.0, begun + second - time.monotonic()))
            if time.monotonic() > end:
                return
            looked = time.perf_counter()
            self.register.pulse(self.opened.code)
            self.pulse_times.append(time.perf_counter() - looked)
            if second % PERIOD == 0:
                self.attempt(seat, second)

    def press(self, seat: Seat) -> None:
        """As fast as they are taken."""
        for number in range(PRESSED):
            self.attempt(seat, 1_000 + number)

    def board(self, end: float) -> None:
        """The teacher's page."""
        version = 0
        while time.monotonic() < end:
            begun = time.perf_counter()
            self.desk.board()
            new = self.desk.attempts(version)
            version = new[-1].version if new else version
            self.board_times.append(time.perf_counter() - begun)
            time.sleep(max(0.0, 1.0 - (time.perf_counter() - begun)))


def run() -> None:
    """Print accepted attempts per second, p50, p95 and the slowest, of attempts, pulses and boards."""
    print(f"{'':<28} {'a second':>8} {'p50, ms':>8} {'p95, ms':>8} {'slowest':>8}")
    with tempfile.TemporaryDirectory() as folder:
        engine = engine_of(f"sqlite:///{Path(folder) / 'rooms.db'}")
        in_class = Class(Register(engine))
        end = time.monotonic() + SECONDS
        pages = [threading.Thread(target=in_class.learner, args=(seat, end)) for seat in in_class.seats]
        pages.append(threading.Thread(target=in_class.board, args=(end,)))
        for page in pages:
            page.start()
        for page in pages:
            page.join()
        told("attempts", in_class.times, SECONDS)
        told("pulses", in_class.pulse_times, SECONDS)
        told("board with new attempts", in_class.board_times, SECONDS)
        in_class.times.clear()
        begun = time.perf_counter()
        with ThreadPoolExecutor(LEARNERS) as pool:
            list(pool.map(in_class.press, in_class.seats))
        told("attempts, all at once", in_class.times, time.perf_counter() - begun)
        engine.dispose()


def told(name: str, times: list[float], seconds: float) -> None:
    """One row."""
    times = sorted(1_000 * one for one in times)
    p50, p95 = statistics.median(times), times[int(0.95 * (len(times) - 1))]
    over = "  over" if name == "attempts" and p95 >= GOAL else ""
    print(f"{name:<28} {len(times) / seconds:>8.1f} {p50:>8.1f} {p95:>8.1f} {times[-1]:>8.1f}{over}", flush=True)
