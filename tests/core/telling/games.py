"""How the makers of sentences about the game by hand are called."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from types import SimpleNamespace
from typing import Any

import numpy as np

from core.games.change_by_change import MOST_CHANGES
from core.games.evasion_game import OWN, Game, Try
from core.games.least_changes import Least
from core.games.rules import GUARDS, Goal
from core.oracle import Oracle
from core.probing.ground import Ground
from core.telling import game
from tests.core.telling.oracle import game as reads_game
from tests.core.telling.oracle import session as reads_session
from tests.core.telling.worlds import corpus, prepared

World = SimpleNamespace
Case = tuple[Callable[[Any, World], None], Any, World]


@cache
def asked() -> Oracle:
    return Ground.of(prepared("spambayes", "dictionary")).oracle()


def by_hand(_: World, rng: np.random.Generator) -> Iterator[Case]:
    goal, guard = rng.choice(list(Goal)), str(rng.choice(list(GUARDS)))
    words = rng.choice([0, 1, 2, 1_200], size=(rng.integers(0, 3), 2)).tolist()
    tries = [Try(added, removed, int(rng.integers(0, 3)), None) for added, removed in words]
    oracle = replace(asked(), reluctance=GUARDS[guard][1], budget=2)
    oracle.queries = len(tries)
    about, edited = str(rng.choice([OWN, "given"])), bool(rng.random() < 0.3)
    given = "" if rng.random() < 0.2 else str(rng.choice(np.array(corpus().texts, dtype=object)))
    text, learned_now = f"{given} more" if edited else given, oracle.learned
    played = Game(goal=goal, about=about, original=given, text=text, opponent="", oracle=oracle, tries=tries)
    raw = SimpleNamespace(
        goal=goal.value,
        own=about == OWN,
        empty=not text.strip(),
        edited=edited,
        verdict=int(learned_now.filter.verdicts(learned_now.scores(learned_now.counts([given])))[0]),
        tries=tries,
        spent=len(tries) == 2,
        lies=guard == "lies",
        blurs=guard == "blur",
    )
    yield reads_session.game, game.headline(played), raw


def par_of_a_game(_: World, rng: np.random.Generator) -> Iterator[Case]:
    goal = rng.choice(list(Goal))
    added, removed = rng.integers(0, 4, size=2).tolist()
    tries = [Try(added, removed, int(rng.integers(0, 3)), None)] if rng.random() < 0.7 else []
    won = bool(tries) and tries[-1].verdict == (0 if goal is Goal.DELIVERED else 2)
    played = Game(goal=goal, about="given", original="", text="", opponent="", oracle=asked(), tries=tries)
    exact, found = bool(rng.random() < 0.5), ("a",) * int(rng.choice([0, 1, 2, 5, 1_000]))
    least = Least(found, (), exact) if rng.random() < 0.8 else Least(None, None, exact)
    raw = SimpleNamespace(
        changes=None if least.added is None else len(found),
        exact=exact,
        used=added + removed if won else None,
        most=MOST_CHANGES,
    )
    yield reads_game.par, game.par(played, least), raw


def levels_won(_: World, rng: np.random.Generator) -> Iterator[Case]:
    of = int(rng.choice([1, 8]))
    won = int(rng.integers(0, of + 1))
    yield reads_game.progress, game.progress(won, of), SimpleNamespace(won=won, of=of)


CALLS: dict[str, Callable[[World, np.random.Generator], Iterator[Case]]] = {
    "game.headline": by_hand,
    "game.par": par_of_a_game,
    "game.progress": levels_won,
}
