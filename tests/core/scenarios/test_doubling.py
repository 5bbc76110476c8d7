"""Twice the table takes about twice the time and twice the memory, whatever a stranger puts into it."""

import contextlib
import gzip
import random
from collections.abc import Callable

import pytest

from core.errors import InputError
from core.scenarios.own import load_table
from tests.core.mail.readers.test_doubling import doubled, in_proportion, peak

LARGEST = 400_000  # bytes


def rows(cells: Callable[[random.Random, int], str], header: str = "a,b,default") -> Callable[[int], bytes]:
    def make(length: int) -> bytes:
        draw, made, size = random.Random(0), [header], 0
        while size < length:
            made.append(f"{cells(draw, len(made))},{len(made) % 2}")
            size += len(made[-1])
        return "\n".join(made).encode()

    return make


def columns(length: int) -> bytes:
    """As many columns as may be, and all of one name, with as many rows as the length has."""
    line = ",".join("abcde"[number % 5] for number in range(199))
    header = ",".join(["name"] * 199 + ["default"])
    return "\n".join(
        [header, *(f"{line[row % 9 :]}{line[: row % 9]},{row % 2}" for row in range(60 + length // 400))]
    ).encode()


TABLES: dict[str, Callable[[int], bytes]] = {
    "different numbers": rows(lambda draw, _: f"{draw.random()},{draw.random()}"),
    "different texts": rows(lambda draw, _: f"{draw.getrandbits(60):x}x,{draw.random()}"),
    "few texts": rows(lambda draw, _: f"{draw.randrange(30)}x,{draw.randrange(7)}"),
    "dates": rows(lambda draw, _: f"2024-01-{draw.randrange(28) + 1},{draw.random()}"),
    "nearly dates": rows(lambda draw, n: f"2024-01-01{'-' * 150}{n},{draw.random()}"),
    "long cells": rows(lambda draw, n: f"{'ä' * 2_000}{n},{draw.randrange(7)}"),
    "one cell": lambda length: b"a,b,default\n" + b"x" * length,
    "an open quote": lambda length: b'a,b,default\n"' + b"x,y\n" * (length // 4),
    "delimiters": lambda length: b"a,b,default\n" + b"," * length,
    "header": lambda length: b",".join([b"a"] * (length // 2)),
    "columns of one name": columns,
    "gzipped": lambda length: gzip.compress(rows(lambda draw, _: f"{draw.random()},{draw.randrange(9)}")(length)),
}


def read(data: bytes) -> None:
    with contextlib.suppress(InputError):
        load_table(data, name="x.csv")


@pytest.mark.parametrize("family", TABLES)
def test_a_table_takes_time_and_memory_in_proportion(family):
    make = TABLES[family]
    read(make(1_000))  # what is loaded at the first use is no part of it
    small, large = doubled(read, make, largest=LARGEST)
    assert in_proportion(small, large), (small, large)
    small, large = peak(read, make(LARGEST // 4)), peak(read, make(LARGEST // 2))
    assert large < 3 * small + 300_000, "memory, bytes"
