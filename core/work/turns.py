"""Long work in short turns: it shows how far it is, can be left and taken up again, and keeps what is done."""

import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Progress:
    """A step that gave no result yet: `done` of `of` parts of `what`, such as "Crafting"."""

    what: str
    done: int
    of: int


class Turns(Generic[T]):
    """One computation that comes in steps, shared by all who look at it; any thread may take the next step.

    begin: starts the steps anew; each is a result, or how far the next result is. expected: about how many results
    there will be. keeps: how many of the latest results are kept, all by default; work whose results each hold the
    ones before needs only the last. light: whether its steps are so short that whoever wants it may take them, and need
    not stand in line. resumes: whether what is begun waits to be taken up again when nobody looks any more; it begins
    anew otherwise.

    count: results so far. at: what the work is doing since the last of them, if a step has said so. finished: whether
    there are no more steps. error: what ended it early, whatever its kind. seconds: what the steps took in all.
    version: grows with each step.
    """

    def __init__(
        self,
        begin: Callable[[], Iterator[T | Progress]],
        expected: int = 1,
        *,
        keeps: int | None = None,
        light: bool = False,
        resumes: bool = True,
    ) -> None:
        self.expected, self.light, self.resumes = expected, light, resumes
        self._begin = begin
        self._kept: deque[T] = deque(maxlen=keeps)
        self._lock = threading.Lock()  # held for the length of a step
        self._news = threading.Condition()
        self.version = 0
        self._forget()

    def _forget(self) -> None:
        self._steps: Iterator[T | Progress] | None = None
        self._kept.clear()
        self.count = 0
        self.at: Progress | None = None
        self.error: BaseException | None = None
        self.finished = False
        self.seconds = 0.0

    @property
    def results(self) -> list[T]:
        """What is done, in order: all results, or the latest `keeps`."""
        with self._news:
            return list(self._kept)

    @property
    def latest(self) -> T | None:
        """The last result so far."""
        with self._news:
            return self._kept[-1] if self._kept else None

    @property
    def share(self) -> float:
        """How much of the work is done, from 0 to 1."""
        return 1.0 if self.finished else min(1.0, self.count / max(1, self.expected))

    def step(self) -> bool:
        """Take the next step; False, at once, where there is none or where another thread is taking it.

        What the step raises is kept in `error` and ends the work; what is no `Exception` is raised as well.
        """
        if not self._lock.acquire(blocking=False):
            return False
        try:
            if self.finished:
                return False
            start = time.perf_counter()
            try:
                if self._steps is None:
                    self._steps = self._begin()
                found = next(self._steps)
            except StopIteration:
                self._tell(start, finished=True)
            except BaseException as error:
                self._tell(start, error=error, finished=True)
                if not isinstance(error, Exception):
                    raise
            else:
                self._tell(start, found)
            return True
        finally:
            self._lock.release()

    def _tell(
        self, start: float, *found: T | Progress, error: BaseException | None = None, finished: bool = False
    ) -> None:
        with self._news:
            self.at = None
            for one in found:
                if isinstance(one, Progress):
                    self.at = one
                else:
                    self._kept.append(one)
                    self.count += 1
            # the frames of the traceback would keep alive what filled the memory
            self.error = error.with_traceback(None) if error else None
            self.finished = finished
            if finished:
                self._steps = None
            self.seconds += time.perf_counter() - start
            self.version += 1
            self._news.notify_all()

    def work(self, seconds: float) -> None:
        """Take steps for about `seconds`, at least one; where another thread is at it, wait for it as long."""
        end = time.monotonic() + seconds
        while not self.finished:
            version = self.version
            if not self.step():
                self.wait(version, end - time.monotonic())
            if time.monotonic() >= end:
                return

    def wait(self, version: int, seconds: float) -> bool:
        """Sleep until there is news since `version`, at most `seconds`; whether there is."""
        with self._news:
            return self._news.wait_for(lambda: self.version != version or self.finished, max(0.0, seconds))

    def leave(self) -> None:
        """Nobody looks any more: work that cannot wait lets go of what it holds, and begins anew when somebody does."""
        with self._lock, self._news:
            if not self.resumes and not self.finished:
                self._close()
                self._forget()

    def end(self) -> None:
        """There are to be no more steps; what the work holds is let go."""
        with self._lock, self._news:
            self._close()
            self.finished = True
            self._news.notify_all()

    def _close(self) -> None:
        if isinstance(self._steps, Generator):
            self._steps.close()
        self._steps = None

    def again(self) -> None:
        """Forget an error and what came before it, and be ready to begin anew; nothing where there is no error."""
        with self._lock, self._news:
            if self.error is not None:
                self._forget()

    def need(self) -> T:
        """The last result so far. Raises what the work raised, or `LookupError` where there is no result yet."""
        with self._news:
            if self._kept:
                return self._kept[-1]
            if self.error is not None:
                raise self.error.with_traceback(None)
            raise LookupError("The work has given no result yet.")
