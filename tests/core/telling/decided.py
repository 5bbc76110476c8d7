"""How the makers of decisions about people are called on a world."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from types import SimpleNamespace
from typing import Any

import numpy as np

from core.insight.groups import Money, Paying
from core.runs.paired import Change
from core.scenarios import scenarios
from core.scenarios.made import made_table
from core.telling import people
from core.telling.scenario import words_of
from tests.core.telling.oracle import people as reads

World = SimpleNamespace
Case = tuple[Callable[[Any, World], None], Any, World]
LOAN = words_of(made_table(scenarios()["loan"](), rows=60))


def money(_: World, rng: np.random.Generator) -> Iterator[Case]:
    fn, fp = (float(rng.choice([0, 0.4, 812, 3_400_000.6])) for _ in range(2))
    before = float(rng.choice([fn + fp, 0, 77_000.2]))
    found = Money(before, fn + fp, fn, fp, "€", bool(rng.integers(2)), float(rng.choice([0, 0.3, 612.4])))
    yield reads.money, people.money(found, LOAN), World(found=asdict(found))


def changed(rng: np.random.Generator) -> Change:
    of = int(rng.choice([1, 2, 40, 1_900]))
    before, after = (int(rng.integers(0, of + 1)) for _ in range(2))
    return Change(before, after, of, max(0, after - before), max(0, before - after))


def paying(_: World, rng: np.random.Generator) -> Iterator[Case]:
    yield reads.paying, people.paying(None, LOAN), World(found=None)
    found = Paying(
        str(rng.choice(["Age", "Region"])),
        str(rng.choice(["below 25 years", "east"])),
        rng.choice(np.array(["fn", "fp"])).item(),
        changed(rng),
        changed(rng),
        int(rng.choice([2, 24, 1_100])),
    )
    raw = {**asdict(found), "own": asdict(found.own), "others": asdict(found.others)}
    yield reads.paying, people.paying(replace(found), LOAN), World(found=raw)


CALLS: dict[str, Callable[[World, np.random.Generator], Iterator[Case]]] = {
    "people.money": money,
    "people.paying": paying,
}
