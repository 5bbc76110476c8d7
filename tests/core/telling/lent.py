"""How the makers of what periods come to are called on a world."""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from types import SimpleNamespace
from typing import Any

import numpy as np

from core.periods.beside import Attacked, Costs, Selective
from core.scenarios import scenarios
from core.scenarios.made import made_table
from core.telling import lending
from core.telling.scenario import words_of
from tests.core.telling.decided import changed
from tests.core.telling.oracle import lending as reads

World = SimpleNamespace
Case = tuple[Callable[[Any, World], None], Any, World]
LOAN = words_of(made_table(scenarios()["loan"](), rows=60))


def rate(rng: np.random.Generator) -> Any:
    return rng.choice(np.array(["fn", "fp"])).item()


def finding(_: World, rng: np.random.Generator) -> Iterator[Case]:
    found = Attacked(int(rng.integers(1, 25)), rate(rng), changed(rng), bool(rng.random() < 0.8))
    yield reads.finding, lending.finding(found, LOAN), World(found=asdict(found))


def selective(_: World, rng: np.random.Generator) -> Iterator[Case]:
    found = Selective(rate(rng), changed(rng), bool(rng.random() < 0.2), int(rng.choice([0, 5, 20])))
    yield reads.selective, lending.selective(found, LOAN), World(found=asdict(found))


def costs(_: World, rng: np.random.Generator) -> Iterator[Case]:
    without, here = (float(rng.choice([0, 812.4, 3_400_000.6])) for _ in range(2))
    found = Costs(str(rng.choice(["€", ""])), without, here, bool(rng.random() < 0.8))
    yield reads.costs, lending.costs(found, LOAN), World(found=asdict(found))


CALLS: dict[str, Callable[[World, np.random.Generator], Iterator[Case]]] = {
    "lending.finding": finding,
    "lending.selective": selective,
    "lending.costs": costs,
}
