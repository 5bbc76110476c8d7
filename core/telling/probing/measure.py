"""The measure of Lowd and Meek: how few words let half of the blocked spam through."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from core.probing.findings import asks
from core.probing.strategies import Probe
from core.telling.numbers import percent
from core.telling.probing.words import inside, words
from core.telling.scenario import MAIL
from core.telling.told import Told


@dataclass(frozen=True)
class Least:
    """The fewest words of a kind of strategies, and the strategy; None and "" where half never gets through."""

    words: int | None = None
    strategy: str = ""


@dataclass(frozen=True)
class Measure:
    """asking, silent: of strategies that ask, and that do not; None where none was tried. bound: of who knows every
    weight. exact: whether no list of different words can be shorter."""

    asking: Least | None
    silent: Least | None
    bound: Least | None
    exact: bool


def measure_sentence(results: Sequence[Probe]) -> Told[Measure]:
    """The fewest words to half of those who ask, of those who do not, and of the bound. There is one of them at
    least."""
    kinds = {
        "strategies that ask": [one for one in results if one.search is not None and asks(one)],
        "strategies that do not ask": [one for one in results if one.search is not None and not asks(one)],
        "an attacker who knows every weight": [one for one in results if one.search is None],
    }
    least = {who: _least(some) if some else None for who, some in kinds.items()}
    exact = all(one.exact for one in results if one.search is None)
    *strategies, (insider, bound) = least.items()
    said = []
    for who, one in strategies:
        if one is not None:
            takes = "never get there" if one.words is None else f"need {words(one.words)} ({inside(one.strategy)})"
            said.append(f"{who} {takes}")
    if bound is not None:
        takes = "never gets there" if bound.words is None else f"needs {words(bound.words)}"
        said.append(f"{insider} {takes}")
    text = f"Until half of the blocked {MAIL.positive} gets through, {', '.join(said)}."
    if bound is not None and bound.words is not None:
        text += (
            " No shorter list of different words does it."
            if exact
            else " That is the shortest list found; a shorter one may exist."
        )
    asking, silent, knowing = least.values()
    return Told(text, Measure(asking, silent, knowing, exact))


def _least(some: Sequence[Probe]) -> Least:
    reached = [one for one in some if not math.isnan(one.words_to_half)]
    if not reached:
        return Least()
    best = min(reached, key=lambda one: one.words_to_half)
    return Least(int(best.words_to_half), best.name)


@dataclass(frozen=True)
class Strict:
    """The share of good mail that the filter blocks once its threshold is moved, and the share that was wanted."""

    blocked: float
    wanted: float


def strictness(blocked: float, wanted: float) -> Told[Strict]:
    """Where the threshold was moved to, so that filters can be compared."""
    near = "" if percent(blocked) == percent(wanted) else f", as near to {percent(wanted)} as its scores allow"
    return Told(
        f"The threshold is moved to where the {MAIL.learner[0]} {MAIL.fp.third} {percent(blocked)} of the "
        f"{MAIL.negative}{near}.",
        Strict(blocked, wanted),
    )
