"""How the makers of sentences about a room of a class are called."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import numpy as np

from core.telling import rooms
from tests.core.telling.oracle import rooms as reads_rooms

World = SimpleNamespace
Case = tuple[Callable[[Any, World], None], Any, World]


def answered(_: World, rng: np.random.Generator) -> Iterator[Case]:
    learners = int(rng.choice([0, 1, 2, 150, 1_200]))
    answers = int(rng.integers(0, learners + 1))
    yield reads_rooms.answered, rooms.answered(answers, learners), SimpleNamespace(answers=answers, learners=learners)


def right(_: World, rng: np.random.Generator) -> Iterator[Case]:
    held = [(rng.random(rng.choice([0, 1, 7])) < 0.5).tolist() for _ in range(rng.integers(1, 4))]
    told = rooms.right([(sum(answers), len(answers)) for answers in held])
    yield reads_rooms.right, told, SimpleNamespace(rounds=held)


def forgotten(_: World, rng: np.random.Generator) -> Iterator[Case]:
    seconds = float(rng.choice([-5.0, 20.0, 90.0, 1_799.0, 5_300.0, 5_500.0, 86_400.0]) + rng.random())
    yield reads_rooms.forgotten, rooms.forgotten(seconds), SimpleNamespace(seconds=seconds)


def kept(_: World, rng: np.random.Generator) -> Iterator[Case]:
    waiting = int(rng.integers(0, 4))
    yield reads_rooms.kept, rooms.kept(waiting), SimpleNamespace(waiting=waiting)


CALLS = {
    "rooms.answered": answered,
    "rooms.right": right,
    "rooms.forgotten": forgotten,
    "rooms.kept": kept,
}
