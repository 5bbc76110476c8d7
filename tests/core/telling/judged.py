"""How the makers of sentences about lessons are called."""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from types import SimpleNamespace
from typing import Any

import numpy as np

from core.lessons.goals import goals
from core.lessons.goals.alarm import NEVER
from core.lessons.goals.base import Judged
from core.lessons.judging import Verdict
from core.telling import lessons
from tests.core.telling.oracle import lessons as reads_lessons

World = SimpleNamespace
Case = tuple[Callable[[Any, World], None], Any, World]
FIGURES = sorted({name for kind in goals().values() for name in kind.figures})
SPENT = sorted({kind.spends for kind in goals().values() if kind.spends})


def drawn(rng: np.random.Generator) -> Judged:
    """A condition of any figure: shares, points, or whole numbers."""
    what = str(rng.choice(FIGURES))
    if what in reads_lessons.COUNTS:
        reached, wanted = (float(rng.choice([0, 1, 2, 7, 40, 1_200])) for _ in range(2))
        reached = float(NEVER) if what == "week" and rng.random() < 0.2 else reached
        return Judged("any", what, reached, wanted, bool(rng.random() < 0.5))
    shares = [0.0, 0.0004, 0.02, 0.4, 0.413, 0.995, 1.0]
    reached, wanted, before = (float(rng.choice(shares)) for _ in range(3))
    sign = float(rng.choice([-1, 1])) if what in reads_lessons.RISES or what.endswith("_rise") else 1.0
    known = None if sign < 0 or rng.random() < 0.3 or what in reads_lessons.RISES else before
    return Judged("any", what, sign * reached, wanted, bool(rng.random() < 0.5), known)


def one_condition(_: World, rng: np.random.Generator) -> Iterator[Case]:
    one = drawn(rng)
    yield reads_lessons.judged, lessons.judged(one), SimpleNamespace(**vars(one), never=NEVER)


def all_conditions(_: World, rng: np.random.Generator) -> Iterator[Case]:
    goals = tuple(drawn(rng) for _ in range(rng.integers(1, 5)))
    holds = [one.reached >= one.wanted if one.at_least else one.reached <= one.wanted for one in goals]
    spends = str(rng.choice(["", *SPENT]))
    score = int(rng.choice([0, 1, 40, 1_200])) if spends and all(holds) else None
    raw = SimpleNamespace(holds=holds, score=score, spends=spends, goals=[asdict(one) for one in goals])
    yield reads_lessons.verdict, lessons.verdict(Verdict(all(holds), score, spends, goals)), raw


def best_so_far(_: World, rng: np.random.Generator) -> Iterator[Case]:
    own, spends = int(rng.choice([1, 40, 1_200])), str(rng.choice(SPENT))
    fewest = rng.choice([None, own, own // 2])
    raw = SimpleNamespace(own=own, fewest=fewest, spends=spends)
    yield reads_lessons.to_beat, lessons.to_beat(own, fewest, spends), raw


CALLS: dict[str, Callable[[World, np.random.Generator], Iterator[Case]]] = {
    "lessons.judged": one_condition,
    "lessons.verdict": all_conditions,
    "lessons.to_beat": best_so_far,
}
