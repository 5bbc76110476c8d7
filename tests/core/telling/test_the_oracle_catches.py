"""The oracle finds what is false: a sentence or a claim with one thing changed does not get past it.

Both errors exchanged, a direction turned, another value before, any other number, singular for plural, another claim.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from core.telling.told import Told
from core.telling.why import Why
from tests.core.telling.makers import CALLS
from tests.core.telling.worlds import drawn

ENOUGH = 7  # sentences of each maker
NUMBER = re.compile(r"(?<![\w.])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\w])")
EXCHANGED = (
    ("block", "miss"),
    ("blocks", "misses"),
    ("blocked", "missed"),
    ("good mail", "spam"),
    ("good message", "spam message"),
    ("good messages", "spam messages"),
    ("rises", "falls"),
    ("more", "fewer"),
    ("more", "less"),
    ("commoner", "rarer"),
    ("holds", "lacks"),
    ("learns", "forgets"),
    ("in the inbox", "in the spam folder"),
    ("among the unsure", "in the inbox"),
    ("is", "is still"),
    ("only", ""),
    ("none", "all"),
    ("make", "makes"),
    ("change", "changes"),
    ("almost nothing", "much"),
    ("may", "cannot"),
    ("So", "These counts do not tell why"),
    ("Neither", "So"),
    ("poison message", "changed label"),
    ("poison messages", "changed labels"),
    ("as before", "unlike before"),
    ("so far", ""),
    ("Without", "With"),
    ("passes", "is blocked"),
    ("In the inbox", "Blocked"),
    ("Unsure", "In the inbox"),
    ("added", "removed"),
    ("agree", "differ"),
    ("more", "the same"),
    ("less", "the same"),
    ("better", "worse"),
    ("more than a coin guesses", "which may be chance"),
    ("gets through", "is blocked"),
    ("rightly", "wrongly"),
    ("finds", "find"),
    ("carry", "carries"),
    ("Asking", "Guessing"),
    ("above", "not above"),
    ("No shorter", "A shorter"),
    (", so some answers were false", ""),
    ("under", "over"),
    *((noun, f"{noun}s") for noun in ("message", "word", "label", "seed", "point", "level", "verdict", "question")),
)


def with_one_thing_changed(text: str) -> Iterator[str]:
    for one, other in EXCHANGED:
        for was, now in ((one, other), (other, one)):
            for found in re.finditer(rf"\b{re.escape(was)}\b", text) if was else ():
                yield re.sub(" +", " ", text[: found.start()] + now + text[found.end() :])
    for found in NUMBER.finditer(text):
        value = float(found.group().replace(",", ""))
        for other in (f"{value + 7:,.0f}", f"{value / 2 + 0.4:,.1f}"):
            yield text[: found.start()] + other + text[found.end() :]
    numbers = list(NUMBER.finditer(text))
    for one, other in pairwise(numbers):
        yield (
            text[: one.start()] + other.group() + text[one.end() : other.start()] + one.group() + text[other.end() :]
        )


def with_another_value(claim: Any) -> Iterator[Any]:
    """The claim with one of its fields changed, inner claims included."""
    for field in fields(claim) if is_dataclass(claim) else ():
        value = getattr(claim, field.name)
        if isinstance(value, bool):
            yield replace(claim, **{field.name: not value})
        elif isinstance(value, int | float):
            yield replace(claim, **{field.name: value + 1})
        elif is_dataclass(value):
            yield from (replace(claim, **{field.name: other}) for other in with_another_value(value))
        elif field.name == "rate":
            yield replace(claim, rate={"fp": "fn", "fn": "fp"}.get(value, "fp"))
        elif isinstance(value, tuple):
            for at, inner in enumerate(value):
                for other in with_another_value(inner):
                    yield replace(claim, **{field.name: (*value[:at], other, *value[at + 1 :])})


def is_caught(reader: Any, told: Any, raw: SimpleNamespace) -> bool:
    try:
        reader(told, raw)
    except (AssertionError, KeyError, ValueError, IndexError, AttributeError):
        return True
    return False


def in_the_telling(told: Told | Why) -> tuple[Told, Any]:
    """The sentence that may be wrong, and how to put another in its place."""
    if isinstance(told, Why):
        return told.so, lambda other: replace(told, so=other)
    return told, lambda other: other


@pytest.mark.parametrize("path", sorted(Path(__file__).with_name("oracle").glob("*.py")), ids=lambda path: path.stem)
def test_the_oracle_knows_no_maker(path: Path) -> None:
    imported = {node.module for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.ImportFrom)}
    imported |= {
        name.name
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Import)
        for name in node.names
    }
    assert not {name for name in imported if name.partition(".")[0] == "core"}


@pytest.fixture(scope="module")
def worlds() -> list[SimpleNamespace]:
    rng = np.random.default_rng(11)
    some = [drawn(rng) for _ in range(250)]
    for world in some:
        world.others = some
    return some


@pytest.mark.parametrize("maker", list(CALLS))
def test_one_thing_changed_is_caught(maker: str, worlds: list[SimpleNamespace]) -> None:
    rng = np.random.default_rng(12)
    cases: dict[str, tuple] = {}
    for world in worlds * 4:
        for reader, told, raw in CALLS[maker](world, rng):
            if told is not None:
                shape = NUMBER.sub("#", in_the_telling(told)[0].text)
                cases.setdefault(shape, (reader, told, raw))
        if len(cases) >= ENOUGH:
            break
    assert cases
    for reader, told, raw in cases.values():
        sentence, put = in_the_telling(told)
        reader(told, raw)
        for text in with_one_thing_changed(sentence.text):
            if text != sentence.text:
                assert is_caught(reader, put(replace(sentence, text=text)), raw), f"{sentence.text}\n{text}"
        for claim in with_another_value(sentence.claim):
            if claim != sentence.claim:
                assert is_caught(reader, put(replace(sentence, claim=claim)), raw), (sentence, claim)
