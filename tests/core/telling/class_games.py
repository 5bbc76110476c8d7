"""How the makers of sentences about a class are called: its league, and who of it gets through."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import numpy as np

from core.attacks.causative.chaff import ChaffAttack
from core.attacks.causative.dictionary import DictionaryAttack
from core.defences.none import NoDefence
from core.defences.sphere import Sphere
from core.defences.trim import Trim
from core.filters import filters
from core.games.noise_and_words.attempts import Attempt, by_condition, independent, missing, paired
from core.games.noise_and_words.conditions import CONDITIONS, Condition
from core.games.noise_and_words.editor import Editor
from core.insight.matrix import Errors
from core.league.entries import AttackEntry, DefenceEntry, Field, Rules, Sent
from core.league.names import column_names, row_names
from core.league.playing import Played
from core.league.table import Table, table
from core.telling import league, noise_and_words
from tests.core.telling.oracle import class_games as reads
from tests.core.telling.oracle import costs as reads_costs

World = SimpleNamespace
Case = tuple[Callable[[Any, World], None], Any, World]
SENT = (Sent(DictionaryAttack(), 10), Sent(DictionaryAttack(), 20), Sent(ChaffAttack(), 1))
DEFENCES = (NoDefence(), Trim(share=0.1), Sphere())
RULES = Rules(filter=filters()["spambayes"](), budget=20)


def a_league(rng: np.random.Generator) -> tuple[Table, World]:
    sent, defences = SENT[: rng.integers(1, 4)], DEFENCES[: rng.integers(1, 4)]
    entered = Field.of(RULES, [AttackEntry("x", one) for one in sent], [DefenceEntry("x", one) for one in defences])
    size, spread = int(rng.choice([3, 50, 2_000])), float(rng.choice([0.0, 0.05, 1.0]))
    start, cells = rng.random(len(defences)), {}
    for row in (None, *sent):
        for one, level in zip(defences, start, strict=True):
            wrong = (np.clip(level + spread * rng.normal(size=3), 0, 1) * size).astype(int).tolist()
            cells[row, one] = Errors(wrong[0], size, wrong[1], size, wrong[2], 0, 0)
    if rng.random() < 0.3:
        cells[sent[0], defences[-1]] = "why"
    if rng.random() < 0.1:
        cells = {}
    measure, price = str(rng.choice(["cost", "fn", "fp"])), float(rng.choice([1.0, 10.0]))
    played = Played(RULES, entered, cells)
    values = [[of(cells.get((row, one)), measure, price) for one in defences] for row in (None, *sent)]
    names = list(row_names(played).values()), list(column_names(played).values())
    raw = World(values=values, rows=names[0], columns=names[1], measure=measure)
    return table(played, measure, price), raw  # type: ignore[arg-type]


def of(cell: Errors | str | None, measure: str, price: float) -> float:
    if not isinstance(cell, Errors):
        return np.nan
    costs = 100 * (cell.missed + cell.unsure + price * cell.blocked) / (cell.spam + cell.ham)
    return round({"cost": costs, "fn": cell.missed / cell.spam, "fp": cell.blocked / cell.ham}[measure], 9)


def strongest(_: World, rng: np.random.Generator) -> Iterator[Case]:
    found, raw = a_league(rng)
    yield reads.strongest, league.strongest_attack(found), raw


def defended(_: World, rng: np.random.Generator) -> Iterator[Case]:
    found, raw = a_league(rng)
    yield reads.defended, league.best_defence(found), raw


def mixed(_: World, rng: np.random.Generator) -> Iterator[Case]:
    found, raw = a_league(rng)
    if raw.measure == "cost":
        yield (
            reads_costs.advice,
            league.mixed(found),
            World(rows=raw.rows, columns=raw.columns, cost=raw.values, currency=""),
        )
    else:
        assert league.mixed(found) is None


def attempts(rng: np.random.Generator, *, simulated: bool) -> list[Attempt]:
    """Of people each under one condition, of editors each under all of them."""
    many, chances = int(rng.choice([1, 2, 12, 60])), rng.random(len(CONDITIONS)) ** rng.choice([0.2, 1, 5])
    found = []
    for who in range(many):
        for at, condition in enumerate(CONDITIONS):
            if simulated or at == who % len(CONDITIONS):
                evaded, edits = bool(rng.random() < chances[at]), int(rng.choice([0, 1, 40]))
                found.append(Attempt(condition, who, evaded, edits, 3))
    return found


def evaded(_: World, rng: np.random.Generator) -> Iterator[Case]:
    simulated = bool(rng.integers(2))
    tried = attempts(rng, simulated=simulated)
    raw: dict[str, tuple[int, int, int]] = {}
    for noisy, words in ((noisy, words) for noisy in (False, True) for words in (False, True)):
        own = [one for one in tried if (one.condition.noisy, one.condition.few) == (noisy, words)]
        title = f"{'noise' if noisy else 'no noise'}, {'100 words' if words else 'all words'}"
        hits = [one.edits for one in own if one.evaded]
        raw |= {title: (len(hits), len(own), sum(hits))} if own else {}
    told = noise_and_words.evaded(by_condition(tried), simulated=simulated)
    yield reads.evaded, told, World(found=raw, simulated=simulated)


def compared(_: World, rng: np.random.Generator) -> Iterator[Case]:
    simulated, factor = bool(rng.integers(2)), str(rng.choice(["noise", "words"]))
    tried = attempts(rng, simulated=simulated)
    found = (paired if simulated else independent)(tried, factor)  # type: ignore[arg-type]
    sides = [
        [one for one in tried if (one.condition.noisy if factor == "noise" else one.condition.few) == side]
        for side in (False, True)
    ]
    if found is None:
        assert not all(sides)
        return
    more = [
        sum(one.evaded for one in sides[1] if one.who == who) - sum(one.evaded for one in sides[0] if one.who == who)
        for who in {one.who for one in tried}
    ]
    plain, other = ((sum(one.evaded for one in side), len(side)) for side in sides)
    edits = [sum(one.edits for one in side if one.evaded) for side in sides]
    signs = {"gained": sum(rise > 0 for rise in more), "lost": sum(rise < 0 for rise in more)}
    raw = World(simulated=simulated, factor=factor, plain=plain, other=other, edits=edits, **signs)
    yield reads.compared, noise_and_words.compared(found, simulated=simulated), raw


def too_few(_: World, rng: np.random.Generator) -> Iterator[Case]:
    factor = str(rng.choice(["noise", "words"]))
    tried = [one for one in attempts(rng, simulated=False) if rng.random() < 0.3]
    has = {one.condition.noisy if factor == "noise" else one.condition.few for one in tried}
    without = [side for side in (False, True) if side not in has]
    found = missing(tried, factor)  # type: ignore[arg-type]
    assert bool(found) == (independent(tried, factor) is None)  # type: ignore[arg-type]
    if without:
        yield reads.too_few, noise_and_words.too_few(factor, found), World(factor=factor, without=without)  # type: ignore[arg-type]


def handed_in(_: World, rng: np.random.Generator) -> Iterator[Case]:
    learners = int(rng.choice([0, 1, 2, 300]))
    raw = World(games=int(rng.integers(learners + 1)), learners=learners)
    yield reads.handed_in, noise_and_words.handed_in(raw.games, raw.learners), raw


def came_to(_: World, rng: np.random.Generator) -> Iterator[Case]:
    noisy, few, evaded = (bool(rng.integers(2)) for _ in range(3))
    edits, questions = int(rng.choice([0, 1, 40])), int(rng.choice([0, 1, 20]))
    raw = World(who=3, noisy=noisy, few=few, evaded=evaded, edits=edits, questions=questions)
    yield reads.came_to, noise_and_words.came_to(Attempt(Condition(noisy, few), 3, evaded, edits, questions)), raw


def model(_: World, rng: np.random.Generator) -> Iterator[Case]:
    how: dict[str, Any] = {
        "reads_score": bool(rng.integers(2)),
        "words": int(rng.choice([1, 3])),
        "patience": int(rng.choice([1, 20])),
    }
    how["whim"] = float(rng.choice([0.0, 0.5, 1.0]))
    yield reads.model, noise_and_words.model(Editor(**how)), World(**how)


def published(_: World, __: np.random.Generator) -> Iterator[Case]:
    yield reads.published, noise_and_words.published(), World()


CALLS: dict[str, Callable[[World, np.random.Generator], Iterator[Case]]] = {
    "league.strongest_attack": strongest,
    "league.best_defence": defended,
    "league.mixed": mixed,
    "noise_and_words.evaded": evaded,
    "noise_and_words.compared": compared,
    "noise_and_words.too_few": too_few,
    "noise_and_words.handed_in": handed_in,
    "noise_and_words.came_to": came_to,
    "noise_and_words.model": model,
    "noise_and_words.published": published,
}
