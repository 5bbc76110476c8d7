"""How the makers of a watched campaign are called on a world."""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from types import SimpleNamespace
from typing import Any

import numpy as np

from core.campaign.own_review import OwnWorth
from core.campaign.watched import Judged, Line, Span
from core.monitors.prediction_review import detectors
from core.probing.question_log import Noticed, Watch
from core.telling import own_review as own
from core.telling import watching
from core.telling.probing import log
from tests.core.telling.oracle import asked as reads_asked
from tests.core.telling.oracle import watching as reads

World = SimpleNamespace
Case = tuple[Callable[[Any, World], None], Any, World]


def lines(rng: np.random.Generator, weeks: int, begins: int) -> list[Line]:
    names = rng.permutation(list(detectors()))[: rng.integers(1, len(detectors()) + 1)]
    late = rng.random() < 0.3
    total, without = (np.cumsum(rng.integers(0, rng.choice([1, 2, 900]), weeks + 1)) for _ in range(2))
    found = []
    for name in names:
        rings = rng.random() < rng.choice([0.0, 0.3, 1.0])
        week = int(rng.integers(weeks - 1 if late else begins, weeks + 1)) if rings else 0
        unattacked = int(rng.choice([0, 0, 1, 5]))
        counts = int(total[week or weeks]), int(without[week or weeks])
        found.append(Line(str(name), week, unattacked, *counts, 40, 1, 8, 1.0))
    return sorted(found, key=lambda line: line.week or weeks + 1)


def finding(_: World, rng: np.random.Generator) -> Iterator[Case]:
    weeks = int(rng.integers(3, 21))
    begins = int(rng.integers(1, weeks))
    deadline, aim = int(rng.integers(begins + 1, weeks + 1)), str(rng.choice(["campaign", "victims", "good mail"]))
    span = Span(weeks, begins, deadline, bool(rng.random() < 0.8), bool(rng.integers(2)), aim)  # type: ignore[arg-type]
    some, yearly = lines(rng, weeks, begins), float(rng.choice([0.25, 0.5, 1, 4, 12]))
    rows = [(detectors()[line.detector].title, line.week, line.damage, line.without) for line in some]
    if all(row[0] in reads.LUCKY for row in rows):
        return
    so_far = bool(rng.integers(2))
    raw = World(rows=rows, yearly=yearly, so_far=so_far, **asdict(span))
    yield reads.finding, watching.finding(some, yearly, span, so_far=so_far), raw


def anyhow(_: World, rng: np.random.Generator) -> Iterator[Case]:
    weeks = int(rng.integers(3, 53))
    some = lines(rng, weeks, 1)
    rows = [(detectors()[line.detector].title, line.unattacked) for line in some]
    yield reads.anyhow, watching.anyhow(some, weeks), World(rows=rows, weeks=weeks)


def judged(_: World, rng: np.random.Generator) -> Iterator[Case]:
    of = int(rng.choice([0, 1, 2, 17, 1_200]))
    wrong = int(rng.integers(0, of + 1))
    low, high = sorted(rng.choice([0.0, 0.0004, 0.3, 0.97, 1.0], 2).tolist())
    truth = float(rng.choice([0.0, 0.0003, 0.031, 1.0]))
    claim = Judged(int(rng.integers(1, 53)), bool(rng.integers(2)), wrong, of, low, high, truth)
    came_back = bool(rng.integers(2))
    yield reads.judged, watching.judged(claim, came_back=came_back), World(**asdict(claim), came_back=came_back)


def missing(_: World, rng: np.random.Generator) -> Iterator[Case]:
    names = rng.permutation(list(detectors()))[: rng.integers(1, 4)]
    lacking = {str(name): str(rng.choice(["trusted mail", "topics in this mail"])) for name in names}
    raw = World(lacking=[(detectors()[name].title, want) for name, want in lacking.items()])
    yield reads.missing, watching.missing(lacking), raw


def blind(_: World, __: np.random.Generator) -> Iterator[Case]:
    yield reads.blind, watching.blind(), World(kinds=[(kind.title, kind.blind) for kind in detectors().values()])


def logged(_: World, rng: np.random.Generator) -> Iterator[Case]:
    alike, burst = ((int(rng.choice([0, 1, 940])), int(rng.choice([0, 1, 3])), at) for at in (4, 17))
    known = bool(rng.integers(2))
    counts = [int(rng.choice([1, 2, 1_000])) for _ in range(3)]
    found = Noticed(*counts, Watch(*alike), Watch(*burst) if known else None)
    accounts = int(rng.choice([1, 10, 1_000]))
    names = ("asked", "ordinary", "fresh")
    raw = World(**dict(zip(names, counts, strict=True)), accounts=accounts, alike=alike, burst=burst if known else None)
    yield reads_asked.logged, log.logged(found, accounts), raw


def own_review(_: World, rng: np.random.Generator) -> Iterator[Case]:
    read, of = (int(rng.choice([0, 1, 2, 40, 1_200])) for _ in range(2))
    found = int(rng.integers(0, min(read, of) + 1))
    worth = OwnWorth(read, found, of, int(rng.integers(0, read - found + 1)), read / 2, round(read * rng.random(), 3))
    yield reads.own_review, own.finding(worth), World(**asdict(worth))


CALLS: dict[str, Callable[[World, np.random.Generator], Iterator[Case]]] = {
    "watching.finding": finding,
    "watching.anyhow": anyhow,
    "watching.judged": judged,
    "watching.missing": missing,
    "watching.blind": blind,
    "probing.log.logged": logged,
    "own_review.finding": own_review,
}
