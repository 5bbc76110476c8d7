"""Attack against defence: every attack behind every defence, at some shares of poison, over some seeds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, field, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from core.attacks.base import CausativeAttack
from core.attacks.causative.backdoor import BackdoorAttack
from core.attacks.causative.benign_words import BenignWordsAttack
from core.attacks.causative.dictionary import DictionaryAttack
from core.attacks.causative.focused import FocusedAttack
from core.attacks.causative.label_flip import LabelFlipAttack
from core.attacks.causative.pseudospam import PseudospamAttack
from core.attacks.causative.topic_words import TopicWordsAttack
from core.attacks.knowledge import KnownMail
from core.defences.base import Defence
from core.defences.confident_learning import ConfidentLearning
from core.defences.dynamic_threshold import DynamicThreshold
from core.defences.flood import FloodFilter
from core.defences.neighbour_labels import NeighbourLabels
from core.defences.none import NoDefence
from core.defences.partition_aggregation import PartitionAggregation
from core.defences.roni import RejectOnNegativeImpact
from core.defences.trim import Trim
from core.defences.two_component import TwoComponents
from core.errors import InputError
from core.filters import Filter
from core.filters.base import HAM_VERDICT, SPAM_VERDICT, UNSURE_VERDICT
from core.mail.corpus import Corpus
from core.mail.split import split
from core.questions.experiment import Experiment
from core.runs.preparation import preparing
from core.runs.sweeping import Sweep, judging
from core.work.turns import Progress

SHARES = (0.0, 0.005, 0.01, 0.02, 0.05)  # of all training mail, poison included
SEEDS = 3
NO_ATTACK = "no attack"
CONFIDENT = "most confident first"
Measure = Literal["fn", "fp", "aim", "cost"]
"""Share of the spam that is missed, of the good mail that is blocked, of the mail that the attack is after; or what the
errors of 100 messages cost."""


def attacks() -> dict[str, CausativeAttack]:
    """What the screen calls each row → the attack."""
    known = (
        *(DictionaryAttack(), FocusedAttack(), TopicWordsAttack(), BenignWordsAttack(), PseudospamAttack()),
        *(LabelFlipAttack(), LabelFlipAttack(order=CONFIDENT), BackdoorAttack()),
    )
    return {f"{one.title}{', confident' * (getattr(one, 'order', '') == CONFIDENT)}": one for one in known}


def defences() -> dict[str, Defence]:
    """What the screen calls each column → the defence; none is the first."""
    known = (
        *(NoDefence(), RejectOnNegativeImpact(), DynamicThreshold(), NeighbourLabels(), ConfidentLearning()),
        *(FloodFilter(), Trim(), TwoComponents(), PartitionAggregation()),
    )
    return {one.title: one for one in known}


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

    def cost(self, price: float) -> float:
        """What 100 messages cost, in missed spam, where a blocked good message costs as much as `price` missed ones,
        and a message of which the filter is unsure, at which somebody has to look, as much as one."""
        return 100 * (self.missed + self.unsure + price * self.blocked) / max(1, self.spam + self.ham)


@dataclass(frozen=True)
class Matrix:
    """What there is of it so far.

    cells: by name of attack and of defence, the errors at each of the shares. why: for a cell that there cannot be, the
    reason. seeds: by name of attack, how many of them are in.
    """

    cells: Mapping[tuple[str, str], tuple[Errors, ...]] = field(default_factory=dict)
    why: Mapping[tuple[str, str], str] = field(default_factory=dict)
    seeds: Mapping[str, int] = field(default_factory=dict)

    def grid(self, at: int, measure: Measure, price: float) -> NDArray[np.float64]:
        """A measure at the share at this position, shape (1 + attacks, defences): without an attack in the
        first row; NaN where there is none."""
        rows = [self._row(NO_ATTACK, 0, measure, price)]
        rows += [self._row(name, at, measure, price) for name in attacks()]
        return np.array(rows)

    def _row(self, attack: str, at: int, measure: Measure, price: float) -> list[float]:
        return [self._value(attack, defence, at, measure, price) for defence in defences()]

    def _value(self, attack: str, defence: str, at: int, measure: Measure, price: float) -> float:
        found = self._without_attack(defence) if attack == NO_ATTACK else self.cells.get((attack, defence))
        if found is None:
            return np.nan
        one = found[at]
        return one.cost(price) if measure == "cost" else {"fn": one.fn, "fp": one.fp, "aim": one.aim}[measure]

    def _without_attack(self, defence: str) -> tuple[Errors, ...] | None:
        """Level 0 is the same behind whatever attack is not there."""
        return next((one for (_, name), one in self.cells.items() if name == defence), None)


def matrix(chosen: Filter, corpus: Corpus, seed: int, outside: Corpus | None = None) -> Iterator[Matrix | Progress]:
    """Row by row, first all with one seed, then with the next; `SEEDS` of them from `seed` on."""
    latest = Matrix()
    for number in range(SEEDS):
        for name, attack in attacks().items():
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
        yield from ((defence, str(error)) for defence in defences())
        return
    for defence, kind in defences().items():
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
