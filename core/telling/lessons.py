"""What an attempt of a lesson came to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.lessons.goals.alarm import NEVER
from core.lessons.goals.base import Judged
from core.lessons.judging import Verdict
from core.telling.numbers import apart, counted, percent, points
from core.telling.scenario import MAIL, Noun, Scenario
from core.telling.told import Told

_POISON = ("poison", "sent")
_SPENT = {
    "changes": ("changed word", "changed words"),
    "questions": ("question", "questions"),
    "reads": ("message read", "messages read"),
    "labels": ("label a week", "labels a week"),
    "tests": ("test", "tests"),
}
"""What a lesson counts, one and many, by the name of the figure; poison is called what it is in the domain."""

_SHARES = {
    "aim": "What the attack is after",
    "away": "What the attack keeps from its place",
    "others": "The same error on all others",
    "passing": "The blocked spam that gets through",
    "kept": "The words beside the link or offer that are still there",
    "agreement": "The held-out mail on which the copy agrees",
    "target": "What the campaign is after",
    "found": "The poison that was found",
    "cleaned": "The error after the review",
    "thrown": "The good training mail that is thrown away",
    "order": "The pairs in which learned mail looks likelier",
}
_RISES = {
    "tilt": "The one error rises over the other by",
    "others_rise": "The error on all others changes by",
    "gain": "The copy agrees more than one without questions by",
    "advantage": "Learned mail is told apart better than by chance by",
    "target_rise": "What the campaign is after changes by",
    "harm": "Both errors together change behind the defence by",
    "bare": "Both errors together change without the defence by",
    "outweighs": "Ten added words bring more messages through than ten taken out by",
    "price": "Blocked good mail changes where nobody attacks by",
}
_COUNTS = {
    "altered": "Altered records",
    "through": "Messages that get through",
    "known": "Lists made from the filter or its mail",
    "lost": "Innocent messages taken out",
    "faults": "Faults that were found",
    "found_words": "Words of the phrase that were found",
    "over": "Games played to their end",
    "evaded": "Messages that get through when they are sent once more",
    "edits": "Words added and taken out",
    "noisy": "Games with noise in the answers",
    "few": "Games with a filter of few words",
    "false_alarms": "False alarms a year",
    "week": "The first alarm in week",
} | {name: noun[1].capitalize() for name, noun in _SPENT.items()}


@dataclass(frozen=True)
class ToBeat:
    """own: the fewest with which the learner has passed, of what a lesson counts. fewest: of the room, None outside of
    one."""

    own: int
    fewest: int | None
    spends: str


def judged(one: Judged, words: Scenario = MAIL) -> Told[Judged]:
    """What one condition came to, and what it was to come to."""
    return Told(f"{_reached(one, words)}; {_bound(one)}.", one)


def verdict(found: Verdict, words: Scenario = MAIL) -> Told[Verdict]:
    """Whether an attempt does what the lesson asks, and with how much."""
    hold, of = sum(one.passed for one in found.goals), len(found.goals)
    if not found.passed:
        return Told(f"Not yet: {hold} of {counted(of, ('condition holds', 'conditions hold'))}.", found)
    spent = "" if found.score is None else f", with {counted(found.score, _spent(found.spends, words))}"
    return Told(f"Done{spent}: {counted(of, ('condition holds', 'conditions hold'))}.", found)


def to_beat(own: int, fewest: int | None, spends: str, words: Scenario = MAIL) -> Told[ToBeat]:
    """The score to beat: in a room the fewest of all, outside of one the learner's own fewest in this visit."""
    spent = _spent(spends, words)
    if fewest is None:
        text = f"Your fewest in this visit: {counted(own, spent)}."
    elif own <= fewest:
        text = f"{counted(own, spent)}: nobody in this room needed fewer than you."
    else:
        text = f"Fewest in this room: {counted(fewest, spent)}. Yours: {own:,}."
    return Told(text, ToBeat(own, fewest, spends))


def _reached(one: Judged, words: Scenario) -> str:
    name, say = _named(one.what, words)
    if one.what in _RISES or one.what.endswith("_rise"):
        return f"{name} {say(one.reached)}"
    if one.before is None or one.what in _COUNTS or one.what in _POISON:
        return f"{name}: {say(one.reached)}"
    if one.before == one.reached:
        return f"{name} stays at {say(one.reached)}"
    before, reached = apart(one.before, one.reached)
    return f"{name} {'rises' if one.reached > one.before else 'falls'} from {before} to {reached}"


def _bound(one: Judged) -> str:
    _, say = _named(one.what, MAIL)
    return f"at {'least' if one.at_least else 'most'} {say(one.wanted)} {'is' if one.passed else 'was'} asked"


def _named(what: str, words: Scenario) -> tuple[str, Callable[[float], str]]:
    """What a figure is called, and how its values are written."""
    errors: Mapping[str, str] = {
        "fn": f"{words.fn.done.capitalize()} {words.positive}",
        "fp": f"{words.fp.done.capitalize()} {words.negative}",
    }
    if what in errors:
        return errors[what], percent
    if (error := what.removesuffix("_rise")) in errors:
        return f"{errors[error]} changes by", points
    if what in _SHARES:
        return _SHARES[what], percent
    if what in _RISES:
        return _RISES[what], points
    if what in _POISON:
        return words.poison[1].capitalize(), _count
    return _COUNTS[what], _never if what == "week" else _count


def _spent(what: str, words: Scenario) -> Noun:
    return words.poison if what in _POISON else _SPENT[what]


def _count(value: float) -> str:
    return f"{value:,.2f}".rstrip("0").removesuffix(".")


def _never(week: float) -> str:
    return "never" if week == NEVER else f"{week:,.0f}"
