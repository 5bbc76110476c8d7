"""What no attacker can do, in sentences: how much of the mail or applications so many forged ones cannot turn."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.insight.price import INVENTED, MOST, Prices
from core.runs.measure import Rate
from core.runs.paired import Change
from core.telling.moved import Moved, effect_in_words, named
from core.telling.numbers import at_least_it_takes, counted, listed, percent
from core.telling.scenario import MAIL, Scenario
from core.telling.told import Told


@dataclass(frozen=True)
class Safe:
    """n: messages or applications. good, bad: shares of negatives and of positives whose verdict so many do not turn,
    or, where the prices are upper bounds, may not turn. exact: whether they are none."""

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
        f"{counted(n, ('copy', 'copies'))} of one {words.item[0]} turn {percent(1 - good)} of the {words.negative} and "
        f"{percent(1 - bad)} of the {words.positive}; another attacker may need fewer."
    )
    return Told(text, claim)


@dataclass(frozen=True)
class Limits:
    """exact: whether the prices are the least numbers that there are within them."""

    exact: bool


def limits(prices: Prices, words: Scenario = MAIL) -> Told[Limits]:
    """Within what the prices hold."""
    item, many = words.item
    if prices.left_out is not None:
        text = (
            f"All {words.poison[1]} carry the outcome that the {item} is to get, and hold one value in each field: one "
            f"that training {many} hold, or that of the {item}. Then copies of the {item} itself are best, but for "
            "values that are new to the training, so the number is the least that there is."
        )
        return Told(text, Limits(prices.exact))
    label = f"All {words.poison[1]} carry the label that the {item} is to get, and hold only words of training {many}"
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
class Turning:
    """fewest: forged items. left_out: values of an application that each of them does without."""

    fewest: int
    left_out: int


def turning(prices: Prices, row: int, words: Scenario = MAIL) -> Told[Turning]:
    """What turns the verdict on one item of the test, a position in it."""
    fewest, positive = int(prices.fewest[row]), bool(prices.prepared.test_spam[row])
    times = f"What turns it: {at_least_it_takes(fewest, most=MOST, exact=prices.exact)} ×"
    if prices.left_out is None:
        label = words.negative if positive else words.positive
        what = f"this {words.item[0]}" if prices.length is None else f"{prices.length:,} of its words"
        return Told(f"{times} {what}, labelled {label}.", Turning(fewest, 0))
    left = int(prices.left_out[row])
    but = f", with {counted(left, ('new value', 'new values'))} exchanged for known ones" if left else ""
    outcome = words.in_short(spam=not positive)
    return Told(f"{times} this {words.item[0]}{but}, recorded as “{outcome}”.", Turning(fewest, left))


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
class Beyond:
    """n: forged applications outside of the limits. good, bad: shares of negatives and of positives that only those
    turn."""

    n: int
    good: float
    bad: float


def beyond(turned: NDArray[np.bool_], spam: NDArray[np.bool_], n: int, words: Scenario) -> Told[Beyond]:
    """What forged applications under both outcomes turn that those within the limits do not; arrays of shape
    (tests,)."""
    claim = Beyond(n, *_of_both(turned, spam, otherwise=0.0))
    return Told(
        f"Outside of them: {words.poison[1]} may carry the other outcome, too, and be unlike the {words.item[0]}. So "
        f"mixed, {n:,} {'turns' if n == 1 else 'turn'} {percent(claim.good)} of the {words.negative} and "
        f"{percent(claim.bad)} of the {words.positive} that copies alone do not.",
        claim,
    )


@dataclass(frozen=True)
class Certified:
    """parts: that vote. good, bad: shares of good mail and of spam that so many inserted messages cannot turn."""

    parts: int
    n: int
    good: float
    bad: float


def certified(
    certificates: NDArray[np.intp], spam: NDArray[np.bool_], parts: int, n: int, words: Scenario = MAIL
) -> Told[Certified]:
    """What a vote of parts proves for so many messages or applications; both arrays of shape (tests,)."""
    claim = Certified(parts, n, *_of_both(certificates >= n, spam, otherwise=1.0))
    shares = [f"{percent(claim.good)} of the {words.negative}", f"{percent(claim.bad)} of the {words.positive}"]
    whatever = "words under any label" if words == MAIL else "values under any outcome"
    return Told(
        f"A vote of {parts} parts proves {listed(shares)} safe from {counted(n, words.item)} of any {whatever}.", claim
    )


def _of_both(which: NDArray[np.bool_], spam: NDArray[np.bool_], *, otherwise: float) -> tuple[float, float]:
    """The share of the negatives and that of the positives; `otherwise` of none."""
    good, bad = (float(of.mean()) if len(of) else otherwise for of in (which[~spam], which[spam]))
    return good, bad
