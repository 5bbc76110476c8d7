"""Attack against defence: every attack behind every defence, at some shares of poison, over some seeds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, field, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from core.attacks.knowledge import KnownMail
from core.errors import InputError
from core.filters import Filter
from core.filters.base import HAM_VERDICT, SPAM_VERDICT, UNSURE_VERDICT
from core.insight.contenders import attacks, defences
from core.insight.groups import A_THOUSAND
from core.mail.corpus import Corpus
from core.mail.split import split
from core.questions.experiment import Experiment
from core.runs.preparation import preparing
from core.runs.sweeping import Sweep, judging
from core.scenarios.table import Table
from core.work.turns import Progress

SHARES = (0.0, 0.005, 0.01, 0.02, 0.05)  # of all training mail, poison included
SEEDS = 3
NO_ATTACK = "no attack"
A_HUNDRED = 100
Measure = Literal["fn", "fp", "aim", "cost"]
"""Share of the spam that is missed, of the good mail that is blocked, of the mail that the attack is after; or what the
errors cost."""


@dataclass(frozen=True)
class Prices:
    """What one item costs that is missed, blocked, or left open for somebody to look at, and for how many items a cost
    is told. currency: of the prices; empty where they are counted in missed spam."""

    missed: float
    blocked: float
    unsure: float
    items: int
    currency: str = ""

    @classmethod
    def of(cls, corpus: Corpus, blocked: float) -> "Prices":
        """Those of the scenario for a thousand applications, of which one that is left open costs as much as the
        cheaper error; else those of mail."""
        if isinstance(corpus, Table):
            known = corpus.scenario
            cheaper = min(known.price_fn, known.price_fp)
            return cls(known.price_fn, known.price_fp, cheaper, A_THOUSAND, known.currency)
        return cls.of_mail(blocked)

    @classmethod
    def of_mail(cls, blocked: float) -> "Prices":
        """For a hundred messages, a blocked one costs as much as `blocked` missed ones, and one that is left open as
        much as one."""
        return cls(1, blocked, 1, A_HUNDRED)


@dataclass(frozen=True)
class Errors:
    """Messages of the test mail of some seeds: missed spam of so much spam, blocked good mail of so much of it, of both
    what the filter is unsure of, and what the attack got of so much that it is after."""

    missed: int
    spam: int
    blocked: int
    ham: int
    unsure: int
    hit: int
    aimed: int

    @classmethod
    def of(cls, found: NDArray[np.int8], spam: NDArray[np.bool_], hit: int = 0, aimed: int = 0) -> "Errors":
        """found, spam: verdicts on the test mail and what it is, shape (tests,) each."""
        return cls(
            missed=int((found[spam] == HAM_VERDICT).sum()),
            spam=int(spam.sum()),
            blocked=int((found[~spam] == SPAM_VERDICT).sum()),
            ham=int((~spam).sum()),
            unsure=int((found == UNSURE_VERDICT).sum()),
            hit=hit,
            aimed=aimed,
        )

    def __add__(self, other: "Errors") -> "Errors":
        return Errors(*(one + two for one, two in zip(astuple(self), astuple(other), strict=True)))

    @property
    def fn(self) -> float:
        return self.missed / max(1, self.spam)

    @property
    def fp(self) -> float:
        return self.blocked / max(1, self.ham)

    @property
    def aim(self) -> float:
        """Not a number for an attack on all mail."""
        return self.hit / self.aimed if self.aimed else np.nan

    def cost(self, prices: Prices) -> float:
        """What the errors cost, for as many items as the prices are told for."""
        whole = prices.missed * self.missed + prices.blocked * self.blocked + prices.unsure * self.unsure
        return prices.items * whole / max(1, self.spam + self.ham)


@dataclass(frozen=True)
class Matrix:
    """What there is of it so far.

    cells: by name of attack and of defence, the errors at each of the shares. why: for a cell that there cannot be, the
    reason. seeds: by name of attack, how many of them are in. rows, columns: names of all attacks and defences.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[tuple[str, str], tuple[Errors, ...]] = field(default_factory=dict)
    why: Mapping[tuple[str, str], str] = field(default_factory=dict)
    seeds: Mapping[str, int] = field(default_factory=dict)

    def grid(self, at: int, measure: Measure, prices: Prices) -> NDArray[np.float64]:
        """A measure at the share at this position, shape (1 + attacks, defences): without an attack in the
        first row; NaN where there is none."""
        rows = [self._row(NO_ATTACK, 0, measure, prices)]
        rows += [self._row(name, at, measure, prices) for name in self.rows]
        return np.array(rows)

    def _row(self, attack: str, at: int, measure: Measure, prices: Prices) -> list[float]:
        return [self._value(attack, defence, at, measure, prices) for defence in self.columns]

    def _value(self, attack: str, defence: str, at: int, measure: Measure, prices: Prices) -> float:
        found = self._without_attack(defence) if attack == NO_ATTACK else self.cells.get((attack, defence))
        if found is None:
            return np.nan
        one = found[at]
        return one.cost(prices) if measure == "cost" else {"fn": one.fn, "fp": one.fp, "aim": one.aim}[measure]

    def _without_attack(self, defence: str) -> tuple[Errors, ...] | None:
        """Level 0 is the same behind whatever attack is not there."""
        return next((one for (_, name), one in self.cells.items() if name == defence), None)


