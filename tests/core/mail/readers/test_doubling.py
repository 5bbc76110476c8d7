"""Twice the upload takes about twice the time and twice the memory, whatever a stranger puts into it."""

import contextlib
import gc
import importlib
import pkgutil
import re
import time
import tracemalloc
from collections import deque
from collections.abc import Callable

import pytest

import core.mail.readers
from core.errors import InputError
from core.mail import normalise, split
from core.mail.encode import tokeniser
from core.mail.readers.source import read_bytes
from core.take_home import spreadsheet
from tests.core.mail.readers.hostile import UPLOADS, Maker

MEASURABLE = 0.03  # seconds; below, a clock tells nothing of how time grows
LARGEST = 200_000  # bytes
ROUNDS = 5  # of three; a busy machine only ever adds to a time, so what looks too slow is measured again

_MODULES = [
    importlib.import_module(f"core.mail.readers.{module.name}")
    for module in pkgutil.iter_modules(core.mail.readers.__path__)
]
PATTERNS = {
    f"{module.__name__.removeprefix('core.')}.{name}": value
    for module in [*_MODULES, normalise, split, spreadsheet]
    for name, value in vars(module).items()
    if isinstance(value, re.Pattern)
} | {"encode.token": re.compile(tokeniser().token_pattern)}
# What the expressions look for: at the start once, then again and again.
STARTS = ("", "From ", '"', "<a ", "<!--", "is ")
UNITS = (
    "From ",
    "11:11 ",
    ">",
    '"',
    'a"',
    "a",
    "a ",
    "a.",
    " ",
    "\n",
    "\r\n",
    "\n ",
    "=",
    "='",
    '="',
    "<a",
    "<a ",
    "</a",
)
UNITS += ("<!--", "-->", "<!---", "&", "; ", "boundary", "\0", "www.", "-", "_", "\xe4", "\xe4 ", "not ")


@pytest.fixture(autouse=True)
def _no_garbage_collection():
    gc.disable()  # its time follows from what other tests have left
    yield
    gc.enable()


def doubled(do: Callable[[bytes], object], make: Maker, *, largest: int) -> tuple[float, float]:
    """Best processor time, seconds, for an upload and for one of twice its size that can be measured."""
    size = 2_000
    while seconds(do, make(size), times=1) < MEASURABLE and size < largest:
        size *= 2
    half, whole = make(size // 2), make(size)
    small, large = seconds(do, half), seconds(do, whole)
    for _ in range(ROUNDS - 1):
        if in_proportion(small, large):
            break
        small, large = min(small, seconds(do, half)), min(large, seconds(do, whole))
    return small, large


def in_proportion(small: float, large: float) -> bool:
    return large < MEASURABLE or large < 3 * small


def seconds(do: Callable[[bytes], object], data: bytes, times: int = 3) -> float:
    taken = []
    for _ in range(times):
        start = time.process_time()
        do(data)
        taken.append(time.process_time() - start)
    return min(taken)


def peak(do: Callable[[bytes], object], data: bytes) -> int:
    """Bytes that Python had at most while it worked."""
    tracemalloc.start()
    do(data)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most


def searched(pattern: re.Pattern) -> Callable[[bytes], None]:
    def search(data: bytes) -> None:
        text = data if isinstance(pattern.pattern, bytes) else data.decode("latin-1")
        deque(pattern.finditer(text), maxlen=0)
        pattern.match(text)
        pattern.fullmatch(text)

    return search


@pytest.mark.parametrize("name", PATTERNS)
def test_an_expression_takes_time_and_memory_in_proportion(name):
    for start in STARTS:
        for unit in UNITS:

            def make(length: int, start: str = start, unit: str = unit) -> bytes:
                return (start + unit * (length // len(unit))).encode("latin-1")

            do = searched(PATTERNS[name])
            small, large = doubled(do, make, largest=8_000)
            assert in_proportion(small, large), (start, unit)
            assert peak(do, make(8_000)) < 16 * 8_000 + 20_000, (start, unit)


def read(data: bytes) -> None:
    with contextlib.suppress(InputError):
        read_bytes(data)


@pytest.mark.parametrize("family", UPLOADS)
def test_an_upload_takes_time_and_memory_in_proportion(family):
    make = UPLOADS[family]
    read(make(1_000))  # what is loaded at the first use is no part of it
    small, large = doubled(read, make, largest=LARGEST)
    assert in_proportion(small, large), (small, large)
    small, large = peak(read, make(LARGEST // 8)), peak(read, make(LARGEST // 4))
    assert large < 3 * small + 300_000, "memory, bytes"
