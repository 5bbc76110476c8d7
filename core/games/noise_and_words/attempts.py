"""What came of games under the four conditions: how many got through, with how many edits, and what may be chance."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from scipy.stats import binomtest, fisher_exact

from core.filters.base import HAM_VERDICT
from core.games.evasion_game import Game
from core.games.noise_and_words.conditions import CONDITIONS, Condition, Factor
from core.runs.measure import wilson
from core.runs.paired import SIGNIFICANT

_SENT = 10_000  # beyond every seed of a game, so that what is sent in the end meets a draw of its own


@dataclass(frozen=True)
class Attempt:
    """One message under one condition. who: number of the learner, or of the simulated editor, which is the same with
    the same message under each condition. evaded: whether it got through when it was sent. edits: words added and taken
    out in the end. questions: asked before."""

    condition: Condition
    who: int
    evaded: bool
    edits: int
    questions: int


def attempt(game: Game, condition: Condition, who: int) -> Attempt:
    """What a game comes to as it stands: its message is sent once more, for no question, and that verdict counts. Near
    the cut-offs of a noisy filter a lucky answer before is worth nothing."""
    oracle = replace(game.oracle, budget=None, seed=game.oracle.seed + _SENT)
    evaded = oracle.ask(game.whole).verdict == HAM_VERDICT
    return Attempt(condition, who, evaded, game.last.changes if game.last else 0, len(game.tries))


@dataclass(frozen=True)
class Evaded:
    """evaded, of: messages that got through, and of how many, at least one. edits: on average in those that got
    through, None where none did."""

    evaded: int
    of: int
    edits: float | None

    @classmethod
    def among(cls, attempts: Iterable[Attempt]) -> "Evaded | None":
        """None where there is no attempt."""
        every = list(attempts)
        edits = [one.edits for one in every if one.evaded]
        return cls(len(edits), len(every), sum(edits) / len(edits) if edits else None) if every else None

    @property
    def share(self) -> float:
        return self.evaded / self.of

    @property
    def interval(self) -> tuple[float, float]:
        """95%, by Wilson's score."""
        return wilson(self.evaded, self.of)


@dataclass(frozen=True)
class Contrast:
    """One side of a factor against the other, whatever the other factor is. plain: without noise, or with all words;
    other: with noise, or with few words. p: probability of a difference like this or larger by chance."""

    factor: Factor
    plain: Evaded
    other: Evaded
    p: float

    @property
    def is_effect(self) -> bool:
        """Whether the difference is to be called one."""
        return self.p < SIGNIFICANT


def by_condition(attempts: Iterable[Attempt]) -> dict[Condition, Evaded]:
    """Of those conditions that have an attempt."""
    every = list(attempts)
    found = {which: Evaded.among(one for one in every if one.condition == which) for which in CONDITIONS}
    return {which: evaded for which, evaded in found.items() if evaded is not None}


def independent(attempts: Iterable[Attempt], factor: Factor) -> Contrast | None:
    """For people, who are each under one condition: of each the first attempt counts. None where a side has none.

    Fisher's exact test (Fisher, Statistical Methods for Research Workers, 5th edition, 1934).
    """
    first: dict[int, Attempt] = {}
    for one in attempts:
        first.setdefault(one.who, one)
    plain, other = _sides(first.values(), factor)
    if plain is None or other is None:
        return None
    rows = [[side.evaded, side.of - side.evaded] for side in (plain, other)]
    return Contrast(factor, plain, other, float(fisher_exact(rows).pvalue))


def missing(attempts: Iterable[Attempt], factor: Factor) -> list[bool]:
    """The sides of a factor that have no attempt: False for the plain one, True for the other."""
    return [side for side, found in zip((False, True), _sides(attempts, factor), strict=True) if found is None]


def paired(attempts: Iterable[Attempt], factor: Factor) -> Contrast | None:
    """For editors who are the same with the same message under all conditions. None where a side has no attempt.

    The sign test: of editors who get through more often on one side than on the other, either side is as likely.
    """
    every = list(attempts)
    plain, other = _sides(every, factor)
    if plain is None or other is None:
        return None
    more: dict[int, int] = {}
    for one in every:
        more[one.who] = more.get(one.who, 0) + one.evaded * (1 if one.condition.has(factor) else -1)
    gained, lost = sum(rise > 0 for rise in more.values()), sum(rise < 0 for rise in more.values())
    p = float(binomtest(gained, gained + lost).pvalue) if gained + lost else 1.0
    return Contrast(factor, plain, other, p)


def _sides(attempts: Iterable[Attempt], factor: Factor) -> tuple[Evaded | None, Evaded | None]:
    every = list(attempts)
    plain, other = (Evaded.among(one for one in every if one.condition.has(factor) == side) for side in (False, True))
    return plain, other
