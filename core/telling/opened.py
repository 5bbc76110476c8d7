"""What is said of one message that is opened: where it went, its scores, and for whom its words speak."""

from dataclasses import dataclass
from gettext import ngettext

from core.filters.base import Filter
from core.insight.pulls import Pulls
from core.telling.numbers import counted
from core.telling.scenario import MAIL, Scenario
from core.telling.told import Told

MOST_DIGITS = 9


@dataclass(frozen=True)
class Whereabouts:
    """What a message is, and its verdict before the attack and now. A fact, not an effect."""

    spam: bool
    before: int
    now: int


@dataclass(frozen=True)
class Scores:
    """The filter's score of a message before the attack and now, and its cut-offs now."""

    before: float
    now: float
    cutoffs: tuple[float, float]


@dataclass(frozen=True)
class Speaking:
    """words: how many of a message's words the filter knows, before or now. before, now: how many of them speak for
    spam."""

    words: int
    before: int
    now: int


def whereabouts(spam: bool, before: int, now: int, words: Scenario = MAIL) -> Told[Whereabouts]:
    """What a message is, and what became of it, from both verdicts."""
    places = words.accepted, words.doubted, words.refused
    kind = (words.positives if spam else words.negatives)[0].capitalize()
    where = f"still {places[now]}" if before == now else f"now {places[now]}. Before: {places[before]}"
    return Told(f"{kind}, {where}.", Whereabouts(spam, before, now))


def scores(
    before: float, now: float, cutoffs: tuple[float, float], learner: Filter, words: Scenario = MAIL
) -> Told[Scores]:
    """Its score before and now beside the cut-offs of now, with as many digits as show where it stands."""
    low, high = cutoffs
    was, is_now, below, above = _apart(before, now, low, high)
    name = learner.score_name
    folders = f"from {above} on {words.refused}"
    folders = folders if low == high else f"{folders}, below {below} {words.accepted}"
    return Told(
        f"{name[0].upper()}{name[1:]}: {is_now}. Before: {was}. {folders.capitalize()}.",
        Scores(before, now, (low, high)),
    )


def speaking(before: Pulls, now: Pulls, words: Scenario = MAIL) -> Told[Speaking]:
    """How many words of a message speak for spam, and how many did before the attack."""
    known = before.of_word.keys() | now.of_word.keys()
    was, many = (sum(pull > 0 for pull in pulls.of_word.values()) for pulls in (before, now))
    told = Speaking(len(known), was, many)
    if not known:
        return Told(f"The {words.learner[0]} knows none of its words.", told)
    of = counted(told.words, ("known word", "known words"))
    speak = ngettext("speaks", "speak", many)
    return Told(f"Of its {of}, {many:,} {speak} for {words.positive}. Before: {was:,}.", told)


def _apart(before: float, now: float, low: float, high: float) -> list[str]:
    """All four with the fewest digits, two at least, at which the scores stand as they do to the cut-offs and to each
    other; nine at most."""
    numbers = (before, now, low, high)
    for digits in range(2, MOST_DIGITS + 1):
        said = [f"{number:.{digits}f}" for number in numbers]
        rounded = [float(number) for number in said]
        sides = [[score >= cutoff for score in of[:2] for cutoff in of[2:]] for of in (numbers, rounded)]
        if sides[0] == sides[1] and ((before == now) == (said[0] == said[1]) or digits == MOST_DIGITS):
            break
    return [number.replace("-", "−") if float(number) else number.lstrip("-") for number in said]
