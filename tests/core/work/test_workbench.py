"""Few computations at once, in turns, first come first served, and only while somebody looks."""

import threading
from collections.abc import Callable, Iterator

from hypothesis import given
from hypothesis import strategies as st

from core import InputError
from core.work.turns import Turns
from core.work.workbench import Workbench


class Clock:
    """Stands still until somebody moves it."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def bench_of(clock: Clock, places: int = 2, patience: float = 4) -> tuple[Workbench, list[Callable[[], None]]]:
    """A workbench whose workers are started by the test."""
    hired: list[Callable[[], None]] = []
    return Workbench(places, turn=1, patience=patience, clock=clock, hire=hired.append), hired


def ticking(clock: Clock, log: list[str], name: str, count: int, seconds: float = 1.0) -> Turns[int]:
    """Work whose steps take so many seconds each and write the name into the log."""

    def begin() -> Iterator[int]:
        for number in range(count):
            clock.now += seconds
            log.append(name)
            yield number

    return Turns(begin, count)


def test_those_who_wait_take_turns_and_each_is_told_its_place() -> None:
    clock, log = Clock(), []
    bench, hired = bench_of(clock, places=1, patience=60)
    works = [ticking(clock, log, name, 3, seconds=0.5) for name in "abc"]
    assert [bench.look(work) for work in works] == [1, 2, 3]
    assert [bench.look(work) for work in works] == [1, 2, 3], "looking again does not move anybody"
    (serve,) = hired
    serve()
    assert "".join(log) == "aabbccabc"
    assert all(work.finished for work in works)
    assert [bench.look(work) for work in works] == [0, 0, 0]
    assert len(hired) == 1, "nobody is hired for work that is done"


def test_a_newcomer_goes_before_those_who_had_a_turn() -> None:
    clock, log = Clock(), []
    bench, hired = bench_of(clock, places=1, patience=60)
    newcomers = [ticking(clock, log, name, 2) for name in "bc"]

    def begin() -> Iterator[int]:
        for number in range(3):
            clock.now += 1
            log.append("a")
            if number == 0:
                assert [bench.look(work) for work in (*newcomers, waiting)] == [1, 2, 3]
            yield number

    waiting = ticking(clock, log, "w", 1)
    waiting.work(0)
    bench.look(Turns(begin, 3))
    hired[0]()
    assert "".join(log) == "wabcabca"


def test_alone_it_is_worked_on_without_a_pause() -> None:
    clock, log = Clock(), []
    bench, hired = bench_of(clock)
    work = ticking(clock, log, "a", 4)
    bench.look(work)
    hired[0]()
    assert work.results == [0, 1, 2, 3]


def test_what_nobody_looks_at_ends_and_the_next_look_takes_it_up() -> None:
    clock, log = Clock(), []
    bench, hired = bench_of(clock)
    work = ticking(clock, log, "a", 100)
    bench.look(work)
    hired[0]()
    assert clock.now <= 5
    assert work.results == [0, 1, 2, 3, 4]
    bench.look(work)
    hired[1]()
    assert work.results == list(range(10))


def test_what_left_the_line_is_never_begun() -> None:
    clock, log = Clock(), []
    bench, hired = bench_of(clock, places=1)
    first, second = ticking(clock, log, "a", 9), ticking(clock, log, "b", 9)
    bench.look(first)
    bench.look(second)
    clock.now = 4.5
    bench.look(second)
    hired[0]()
    assert set(log) == {"b"}


def test_work_that_fails_leaves_its_place_to_others() -> None:
    clock, log = Clock(), []
    bench, hired = bench_of(clock, places=1)

    def fails(error: type[BaseException]) -> Turns[int]:
        def begin() -> Iterator[int]:
            raise error
            yield

        return Turns(begin)

    works = [fails(InputError), fails(MemoryError), ticking(clock, log, "b", 1)]
    for work in works:
        bench.look(work)
    hired[0]()
    assert works[-1].results == [0]
    ending = fails(SystemExit)
    bench.look(ending)
    try:
        hired[1]()
    except SystemExit:
        bench.look(works[-1])
    assert isinstance(ending.error, SystemExit)
    later = ticking(clock, log, "c", 1)
    bench.look(later)
    hired[2]()
    assert later.finished


@given(st.integers(1, 3), st.lists(st.integers(0, 5), min_size=1, max_size=8))
def test_never_more_at_once_than_there_are_places(places: int, lengths: list[int]) -> None:
    bench = Workbench(places, turn=0, patience=60)
    lock, most, now, done = threading.Lock(), [0], [0], threading.Semaphore(0)

    def work(length: int) -> Turns[int]:
        def begin() -> Iterator[int]:
            for number in range(length):
                with lock:
                    now[0] += 1
                    most[0] = max(most[0], now[0])
                with lock:
                    now[0] -= 1
                yield number
            done.release()

        return Turns(begin, length)

    works = [work(length) for length in lengths]
    for one in works:
        bench.look(one)
    assert all(done.acquire(timeout=60) for _ in works)
    assert most[0] <= places
    assert [one.results for one in works] == [list(range(length)) for length in lengths]
