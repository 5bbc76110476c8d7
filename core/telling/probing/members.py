"""How well an attacker tells training messages from new ones, beside chance."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from core.probing.membership import Membership
from core.telling.numbers import apart, percent
from core.telling.scenario import MAIL
from core.telling.told import Told


@dataclass(frozen=True)
class Guessed:
    """auc: how many of two messages, one learned from, are guessed right, with its 95% interval.

    beside_chance: "chance" where the interval holds one half.
    """

    case: str
    auc: float
    low: float
    high: float
    beside_chance: Literal["more", "chance", "less"]

    @classmethod
    def of(cls, case: str, found: Membership) -> "Guessed":
        low, high = found.auc_interval
        return cls(case, found.auc, low, high, "more" if low > 0.5 else "less" if high < 0.5 else "chance")


def membership_headline(results: Sequence[tuple[str, Membership]]) -> Told[tuple[Guessed, ...]]:
    """How well the attacker tells members from strangers, in the first case and where most is given away."""
    cases = [Guessed.of(case, found) for case, found in results]
    first, most = cases[0], max(cases, key=lambda one: one.auc)
    text = f"Of two {MAIL.item[1]}, which was learned? {_guessed(first)}."
    if most is first:
        return Told(text, (first,))
    return Told(f"{text} With {most.case}, {_guessed(most)}.", (first, most))


def _guessed(one: Guessed) -> str:
    beside = {"more": "more than a coin guesses", "chance": "which may be chance", "less": "fewer than a coin guesses"}
    low, high = (apart(end, 0.5)[0] for end in (one.low, one.high))
    interval = f"95% interval {low} to {high}"
    return f"{percent(one.auc)} are guessed right ({interval}), {beside[one.beside_chance]}"
