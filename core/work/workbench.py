"""A few places for long work, taken in turns, so that nobody waits for the whole work of another."""

import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any

from core.work.turns import Turns


def in_a_thread(serve: Callable[[], None]) -> None:
    threading.Thread(target=serve, name="workbench", daemon=True).start()


class Workbench:
    """At most `places` computations are worked on at once; the others wait in line, first come first served. Those that
    have not had a turn yet go before those that have: a first result comes soon, and short work is done with it.

    turn: seconds after which work that is not finished goes to the end of the line, if there is one. patience: seconds
    for which work goes on after the last look at it; what is done by then is kept, and the next look takes it up.
    clock: gives seconds. hire: starts a worker, which leaves when nobody wants anything done.
    """

    def __init__(
        self,
        places: int = 2,
        *,
        turn: float = 1.0,
        patience: float = 3.0,
        clock: Callable[[], float] = time.monotonic,
        hire: Callable[[Callable[[], None]], None] = in_a_thread,
    ) -> None:
        self._places, self._turn, self._patience, self._clock, self._hire = places, turn, patience, clock, hire
        self._lock = threading.Lock()
        self._line: deque[Turns[Any]] = deque()
        self._looked: dict[Turns[Any], float] = {}  # of all that are in line or at a place
        self._at_a_place: set[Turns[Any]] = set()
        self._workers = 0

    def look(self, work: Turns[Any]) -> int:
        """Somebody wants this work done: its place in line, 0 while it is worked on and when it is finished."""
        with self._lock:
            if work.finished:
                return 0
            self._looked[work] = self._clock()
            if work in self._at_a_place:
                return 0
            if work not in self._line:
                newcomers = sum(not one.version for one in self._line)
                self._line.insert(len(self._line) if work.version else newcomers, work)
            if self._workers < self._places:
                self._workers += 1
                self._hire(self._serve)
            return self._line.index(work) + 1

    def _serve(self) -> None:
        try:
            while (work := self._take()) is not None:
                self._work_on(work)
        except BaseException:  # a step that ends its thread; the work has kept the reason
            with self._lock:
                self._workers -= 1
            raise

    def _take(self) -> Turns[Any] | None:
        """The first in line that somebody looks at; None ends the worker that asked."""
        with self._lock:
            while self._line:
                work = self._line.popleft()
                if self._is_wanted(work):
                    self._at_a_place.add(work)
                    return work
                del self._looked[work]
            self._workers -= 1
            return None

    def _work_on(self, work: Turns[Any]) -> None:
        end = self._clock() + self._turn
        try:
            going = True
            while going:
                version = work.version
                if not work.step():
                    work.wait(version, self._turn)
                going = self._goes_on(work, end)
        finally:
            with self._lock:
                self._at_a_place.remove(work)
                stays = self._is_wanted(work)
                if stays:
                    self._line.append(work)
                else:
                    del self._looked[work]
            if not stays:
                work.leave()

    def _goes_on(self, work: Turns[Any], end: float) -> bool:
        with self._lock:
            return self._is_wanted(work) and (not self._line or self._clock() < end)

    def _is_wanted(self, work: Turns[Any]) -> bool:
        return not work.finished and self._clock() - self._looked[work] <= self._patience
