"""Coroutines in tests that may share a process with browser tests, whose driver keeps a loop in the main thread."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


def to_its_end(coroutine: Coroutine[None, None, T]) -> T:
    """What the coroutine gives, from a loop of its own in a thread of its own."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, coroutine).result()
