"""A sweep that is computed in short turns: it shows progress, can be left, and keeps what is done."""

import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from core import InputError
from core.filters import Filter
from core.sweeping import Sweep
from pages.ui.judged import Judged

MOST_JUDGED = 6


@dataclass(eq=False)
class GrowingSweep:
    """One sweep in progress, shared by all who look at it.

    steps: sweeps with more and more levels. levels: the levels that it will have. latest: the sweep so far.
    seconds: what it has cost to compute. refusal: why it cannot be computed, if it cannot.
    """

    steps: Iterator[Sweep]
    levels: Sequence[int]
    latest: Sweep | None = None
    seconds: float = 0.0
    refusal: str | None = None
    _judged: dict[Filter, Judged] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def done(self) -> int:
        """How many levels there are so far."""
        return 0 if self.latest is None else len(self.latest.levels)

    @property
    def finished(self) -> bool:
        return self.done == len(self.levels)

    def advance(self, seconds: float, judge: Filter) -> Judged:
        """Work on it for about `seconds`, or wait for another visitor's turn; what there is, under cut-offs."""
        with self._lock:
            start = time.perf_counter()
            while not self.finished and (self.latest is None or time.perf_counter() - start < seconds):
                turn = time.perf_counter()
                self.latest = self._next()
                self.seconds += time.perf_counter() - turn
                self._judged.clear()
            if judge not in self._judged:
                while len(self._judged) >= MOST_JUDGED:
                    self._judged.pop(next(iter(self._judged)))
                assert self.latest is not None  # noqa: S101 - at least one step was taken
                self._judged[judge] = Judged(self.latest.with_filter(judge))
            return self._judged[judge]

    def _next(self) -> Sweep:
        """The next sweep. A generator that has raised is at its end, so the reason is kept for whoever asks again."""
        if self.refusal is not None:
            raise InputError(self.refusal)
        try:
            return next(self.steps)
        except InputError as error:
            self.refusal = str(error)
            raise
