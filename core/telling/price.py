"""What no attacker can do, in sentences: how much mail so many messages cannot turn."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.insight.price import INVENTED, Prices
from core.runs.measure import Rate
from core.runs.paired import Change
from core.telling.moved import Moved, effect_in_words, named
from core.telling.numbers import counted, listed, percent
from core.telling.scenario import MAIL, Scenario
from core.telling.told import Told


@dataclass(frozen=True)
class Safe:
    """n: messages. good, bad: shares of good mail and of spam whose verdict so many do not turn, or, where the prices
    are upper bounds, may not turn. exact: whether they are none."""

    n: int
    good: float
    bad: float
    exact: bool


def finding(prices: Prices, n: int, words: Scenario = MAIL) -> Told[Safe]:
    """How much is safe from so many messages."""
    good, bad = (float(prices.safe(kind, np.array([n]))[0]) for kind in (False, True))
    claim = Safe(n, good, bad, prices.exact)
    poison = counted(n, words.poison)
    if prices.exact:
        text = f"{percent(good)} of the {words.negative} and {percent(bad)} of the {words.positive} are safe from "
        return Told(f"{text}{poison}, whoever writes {'it' if n == 1 else 'them'} within the limits.", claim)
    text = (
        f"{counted(n, ('copy', 'copies'))} of a message turn {percent(1 - good)} of the {words.negative} and "
        f"{percent(1 - bad)} of the {words.positive}; another attacker may need fewer."
    )
    return Told(text, claim)


@dataclass(frozen=True)
class Limits:
    """exact: whether the prices are the least numbers that there are within them."""

    exact: bool


def limits(prices: Prices, words: Scenario = MAIL) -> Told[Limits]:
    """Within what the prices hold."""
    item = words.item[0]
    label = f"All {words.poison[1]} carry the label that the {item} is to get, and hold only words of the training mail"
    if prices.length is not None:
        return Told(
            f"{label}, at most {prices.length:,} each. Then those of the {item} that count most there are best, so the "
            "number is the least that there is.",
            Limits(prices.exact),
        )
    held = f"{label} or of that {item}."
    known = (
        f"Then copies of the {item} itself are best, so the number is the least that there is."
        if prices.exact
        else f"Copies of the {item} itself turn it; that no other {words.poison[1]} need fewer is not proved."
    )
    return Told(f"{held} {known}", Limits(prices.exact))


@dataclass(frozen=True)
class Outside:
    """moved: what one message outside of the limits does, as far as a paired test supports it."""

    moved: Moved | None


def outside(changes: dict[Rate, Change], words: Scenario = MAIL) -> Told[Outside]:
    """What one message of invented words does, under a label of the attacker's choice."""
    moved = named(changes)
    one = f"Outside of them: one {words.item[0]} of {INVENTED:,} invented words, labelled {words.positive},"
    if moved is None:
        return Told(f"{one} moves no error of this {words.learner[0]} to be measured.", Outside(None))
    does, before = effect_in_words(moved, words.kind(moved.rate), words)
    return Told(f"{one} makes the {words.learner[0]} {does}. Before: {before}.", Outside(moved))


@dataclass(frozen=True)
class Certified:
    """parts: that vote. good, bad: shares of good mail and of spam that so many inserted messages cannot turn."""

    parts: int
    n: int
    good: float
    bad: float


def certified(certificates: NDArray[np.intp], spam: NDArray[np.bool_], parts: int, n: int) -> Told[Certified]:
    """What a vote of parts proves for so many messages; both arrays of shape (tests,)."""
    safe = certificates >= n
    shares = [(MAIL.negative, safe[~spam]), (MAIL.positive, safe[spam])]
    good, bad = (float(of.mean()) if len(of) else 1.0 for _, of in shares)
    said = listed([f"{percent(share)} of the {name}" for share, (name, _) in zip((good, bad), shares, strict=True)])
    from_what = counted(n, MAIL.item)
    return Told(
        f"A vote of {parts} parts proves {said} safe from {from_what} of any words under any label.",
        Certified(parts, n, good, bad),
    )
