"""How the makers of the pages of defence are called on a world."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import numpy as np

from core.attacks.causative import causative_attacks
from core.attacks.threat_model import Controls
from core.defences import defences
from core.insight.price import MOST, Prices
from core.monitors.examination import Examined
from core.monitors.fault import Fault
from core.monitors.random_testing import checks
from core.monitors.random_testing.topic_probes import ALL, LEAST
from core.monitors.review import Reviewed, Worth
from core.monitors.training_review import suspicions
from core.questions.experiment import Experiment
from core.runs.paired import Change, changes
from core.telling import defence, matrix, price, review, testing
from tests.core.telling.lent import LOAN
from tests.core.telling.oracle import costs as reads_costs
from tests.core.telling.oracle import defending as reads

World = SimpleNamespace
Case = tuple[Callable[[Any, World], None], Any, World]
ROUNDABOUT = [
    asked
    for attack in causative_attacks().values()
    for kind in defences().values()
    if (asked := Experiment(attack=attack(), defence=kind(), aware=True)).has_way_around
]


def around(_: World, rng: np.random.Generator) -> Iterator[Case]:
    asked = ROUNDABOUT[rng.integers(len(ROUNDABOUT))]
    pairs = [
        (one.label, getattr(asked.attack, one.name), getattr(asked.adapted, one.name))
        for one in asked.attack.parameters()
    ]
    raw = World(attack=asked.attack.title, changed=[pair for pair in pairs if pair[1] != pair[2]])
    yield reads.around, defence.around(asked.attack, asked.adapted), raw


def worth(rng: np.random.Generator, of: int) -> Worth:
    read = int(rng.choice([0, 1, 2, 40, 1_200]))
    found = int(rng.integers(0, min(read, of) + 1))
    return Worth(read, found, of, int(rng.integers(0, read - found + 1)), read / 2, read * of / 1_234, min(read, of))


def reviewed(world: World, rng: np.random.Generator) -> Iterator[Case]:
    raw = world.raw
    clean, poisoned, spam = (np.array(values) for values in (raw.before, raw.after, raw.spam))
    if rng.random() < 0.2:
        poisoned = clean
    back = rng.random(len(clean)) < rng.choice([0.0, 0.01, 0.5, 1.0])
    now = np.where(back, clean, poisoned)
    done = worth(rng, 0 if (poisoned == clean).all() and rng.random() < 0.5 else int(rng.choice([1, 2, 60])))
    if not done.read:
        now = poisoned
    attack, after = (changes(*pair, spam) for pair in ((clean, poisoned), (poisoned, now)))
    over, pool = bool(rng.integers(2)), int(rng.choice([1, 2, 4_812])) + done.read
    controls = Controls.LABELS if raw.labels_only else Controls.CONTENT
    told = review.finding(Reviewed(done, attack, after, ""), pool, controls, over=over)
    seen = {"worth": done, "clean": clean, "poisoned": poisoned, "now": now, "spam": spam, "over": over, "pool": pool}
    yield reads.review, told, World(**seen, labels_only=raw.labels_only)


def beside(world: World, rng: np.random.Generator) -> Iterator[Case]:
    done = worth(rng, int(rng.choice([0, 1, 60])))
    controls = Controls.LABELS if world.raw.labels_only else Controls.CONTENT
    raw = World(worth=done, labels_only=world.raw.labels_only)
    yield reads.beside_others, review.beside_others(done, controls), raw


def marks_change_nothing(_: World, rng: np.random.Generator) -> Iterator[Case]:
    lacks = str(rng.choice(["", "a second kind to learn from", "words to learn from"]))
    same = {"fp": Change(0, 0, 1, 0, 0)}
    told = review.idle(Reviewed(worth(rng, 1), same, same, lacks))
    yield reads.marks_change_nothing, told, World(lacks=lacks)


def order(_: World, __: np.random.Generator) -> Iterator[Case]:
    both = [kind for kind in suspicions().values() if not kind.not_on_tables]
    for kind in both:
        yield reads.order, review.order(kind), World(looks=kind.sentence, misses=kind.misses)


def priced(rng: np.random.Generator) -> tuple[Prices, World]:
    """Of mail or, with rows in the place of messages, of applications."""
    spam = np.arange(int(rng.choice([2, 40, 1_500]))) % 2 == 0
    fewest = rng.integers(0, int(rng.choice([2, 30, 3_000])), len(spam))
    loans = bool(rng.integers(2))
    exact = loans or bool(rng.integers(2))
    length = int(rng.choice([300, 1_200])) if exact and not loans and rng.integers(2) else None
    left_out = rng.integers(0, 3, len(spam)) if loans else None
    prices = Prices(SimpleNamespace(test_spam=spam), fewest, exact, length, left_out)  # type: ignore[arg-type]
    split = {"ham": fewest[~spam].tolist(), "spam": fewest[spam].tolist()}
    n = int(rng.choice([1, 2, 10, 1_000]))
    return prices, World(fewest=split, exact=exact, length=length, n=n, loans=loans)


def in_its_words(raw: World) -> dict[str, Any]:
    """What makers are told beside the numbers: nothing of mail."""
    return {"words": LOAN} if raw.loans else {}


def safe(_: World, rng: np.random.Generator) -> Iterator[Case]:
    prices, raw = priced(rng)
    yield reads_costs.prices, price.finding(prices, raw.n, **in_its_words(raw)), raw


def within(_: World, rng: np.random.Generator) -> Iterator[Case]:
    prices, raw = priced(rng)
    yield reads_costs.limits, price.limits(prices, **in_its_words(raw)), raw


def turning(_: World, rng: np.random.Generator) -> Iterator[Case]:
    prices, raw = priced(rng)
    row = int(rng.integers(len(prices.fewest)))
    if rng.integers(6) == 0:
        prices.fewest[row] = MOST + 1
    one, left = int(prices.fewest[row]), 0 if prices.left_out is None else int(prices.left_out[row])
    told = price.turning(prices, row, **in_its_words(raw))
    spam = bool(prices.prepared.test_spam[row])
    of_one = {"one": one, "most": MOST, "left_out": left, "is_spam": spam}
    yield reads_costs.turning, told, World(**of_one, exact=raw.exact, length=raw.length, loans=raw.loans)


def outside(world: World, _: np.random.Generator) -> Iterator[Case]:
    raw = world.raw
    pair = (np.array(values) for values in (raw.before, raw.after))
    yield reads_costs.outside, price.outside(changes(*pair, np.array(raw.spam))), raw


def beyond(_: World, rng: np.random.Generator) -> Iterator[Case]:
    n, spam = int(rng.choice([1, 2, 10, 1_000])), np.arange(60) % 3 == 0
    turned = rng.random(60) < rng.choice([0.0, 0.02, 0.4])
    split = {"ham": turned[~spam].tolist(), "spam": turned[spam].tolist()}
    yield reads_costs.beyond, price.beyond(turned, spam, n, LOAN), World(turned=split, n=n)


def certified(_: World, rng: np.random.Generator) -> Iterator[Case]:
    _, raw = priced(rng)
    spam = np.arange(60) % 3 == 0
    proved, parts = rng.integers(-1, 13, 60), int(rng.choice([3, 25]))
    split = {"ham": proved[~spam].tolist(), "spam": proved[spam].tolist()}
    told = price.certified(proved, spam, parts, raw.n, **in_its_words(raw))
    yield reads_costs.certified, told, World(certified=split, parts=parts, n=raw.n, loans=raw.loans)


def costs(rng: np.random.Generator) -> World:
    rows = ["no attack", "flood", "flips", "focused"][: rng.integers(2, 5)]
    columns = ["No defence", "sieve", "vote", "threshold"][: rng.integers(1, 5)]
    currency = str(rng.choice(["", "€"]))
    most = rng.choice([3, 90_000, 4_000_000] if currency else [0.2, 5, 90])
    cost = np.round(rng.random((len(rows), len(columns))) * most, 3)
    cost[rng.random(cost.shape) < rng.choice([0.0, 0.0, 0.2])] = np.nan
    if rng.random() < 0.2:
        cost[rng.integers(len(rows))] = np.nan
    return World(rows=rows, columns=columns, cost=cost, currency=currency)


def worst(_: World, rng: np.random.Generator) -> Iterator[Case]:
    raw = costs(rng)
    told = matrix.headline(raw.cost, raw.rows, raw.columns, raw.currency)
    yield reads_costs.costs_most, told, World(**{**vars(raw), "cost": raw.cost.tolist()})


def best(_: World, rng: np.random.Generator) -> Iterator[Case]:
    raw = costs(rng)
    told = matrix.advice(raw.cost, raw.rows, raw.columns, raw.currency)
    yield reads_costs.advice, told, World(**{**vars(raw), "cost": raw.cost.tolist()})


def a_fault(rng: np.random.Generator) -> Fault:
    kind = str(rng.choice(list(checks())))
    subjects = {"topic_probes": ["invoices", "project_updates", ALL], "harmless_changes": ["capitals", "blank lines"]}
    subjects["more_spam"] = ["a line of spam"]
    subjects |= {"good_words": ["20 everyday words"], "disguises": ["misspelling"]}
    subjects["mixed_sentences"] = ["two sentences of spam"]
    subject = str(rng.choice(subjects.get(kind, ["quokka", "Copperline Ltd"])))
    of, others = int(rng.choice([1, 2, 40, 1_100])), int(rng.choice([0, 3, 321]))
    spam = kind in {"secret_words", "more_spam", "good_words", "disguises"} or (
        kind != "topic_probes" and bool(rng.integers(2))
    )
    return Fault(kind, subject, spam, int(rng.integers(1, of + 1)), of, int(rng.integers(0, others + 1)), others, "a b")


def tested(_: World, rng: np.random.Generator) -> Iterator[Case]:
    faults = tuple(a_fault(rng) for _ in range(rng.choice([0, 1, 2, 5])))
    names = list(checks())[: rng.integers(1, len(checks()) + 1)]
    made = {name: int(rng.choice([0, 1, 980])) for name in names}
    found = Examined(faults, (0,) * len(faults), made, {})
    raw = World(faults=faults, made=made, titles=[checks()[name].title for name in names])
    yield reads.tested, testing.finding(found), raw


def one_fault(_: World, rng: np.random.Generator) -> Iterator[Case]:
    fault, before = a_fault(rng), int(rng.integers(3))
    yield reads.fault, testing.fault_in_words(fault, before), World(fault=fault, before=before)


def blind(_: World, __: np.random.Generator) -> Iterator[Case]:
    yield reads.blind, testing.blind(), World(kinds=[(kind.title, kind.blind) for kind in checks().values()])


def covered(_: World, rng: np.random.Generator) -> Iterator[Case]:
    topics = {f"t{at}": int(rng.integers(0, 12)) for at in range(rng.choice([0, 1, 17]))}
    yield reads.covered, testing.coverage(topics), World(topics=topics, least=LEAST)


CALLS: dict[str, Callable[[World, np.random.Generator], Iterator[Case]]] = {
    "defence.around": around,
    "review.finding": reviewed,
    "review.beside_others": beside,
    "review.idle": marks_change_nothing,
    "review.order": order,
    "price.finding": safe,
    "price.limits": within,
    "price.turning": turning,
    "price.outside": outside,
    "price.beyond": beyond,
    "price.certified": certified,
    "matrix.headline": worst,
    "matrix.advice": best,
    "testing.finding": tested,
    "testing.fault_in_words": one_fault,
    "testing.blind": blind,
    "testing.coverage": covered,
}
