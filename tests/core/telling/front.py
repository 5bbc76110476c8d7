"""How the makers of the front page's windows are called on a world."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import numpy as np

from core.insight.pulls import Pulls
from core.telling import opened
from tests.core.telling.oracle import opened as reads_opened

Case = tuple[Callable[[Any, SimpleNamespace], None], Any, SimpleNamespace]


def one_message(world: SimpleNamespace, rng: np.random.Generator) -> SimpleNamespace:
    sweep, row = world.sweep, int(rng.integers(len(world.raw.spam)))
    return SimpleNamespace(
        **vars(world.raw),
        row=row,
        scores=tuple(float(sweep.scores[at, row]) for at in (list(sweep.levels).index(0), world.at)),
        cutoffs=tuple(float(cutoff) for cutoff in sweep.experiment.filter.cutoffs),
        score_name=sweep.experiment.filter.score_name,
    )


def of_one_message(maker: Callable[..., Any], reader: Callable[..., None]) -> Callable[..., Iterator[Case]]:
    def call(world: SimpleNamespace, rng: np.random.Generator) -> Iterator[Case]:
        raw = one_message(world, rng)
        yield reader, maker(world.sweep, world.at, raw.row), raw

    return call


def words_of_one_message(_: SimpleNamespace, rng: np.random.Generator) -> Iterator[Case]:
    words = [f"w{at}" for at in range(rng.choice([0, 1, 1, 2, 9]))]
    pulls = [
        {word: float(rng.integers(-1, 2)) * float(rng.random()) for word in words if rng.random() < 0.8} for _ in (0, 1)
    ]
    told = opened.speaking(*(Pulls(of_word, adds_up=True) for of_word in pulls))
    yield reads_opened.speaking, told, SimpleNamespace(pulls=pulls)


CALLS: dict[str, Callable[[SimpleNamespace, np.random.Generator], Iterator[Case]]] = {
    "opened.whereabouts": of_one_message(opened.whereabouts, reads_opened.whereabouts),
    "opened.scores": of_one_message(opened.scores, reads_opened.scores),
    "opened.speaking": words_of_one_message,
}
