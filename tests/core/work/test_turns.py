"""Work in turns keeps everything that is done and whatever ended it, in order, however many threads share it."""

import threading
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from core import InputError
from core.work.turns import Progress, Turns

ERRORS = (InputError, MemoryError, KeyError, StopIteration, RecursionError, SystemExit)
RESULTS = st.lists(
    st.one_of(st.integers(0, 99), st.builds(Progress, st.just("Crafting"), st.integers(0, 3), st.just(3)))
)


def steps(given_out: list[int | Progress], error: type[BaseException] | None = None) -> Iterator[int | Progress]:
    yield from given_out
    if error is not None:
        raise error("so it ends")


def said(error: type[BaseException]) -> type[BaseException]:
    """A generator turns a StopIteration of its own into a RuntimeError."""
    return RuntimeError if error is StopIteration else error


class Shared(RuleBasedStateMachine):
    """Steps, turns and new beginnings in any order, beside a list of what must be there."""

    @initialize(
        given_out=RESULTS, error=st.sampled_from([None, *ERRORS]), keeps=st.one_of(st.none(), st.integers(1, 3))
    )
    def begin(self, given_out: list, error: type[BaseException] | None, keeps: int | None) -> None:
        self.given_out, self.error, self.keeps, self.taken = given_out, error, keeps, 0
        self.turns: Turns[int] = Turns(lambda: steps(given_out, error), len(given_out), keeps=keeps)

    @rule()
    def step(self) -> None:
        ends_its_thread = self.taken == len(self.given_out) and self.error is SystemExit and not self.turns.finished
        was_finished = self.turns.finished
        if ends_its_thread:
            with pytest.raises(SystemExit):
                self.turns.step()
        else:
            assert self.turns.step() is not was_finished
        self.taken += not was_finished

    @precondition(lambda self: self.turns.finished)
    @rule()
    def again(self) -> None:
        self.turns.again()
        if self.error is not None:
            self.taken = 0

    @invariant()
    def everything_done_is_there_in_order(self) -> None:
        done = [one for one in self.given_out[: self.taken] if not isinstance(one, Progress)]
        assert self.turns.count == len(done)
        assert self.turns.results == (done if self.keeps is None else done[-self.keeps :])
        assert self.turns.latest == (done[-1] if done else None)
        assert self.turns.finished is (self.taken > len(self.given_out))
        assert 0 <= self.turns.share <= 1
        under_way = 0 < self.taken <= len(self.given_out) and isinstance(self.given_out[self.taken - 1], Progress)
        assert self.turns.at == (self.given_out[self.taken - 1] if under_way else None)

    @invariant()
    def what_ended_it_is_told_to_everybody(self) -> None:
        ended = self.error is not None and self.turns.finished
        assert type(self.turns.error) is (said(self.error) if ended and self.error else type(None))
        for _ in range(2):
            if self.turns.latest is not None:
                assert self.turns.need() == self.turns.latest
            else:
                with pytest.raises(said(self.error) if ended and self.error else LookupError):
                    self.turns.need()


TestShared = Shared.TestCase


@given(RESULTS, st.sampled_from([None, InputError, MemoryError]))
def test_many_threads_take_each_step_once(given_out: list, error: type[BaseException] | None) -> None:
    turns: Turns[int] = Turns(lambda: steps(given_out, error), len(given_out))

    def work() -> None:
        while not turns.finished:
            turns.work(60)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert turns.results == [one for one in given_out if not isinstance(one, Progress)]
    assert type(turns.error) is (error or type(None))


def gated(*gates: threading.Event) -> Callable[[], Iterator[int]]:
    """Steps of which each waits at its gate."""

    def begin() -> Iterator[int]:
        for number, gate in enumerate(gates):
            assert gate.wait(60)
            yield number

    return begin


def test_who_comes_while_another_works_gets_what_is_there_at_once() -> None:
    first, second = threading.Event(), threading.Event()
    turns: Turns[int] = Turns(gated(first, second), 2)
    first.set()
    turns.step()
    worker = threading.Thread(target=turns.step)
    worker.start()
    while turns._lock.acquire(blocking=False):
        turns._lock.release()
    assert not turns.step(), "the second step is another thread's"
    assert (turns.results, turns.finished) == ([0], False)
    second.set()
    assert turns.wait(1, 60)
    worker.join(60)
    assert turns.results == [0, 1]


def test_a_beginning_that_fails_is_an_end_too_and_the_work_can_begin_anew() -> None:
    full = [True]

    def begin() -> Iterator[int]:
        if full.pop():
            raise MemoryError
        return iter([7])

    turns: Turns[int] = Turns(begin)
    turns.work(0)
    with pytest.raises(MemoryError):
        turns.need()
    full.append(False)
    turns.again()
    turns.work(60)
    assert turns.need() == 7


def test_a_turn_takes_one_step_at_least_and_a_long_one_all() -> None:
    turns: Turns[int] = Turns(lambda: steps([1, 2, 3]), 3)
    turns.work(0)
    assert (turns.results, turns.share) == ([1], pytest.approx(1 / 3))
    turns.work(60)
    assert (turns.results, turns.share, turns.finished) == ([1, 2, 3], 1, True)


def test_the_frames_of_an_error_are_not_kept() -> None:
    turns: Turns[int] = Turns(lambda: steps([], MemoryError))
    turns.work(0)
    assert turns.error is not None
    assert turns.error.__traceback__ is None
