"""The same work on many things, on all cores, in order."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import chain, islice
from typing import TypeVar

Thing = TypeVar("Thing")
Answer = TypeVar("Answer")

MOST = 4  # cores; more would keep more half-done work in memory than most machines have


def cores() -> int:
    """How many things are worked on at once."""
    return min(MOST, os.cpu_count() or 1)


def side_by_side(work: Callable[[Thing], Answer], things: Iterable[Thing]) -> Iterator[Answer]:
    """What `work` makes of each thing, in their order; while one answer is looked at, the next are on their way.

    For work that leaves Python to compiled code that needs no lock. Whoever stops asking waits for nothing: what runs
    is done soon, and nothing new begins.
    """
    at_once, ahead = cores(), iter(things)
    first = list(islice(ahead, 2))
    if len(first) < 2:  # there is nothing beside it, and to hire somebody takes as long as a little work
        yield from map(work, first)
        return
    pool = ThreadPoolExecutor(at_once)
    running: deque[Future[Answer]] = deque()
    try:
        for thing in chain(first, ahead):
            running.append(pool.submit(work, thing))
            if len(running) > at_once:
                yield running.popleft().result()
        while running:
            yield running.popleft().result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
