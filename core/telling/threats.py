"""What the threat map says of its cells: what an attack of each kind did, and where that was measured."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.probing.harm import Harm
from core.runs.measure import Rate
from core.telling.numbers import counted, percent
from core.telling.scenario import MAIL, Scenario
from core.telling.told import Told


@dataclass(frozen=True)
class Did:
    """How many messages an attack put under an error, before it and with it, of how many. A fact, not an effect."""

    attack: str
    rate: Rate
    before: int
    after: int
    of: int


def did(harm: Harm, words: Scenario = MAIL) -> Told[Did]:
    """What one attack did, such as "Dictionary: 856 of 858 good messages blocked. Before: 8."."""
    moved = harm.change
    text = (
        f"{harm.attack}: {moved.after:,} of {counted(moved.of, harm.name or words.kinds(harm.rate))} "
        f"{words.error(harm.rate).done}. Before: {moved.before:,}."
    )
    return Told(text, Did(harm.attack, harm.rate, moved.before, moved.after, moved.of))


@dataclass(frozen=True)
class Measured:
    """poison: how much of it, beside so many messages of training mail."""

    poison: int
    training: int


def measured(found: Sequence[Harm | None], learner: str, words: Scenario = MAIL) -> Told[Measured] | None:
    """Where all of this was measured, with as much poison as there was at most; None before any poison was measured.

    learner: the filter's title.
    """
    poisoned = [harm for harm in found if harm is not None and harm.poison is not None]
    if not poisoned:
        return None
    most = max(poisoned, key=lambda harm: harm.poison or 0)
    poison, training = most.poison or 0, most.training
    share = percent(poison / (poison + training))
    text = (
        f"Bars: {words.fn.done} {words.positive} or {words.fp.done} {words.negative}, measured with {learner} on the "
        f"bundled {words.item[1]}, by the attack that does most: with {counted(poison, words.poison)} ({share} of its "
        f"training {words.item[1]}), as many labels, or questions."
    )
    return Told(text, Measured(poison, training))
