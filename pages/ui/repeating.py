"""One experiment repeated with other seeds in short turns: it shows progress, can be left, and keeps what is done."""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

import pandas as pd


@dataclass(eq=False)
class Repeating:
    """Repetitions in progress, shared by all who ask for the same.

    steps: frames with one seed more each time. frame: the rows so far.
    """

    steps: Iterator[pd.DataFrame]
    frame: pd.DataFrame | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def done(self) -> int:
        return 0 if self.frame is None else self.frame["seed"].nunique()

    def advance(self, seconds: float, wanted: int) -> pd.DataFrame:
        """Work for about `seconds` until there are `wanted` seeds; the rows of those so far, at most `wanted`."""
        with self._lock:
            start = time.perf_counter()
            while self.done < wanted and (self.frame is None or time.perf_counter() - start < seconds):
                self.frame = next(self.steps)
            assert self.frame is not None  # noqa: S101 - at least one step was taken
            return self.frame[self.frame["seed"].isin(self.frame["seed"].unique()[:wanted])]