def matrix(chosen: Filter, corpus: Corpus, seed: int, outside: Corpus | None = None) -> Iterator[Matrix | Progress]:
    """Row by row, first all with one seed, then with the next; `SEEDS` of them from `seed` on."""
    latest = Matrix(tuple(attacks(corpus)), tuple(defences(corpus)))
    for number in range(SEEDS):
        for name, attack in attacks(corpus).items():
            asked = Experiment(chosen, attack, seed=(seed + number) % 10_000, corpus=corpus.id)
            for step in _row(asked, name, corpus, outside):
                if isinstance(step, Progress):
                    yield step
                else:
                    latest = _with(latest, name, *step)
            latest = replace(latest, seeds={**latest.seeds, name: number + 1})
            yield latest


Found = tuple[str, tuple[Errors, ...] | str]
"""A defence by name, and the errors behind it at each share or why there are none."""


def _row(asked: Experiment, name: str, corpus: Corpus, outside: Corpus | None) -> Iterator[Found | Progress]:
    try:
        levels = _levels(asked, corpus)
        for prepared in preparing(asked, corpus, int(levels.max()), outside):
            yield Progress(f"Crafting {name}", len(prepared.training.poison), int(levels.max()))
    except InputError as error:
        yield from ((defence, str(error)) for defence in defences(corpus))
        return
    for defence, kind in defences(corpus).items():
        try:
            *_, sweep = (one for one in judging(prepared.defended(kind), levels) if isinstance(one, Sweep))
            yield defence, _errors(sweep)
        except InputError as error:
            yield defence, str(error)
        yield Progress(f"{name} behind {defence}", 0, 1)


def _levels(asked: Experiment, corpus: Corpus) -> NDArray[np.intp]:
    """Numbers of poison messages that are the shares of all training mail, as far as the attack can go."""
    parts = split(corpus.groups, corpus.labels, asked.seed)
    shares = np.array(SHARES)
    wanted = (shares / (1 - shares) * len(parts.train)).round().astype(np.intp)
    levels: NDArray[np.intp] = np.minimum(wanted, asked.attack.most_among(KnownMail(corpus, parts.train)))
    return levels


def _errors(sweep: Sweep) -> tuple[Errors, ...]:
    spam, aimed = sweep.prepared.test_spam, sweep.aimed
    hits = [(0, 0)] * len(sweep.levels) if aimed is None else aimed[["hit_count", "of"]].to_numpy().tolist()
    return tuple(Errors.of(row, spam, *hit) for row, hit in zip(sweep.verdicts, hits, strict=True))


def _with(latest: Matrix, attack: str, defence: str, found: tuple[Errors, ...] | str) -> Matrix:
    at = attack, defence
    if isinstance(found, str):
        return replace(latest, why={**latest.why, at: found})
    before: Sequence[Errors] = latest.cells.get(at, ())
    pooled = tuple(one + two for one, two in zip(before, found, strict=True)) if before else found
    return replace(latest, cells={**latest.cells, at: pooled})
