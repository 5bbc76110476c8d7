"""How the makers of the front page's windows are called on a world."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import numpy as np

from core.games.guessing import Guess, Much
from core.insight.pulls import Pulls
from core.telling import beginning, guesses, opened
from tests.core.telling.oracle import beginning as reads_beginning
from tests.core.telling.oracle import guesses as reads_guesses
from tests.core.telling.oracle import opened as reads_opened
from tests.core.telling.oracle.reading import rates

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


def whereabouts_of_one(world: SimpleNamespace, rng: np.random.Generator) -> Iterator[Case]:
    raw = one_message(world, rng)
    facts = bool(raw.spam[raw.row]), raw.before[raw.row], raw.after[raw.row]
    yield reads_opened.whereabouts, opened.whereabouts(*facts), raw


def scores_of_one(world: SimpleNamespace, rng: np.random.Generator) -> Iterator[Case]:
    raw = one_message(world, rng)
    yield reads_opened.scores, opened.scores(*raw.scores, raw.cutoffs, world.sweep.experiment.filter), raw


def words_of_one_message(_: SimpleNamespace, rng: np.random.Generator) -> Iterator[Case]:
    words = [f"w{at}" for at in range(rng.choice([0, 1, 1, 2, 9]))]
    pulls = [
        {word: float(rng.integers(-1, 2)) * float(rng.random()) for word in words if rng.random() < 0.8} for _ in (0, 1)
    ]
    told = opened.speaking(*(Pulls(of_word, adds_up=True) for of_word in pulls))
    yield reads_opened.speaking, told, SimpleNamespace(pulls=pulls)


def nothing_happens(world: SimpleNamespace, _: np.random.Generator) -> Iterator[Case]:
    raw, levels = world.raw, [(0, False)]
    if raw.poison:
        before, after, spam = raw.before, raw.after, raw.spam
        if raw.aim is not None:
            before, after, spam = raw.aim.before, raw.aim.after, [raw.aim.spam] * len(raw.aim.before)
        found = rates(before, after, spam).values()
        single = raw.aim is not None and len(before) == 1
        levels.append((raw.poison, before != after if single else any(rate.is_effect for rate in found)))
    yield reads_beginning.no_effect, beginning.no_effect(world.sweep), SimpleNamespace(levels=levels, aim=raw.aim)


def other_way_round(world: SimpleNamespace, _: np.random.Generator) -> Iterator[Case]:
    integrity = world.sweep.experiment.attack.cell.violation.value == "integrity"
    raw = SimpleNamespace(**vars(world.raw), integrity=integrity)
    yield reads_beginning.opposite, beginning.opposite(world.sweep, world.at), raw


def what_to_guess(world: SimpleNamespace, _: np.random.Generator) -> Iterator[Case]:
    integrity = world.sweep.experiment.attack.cell.violation.value == "integrity"
    raw = SimpleNamespace(**vars(world.raw), integrity=integrity)
    yield reads_guesses.to_be_guessed, guesses.to_be_guessed(world.sweep), raw


def said_by(rng: np.random.Generator) -> tuple[Much | int, SimpleNamespace]:
    if rng.random() < 0.3:
        place = int(rng.integers(3))
        return place, SimpleNamespace(place=place, ends=None)
    much = list(Much)[rng.integers(3)]
    return much, SimpleNamespace(place=None, ends=((0, 0.25), (0.25, 0.75), (0.75, 1.01))[list(Much).index(much)])


def an_answer(_: SimpleNamespace, rng: np.random.Generator) -> Iterator[Case]:
    said, raw = said_by(rng)
    yield reads_guesses.answer, guesses.answer(said), raw


def one_guess(_: SimpleNamespace, rng: np.random.Generator) -> Iterator[Case]:
    said, raw = said_by(rng)
    is_target, spam = raw.place is not None, bool(rng.random() < 0.5)
    name = ("chosen message", "chosen messages") if is_target or rng.random() < 0.3 else None
    share = float(rng.choice([0.0, 0.0004, 0.2499, 0.25, 0.6, 0.75, 0.9997, 1.0]))
    found = int(rng.integers(3)) if is_target else share
    about = "target" if is_target else "aim" if name else "fn" if spam else "fp"
    poison = int(rng.choice([1, 2_000]))
    clean = 0.0 if is_target else 0.125
    told = guesses.guess_beside_result(Guess("e", poison, about, said, spam, name, clean, found))
    whole = SimpleNamespace(**vars(raw), poison=poison, clean=clean, found=found, spam=spam, aim_name=name)
    yield reads_guesses.guess_beside_result, told, whole


def all_guesses(_: SimpleNamespace, rng: np.random.Generator) -> Iterator[Case]:
    shares = rng.choice([0.0, 0.5, 1.0], size=rng.integers(2, 5)).tolist()
    told = guesses.tally([Guess("e", 1, "fp", Much.SOME, spam=False, found=share) for share in shares])
    yield reads_guesses.tally, told, SimpleNamespace(right=[share == 0.5 for share in shares])


CALLS: dict[str, Callable[[SimpleNamespace, np.random.Generator], Iterator[Case]]] = {
    "opened.whereabouts": whereabouts_of_one,
    "opened.scores": scores_of_one,
    "opened.speaking": words_of_one_message,
    "guesses.to_be_guessed": what_to_guess,
    "guesses.answer": an_answer,
    "guesses.guess_beside_result": one_guess,
    "guesses.tally": all_guesses,
    "beginning.no_effect": nothing_happens,
    "beginning.opposite": other_way_round,
}
