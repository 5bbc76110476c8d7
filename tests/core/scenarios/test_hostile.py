"""Tables made of odd cells: each becomes a table that keeps its promises, or one sentence."""

import contextlib
import random

import pandas as pd
import pytest

from core.errors import InputError
from core.mail.encode import tokeniser
from core.scenarios.own import load_table

CELLS = [
    "",
    "?",
    "1",
    "2.5",
    "-3",
    "1e308",
    "-1e308",
    "1e-320",
    "inf",
    "NA",
    "yes",
    "a",
    "A",
    "ä",
    "<b>",
    '"',
    "'",
    "\n",
]
CELLS += [
    "x" * 300,
    "2024-01-01",
    "\0",
    "٣",
    "1,5",
    "0x1",
    "True",
    "missing",
    "text",
    "0.1",
    "0.30000000000000004",
    "\r",
]
CELLS += ["9007199254740993", "99999999999999999999999", "\t", ";", "|", " ", "_", "=1+1"]


def odd_table(draw: random.Random) -> bytes:
    delimiter = draw.choice(",;\t|")
    pools = [draw.sample(CELLS, draw.choice([2, 5, len(CELLS)])) for _ in range(draw.randint(1, 6))]
    pools = [pool if draw.random() < 0.6 else [*pool[:1], *_numbers(draw)] for pool in pools]
    rows = [[draw.choice(CELLS) for _ in pools] + ["outcome"]]
    rows += [[draw.choice(pool) for pool in pools] + [draw.choice("01")] for _ in range(draw.choice([49, 60, 120]))]
    quoted = (delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    return "\n".join(quoted).encode(draw.choice(["utf-8", "utf-16", "latin-1"]), errors="replace")


def _numbers(draw: random.Random) -> list[str]:
    size = 10.0 ** draw.randint(-5, 9)
    return [str(draw.gauss(0, size)) for _ in range(60)]


@pytest.mark.parametrize("seed", range(10))
def test_odd_tables_keep_every_promise_or_say_what_to_change(seed):
    draw, read = random.Random(seed), 0
    for _ in range(20):
        with contextlib.suppress(InputError):
            check(load_table(odd_table(draw), name="odd"))
            read += 1
    assert read > 5


def check(table) -> None:
    fields = table.scenario.fields
    tokens = [token for field in fields for token in field.bands]
    assert len(tokens) == len(set(tokens))
    assert all(len(tokeniser().build_analyzer()(text)) == len(fields) for text in set(table.texts[:5]))
    for field in fields:
        assert field.plausible(table.raw[field.name]).all()
        assert set(field.words(table.raw[field.name])) == set(field.bands)
        middles = pd.Series([field.middle(token) for token in field.bands])
        assert tuple(field.words(middles)) == field.bands
        assert field.plausible(middles).all()
