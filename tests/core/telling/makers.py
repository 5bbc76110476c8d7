"""Every maker of a sentence, found by what it returns, and how each is called on a world."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import is_dataclass, replace
from importlib import import_module
from types import ModuleType, SimpleNamespace
from typing import Any, get_args, get_origin, get_type_hints

import numpy as np
import pandas as pd

import core.telling
from core.defences import defences
from core.insight.blame import changed_verdicts
from core.insight.cost import cost as cost_of
from core.insight.learners import Outcome
from core.mail.profile import profile
from core.runs.verify import Verification
from core.telling import cost, defence, filters, lab, looks, mail, seeds, why
from core.telling.told import Told
from tests.core.telling import (
    campaigns,
    class_games,
    decided,
    defending,
    front,
    games,
    judged,
    lent,
    mapped,
    probes,
    watched,
)
from tests.core.telling import rooms as of_rooms
from tests.core.telling.oracle import defence as reads_defence
from tests.core.telling.oracle import filters as reads_filters
from tests.core.telling.oracle import lab as reads_lab
from tests.core.telling.oracle import mail as reads_mail
from tests.core.telling.oracle import session as reads_session
from tests.core.telling.oracle import why as reads_why
from tests.small_mail import random_corpus

World = SimpleNamespace
"""A result as `tests.core.telling.worlds` draws it, with others beside it."""
Case = tuple[Callable[[Any, World], None], Any, World]
"""A reader of the oracle, what was told, and the raw data."""


def rooms() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(core.telling.__path__, "core.telling."):
        yield import_module(found.name)


def tells(kind: Any) -> bool:
    """Whether a type is a sentence, or holds one."""
    if Told in (get_origin(kind), kind):
        return True
    if get_args(kind):
        return any(tells(inside) for inside in get_args(kind))
    return is_dataclass(kind) and any(tells(hint) for hint in get_type_hints(kind).values())


def public(room: ModuleType) -> Iterator[tuple[str, Callable[..., Any]]]:
    for name, found in vars(room).items():
        if inspect.isfunction(found) and found.__module__ == room.__name__ and not name.startswith("_"):
            yield f"{room.__name__.removeprefix('core.telling.')}.{name}", found


def makers() -> set[str]:
    return {
        name
        for room in rooms()
        for name, found in public(room)
        if tells(get_type_hints(found, include_extras=True)["return"])
    }


def on_a_sweep(maker: Callable[..., Any], reader: Callable[..., None], *more: Any) -> Callable[..., Iterator[Case]]:
    def call(world: World, _: np.random.Generator) -> Iterator[Case]:
        yield reader, maker(world.sweep, world.at, *more), world.raw

    return call


def now_and_then(call: Callable[..., Iterator[Case]], share: float) -> Callable[..., Iterator[Case]]:
    """On a share of the worlds, for what takes long."""

    def sometimes(world: World, rng: np.random.Generator) -> Iterator[Case]:
        if rng.random() < share:
            yield from call(world, rng)

    return sometimes


def ask(world: World, _: np.random.Generator) -> Iterator[Case]:
    yield reads_lab.question, lab.question(world.sweep, world.raw.poison), world.raw


def beyond(world: World, _: np.random.Generator) -> Iterator[Case]:
    yield reads_lab.out_of_reach, lab.out_of_reach(world.sweep), world.raw


def both_errors(world: World, _: np.random.Generator) -> Iterator[Case]:
    for rate in ("fp", "fn"):
        raw = SimpleNamespace(**vars(world.raw), rate=rate)
        yield reads_lab.counts, lab.counts(world.sweep, world.at, rate), raw


def beside_each_other(world: World, rng: np.random.Generator) -> Iterator[Case]:
    """The same amount of the same thing on one to four filters."""
    alike = [
        one
        for one in rng.permutation(np.array(world.others, dtype=object))[:40]
        if (one.raw.poison, one.raw.labels_only) == (world.raw.poison, world.raw.labels_only)
    ]
    by_filter = {one.raw.filter: one for one in [world, *alike][: rng.integers(1, 5)]}
    worlds = list(by_filter.values())
    waiting = int(rng.integers(0, 2))
    raw = SimpleNamespace(**vars(worlds[0].raw), filters=[one.raw for one in worlds], waiting=waiting)
    yield reads_filters.headline, filters.headline([Outcome(w.sweep, w.at) for w in worlds], waiting=waiting), raw


def because(world: World, _: np.random.Generator) -> Iterator[Case]:
    """Only small test sets, for the oracle counts word by word, and those of which each kind has a word."""
    kinds = {spam for spam, text in zip(world.raw.spam, world.raw.test_texts, strict=True) if text.strip()}
    if world.sweep.experiment.filter.counting and len(world.raw.spam) < 200 and len(kinds) == 2:
        yield reads_why.why, why.why(Outcome(world.sweep, world.at)), world.raw


def other_seeds(world: World, rng: np.random.Generator) -> Iterator[Case]:
    many, levels = int(rng.choice([1, 2, 4, 5, 6, 7, 10, 20])), (0, 1, 3)
    size, drift = int(rng.choice([3, 40, 1_000])), rng.choice([-0.5, -0.02, 0.0, 0.0, 0.02, 0.5], size=2)
    runs = []
    for seed in range(many):
        start = rng.integers(0, size + 1, size=2)
        for level in levels[: 2 if rng.random() < 0.1 else 3]:
            noise = rng.integers(-1, 2, size=2) if level else 0
            counts = np.clip(np.round(start + (level > 0) * drift * size) + noise, 0, size)
            runs.append((seed, level, *(counts / size).tolist()))
    wanted = int(rng.integers(0, 6))
    frame = pd.DataFrame(runs, columns=["seed", "poison", "fp", "fn"])
    controls = world.sweep.experiment.attack.controls
    raw = SimpleNamespace(runs=runs, poison=wanted, labels_only=world.raw.labels_only)
    yield reads_session.over_seeds, seeds.over_seeds(frame, wanted, controls), raw


def behind_a_defence(world: World, rng: np.random.Generator) -> Iterator[Case]:
    """The clean filter of the world as the defended one, and its verdicts with some exchanged as those of the bare."""
    given, clean = world.sweep, world.sweep.clean_at
    name = str(rng.choice(["none", "flood", "partition_aggregation"]))
    kind, scores = defences()[name], given.scores[clean]
    some = rng.random(len(scores)) < rng.choice([0.0, 0.003, 0.05, 0.5])
    bare = np.where(some, rng.permutation(scores), scores)
    found, thrown = given.found.copy(), int(rng.choice([0, 1, 1_234])) if kind.cleans() else None
    turned = int(rng.choice([0, 0, 3])) if kind.cleans() else 0
    found["thrown_ham"] = np.where(np.arange(len(found)) == clean, thrown or 0, 77)
    found["turned_ham"] = np.where(np.arange(len(found)) == clean, turned, 78)
    prepared = replace(given.prepared, experiment=replace(given.experiment, defence=kind()))
    touched = kind.cleans() or kind.wraps()
    defended = replace(given, prepared=prepared, found=found, undefended=bare if touched else None)
    undefended = given.experiment.filter.verdicts(bare).tolist() if touched else None
    raw = SimpleNamespace(**vars(world.raw), undefended=undefended, thrown=thrown, turned=turned)
    yield reads_defence.price, defence.price(defended), raw


def out_of_work(world: World, rng: np.random.Generator) -> Iterator[Case]:
    lacks = str(rng.choice(["", "a second kind to learn from"]))
    idle = replace(world.sweep, found=world.sweep.found.assign(lacks=lacks))
    raw = SimpleNamespace(title=world.sweep.experiment.defence.title, lacks=lacks)
    yield reads_defence.idle, defence.idle(idle, world.at), raw


def price(world: World, _: np.random.Generator) -> Iterator[Case]:
    if world.raw.poison:
        yield reads_session.cost, cost.cost(cost_of(world.sweep.prepared, world.raw.poison)), world.raw


def whole_corpus(_: World, rng: np.random.Generator) -> Iterator[Case]:
    mail_of_one = random_corpus(int(rng.integers(99)), int(rng.choice([110, 1_100])), int(rng.choice([8, 900])))
    facts = profile(mail_of_one, 0)
    raw = SimpleNamespace(
        labels=["spam" if spam else "ham" for spam in mail_of_one.labels],
        texts=mail_of_one.texts,
        sizes=[facts.train, facts.trusted, facts.test],
    )
    yield reads_mail.corpus_title, mail.corpus_title(facts), raw
    yield reads_mail.corpus_facts, mail.corpus_facts(facts), raw


def learned(world: World, _: np.random.Generator) -> Iterator[Case]:
    if not world.sweep.experiment.filter.refits:
        filter_now = world.sweep.prepared.learn(world.raw.poison)
        yield reads_mail.lesson, mail.lesson(world.sweep, world.at, filter_now), world.raw


def last(world: World, _: np.random.Generator) -> Iterator[Case]:
    if world.raw.poison:
        yield reads_session.last_poison, looks.last_poison(world.sweep, world.at), world.raw


def changed(world: World, _: np.random.Generator) -> Iterator[Case]:
    if len(world.raw.spam) < 200:
        told = looks.changed_verdicts(changed_verdicts(world.sweep, world.at))
        yield reads_session.changed_verdicts, told, world.raw


def turned(_: World, rng: np.random.Generator) -> Iterator[Case]:
    weights = np.round(rng.normal(size=(rng.integers(0, 13), 2)) * rng.choice([0.4, 2.0]))
    frame = pd.DataFrame(weights, columns=["clean", "poisoned"])
    yield reads_session.words_moved, looks.words_moved(frame), SimpleNamespace(weights=weights.tolist())


def refitted(_: World, rng: np.random.Generator) -> Iterator[Case]:
    total, levels = int(rng.choice([1, 2, 3_000])), int(rng.choice([1, 61]))
    agree, seconds = int(rng.integers(0, total + 1)), rng.random(2).tolist()
    raw = SimpleNamespace(agree=agree, total=total, seconds=seconds[0], lab_seconds=seconds[1], levels=levels)
    yield reads_session.verified, looks.verified(Verification(agree, total, seconds[0]), seconds[1], levels), raw


CALLS: dict[str, Callable[[World, np.random.Generator], Iterator[Case]]] = {
    "defence.price": behind_a_defence,
    "defence.idle": now_and_then(out_of_work, 0.05),
    "lab.headline": on_a_sweep(lab.headline, reads_lab.headline),
    "lab.question": ask,
    "lab.errors": on_a_sweep(lab.errors, reads_lab.errors),
    "lab.counts": both_errors,
    "lab.aim_counts": on_a_sweep(lab.aim_counts, reads_lab.aim_counts),
    "lab.out_of_reach": beyond,
    "lab.intervals": on_a_sweep(lab.intervals, reads_lab.intervals),
    "lab.share_of_training": on_a_sweep(lab.share_of_training, reads_lab.share_of_training),
    "filters.headline": beside_each_other,
    "why.why": because,
    "seeds.over_seeds": now_and_then(other_seeds, 0.3),
    "cost.cost": price,
    "mail.corpus_title": now_and_then(whole_corpus, 0.02),
    "mail.corpus_facts": now_and_then(whole_corpus, 0.02),
    "mail.lesson": now_and_then(learned, 0.05),
    "looks.last_poison": last,
    "looks.changed_verdicts": changed,
    "looks.words_moved": turned,
    "looks.verified": refitted,
    **{name: now_and_then(call, 0.05) for name, call in campaigns.CALLS.items()},
    **{name: now_and_then(call, 0.3) for name, call in defending.CALLS.items()},
    **{name: now_and_then(call, 0.3) for name, call in watched.CALLS.items()},
    **{name: now_and_then(call, 0.3) for name, call in decided.CALLS.items()},
    **{name: now_and_then(call, 0.3) for name, call in lent.CALLS.items()},
    **front.CALLS,
    **games.CALLS,
    **judged.CALLS,
    **{name: now_and_then(call, 0.3) for name, call in class_games.CALLS.items()},
    **probes.CALLS,
    **mapped.CALLS,
    **of_rooms.CALLS,
}
"""How each maker is called; a maker that is not here fails a test."""
