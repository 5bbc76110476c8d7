"""Why the same poison moves another error on another filter, told from what each of them counts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from gettext import ngettext

import pandas as pd

from core.filters.base import Counting
from core.insight.class_counts import Counted, counted
from core.insight.learners import Outcome
from core.insight.missing_words import HeldAndMissing, held_and_missing
from core.runs.measure import Rate
from core.telling.moved import ERRORS, Moved
from core.telling.numbers import apart, percent
from core.telling.scenario import MAIL, Scenario
from core.telling.told import Told

LEAST_LEANING = 0.01  # a share that moves by less than a point explains nothing
LEAST_GROWTH = 0.05


@dataclass(frozen=True)
class Way:
    """How a filter counts, in words. asks: what it asks of a word. share: how a word's share of a class's total is
    written."""

    counting: Counting
    asks: str
    share: Callable[[float], str]

    @property
    def running(self) -> bool:
        """Whether its class totals are running words, and not messages."""
        return self.counting is Counting.RUNNING_WORDS

    def unit(self, words: Scenario) -> str:
        """What its class totals count."""
        return "running words" if self.running else words.item[1]


BY_MESSAGES = Way(
    Counting.MESSAGES,
    asks="counts how many messages a word appears in, not how often",
    share=percent,
)
BY_RUNNING_WORDS = Way(
    Counting.RUNNING_WORDS,
    asks="asks which part of all running words a word is, so the length of the mail counts",
    share=lambda share: f"{share * 10_000:.1f} in 10,000",
)


@dataclass(frozen=True)
class Because:
    """What the counts say of an error. moved: the error. so: whether they are said to explain it; never where no paired
    test says that it moved, nor where they moved the other way.

    before, after: the share of the words of its kind of mail that lean to spam, or the log odds of spam from what its
    messages hold, or lack, whichever moved more; None without poison.
    """

    moved: Moved
    so: bool
    before: float | None = None
    after: float | None = None


@dataclass(frozen=True)
class Why:
    """way: how the filter counts. counts: columns what, without, with. so: what follows, read off the counts."""

    way: Told[str]
    counts: pd.DataFrame
    so: Told[Because]


def why(found: Outcome, words: Scenario = MAIL) -> Why:
    """Told from the words of the mail whose error moved: where a paired test says so, else where it moved more.

    Raises `ValueError` for a filter that declares no way of counting.
    """
    changes = found.changes
    moved = max((Moved.of(rate, changes[rate]) for rate in ERRORS), key=lambda one: (one.effect, abs(one.rise)))
    match found.sweep.prepared.filter.counting:
        case Counting.PRESENCE_AND_ABSENCE:
            return _why_missing(found, moved, words)
        case Counting.MESSAGES:
            return _why_shares(found, BY_MESSAGES, moved, words)
        case Counting.RUNNING_WORDS:
            return _why_shares(found, BY_RUNNING_WORDS, moved, words)
    raise ValueError(f"{found.title} declares no way of counting")


def explained(found: Iterable[Outcome]) -> list[Outcome]:
    """Those on filters that declare how they count: the ways of counting in the order of `Counting`."""
    found = list(found)
    return [one for counting in Counting for one in found if one.sweep.prepared.filter.counting is counting]


def _why_shares(found: Outcome, way: Way, moved: Moved, words: Scenario) -> Why:
    of_spam, prepared = moved.rate == "fn", found.sweep.prepared
    before, after = (counted(prepared, at, way.counting) for at in (0, int(found.row["poison"])))
    kind, middling = words.kind(moved.rate), before.middling_word(of_spam=of_spam)
    word, unit = f"“{prepared.training.words[middling]}” in", way.unit(words)
    rows = {
        f"{unit} of {words.positive}": [f"{_total(way, of, spam=True):,}" for of in (before, after)],
        f"{unit} of {words.negative}": [f"{_total(way, of, spam=False):,}" for of in (before, after)],
        f"{word} {words.positive}": [way.share(float(of.shares[1, middling])) for of in (before, after)],
        f"{word} {words.negative}": [way.share(float(of.shares[0, middling])) for of in (before, after)],
        f"words of {kind} leaning to {words.positive}": [
            percent(of.leaning_to_spam(of_spam=of_spam)) for of in (before, after)
        ],
    }
    was, now = (of.leaning_to_spam(of_spam=of_spam) for of in (before, after))
    so = moved.effect and abs(now - was) >= LEAST_LEANING and _explains(now - was, moved)
    text = f"{_totals(way, before, after, words)} {_leaning(was, now, kind, words)} {_error(moved, words, so=so)}"
    return _told(found, way.asks, rows, Told(text, Because(moved, so, was, now)), words)


def _why_missing(found: Outcome, moved: Moved, words: Scenario) -> Why:
    of_spam, prepared = moved.rate == "fn", found.sweep.prepared
    before, after = (held_and_missing(prepared, at, of_spam=of_spam) for at in (0, int(found.row["poison"])))
    kind = words.kind(moved.rate)
    rows = {
        f"different words in a message of {words.positive}": [f"{of.different[1]:.0f}" for of in (before, after)],
        f"different words in one of {words.negative}": [f"{of.different[0]:.0f}" for of in (before, after)],
        f"what {kind} holds says": [_signed(of.held) for of in (before, after)],
        f"what {kind} lacks says": [_signed(of.missing) for of in (before, after)],
    }
    part, was, now = _moved_more(before, after)
    so = moved.effect and all(_explains(move, moved) for move in (now - was, after.log_odds - before.log_odds))
    so = so and _signed(was) != _signed(now)
    text = f"{_held_or_missing(part, was, now, kind, words)} {_error(moved, words, so=so)}"
    asks = "asks of every known word whether a message holds it, so what is missing counts, too"
    return _told(found, asks, rows, Told(text, Because(moved, so, was, now)), words)


def _told(found: Outcome, asks: str, rows: dict[str, list[str]], so: Told[Because], words: Scenario) -> Why:
    moved = so.claim.moved
    rows = rows | {_name(moved.rate, words): [percent(share) for share in (moved.before, moved.after)]}
    table = pd.DataFrame([(what, *values) for what, values in rows.items()], columns=["what", "without", "with"])
    if not found.row["poison"]:
        so = Told("Before the attack there is nothing to explain.", Because(moved, so=False))
    return Why(Told(f"{found.title} {asks}.", asks), table, so)


def _explains(towards_spam: float, moved: Moved) -> bool:
    """Whether words that moved like this explain the error: towards spam, more good mail is blocked and less spam is
    missed."""
    return towards_spam != 0 and (towards_spam > 0) == ((moved.rise < 0) == (moved.rate == "fn"))


def _signed(log_odds: float) -> str:
    return f"{round(log_odds, 1) + 0.0:+.1f}".replace("-", "−")


def _total(way: Way, of: Counted, *, spam: bool) -> int:
    own = of.spam if spam else of.ham
    return round(own.running if way.running else own.messages)


def _totals(way: Way, before: Counted, after: Counted, words: Scenario) -> str:
    grown = []
    kinds = ((True, words.positive, words.positives), (False, words.negative, words.negatives))
    for spam, name, noun in kinds:
        was, now = (_total(way, of, spam=spam) for of in (before, after))
        many = abs(now - was)
        if way.running and was and many >= LEAST_GROWTH * was:
            grown.append(f"The {name} runs to {now / was:.1f} times as many words.")
        elif not way.running and many:
            there, more = ngettext("There is", "There are", many), "more" if now > was else "fewer"
            grown.append(f"{there} {many:,} {more} {ngettext(*noun, many)}.")
    return " ".join(grown) or f"The number of {way.unit(words)} hardly changes."


def _leaning(was: float, now: float, kind: str, words: Scenario) -> str:
    before, after = apart(was, now)
    lean = f"Of the words in {kind}, {after} are commoner in {words.positive} than in {words.negative}"
    return f"{lean}, as before." if was == now else f"{lean}. Before: {before}."


def _moved_more(before: HeldAndMissing, after: HeldAndMissing) -> tuple[str, float, float]:
    """(whether what messages hold or what they lack moved more, its log odds without poison, and with it)."""
    parts = (("lacks", before.missing, after.missing), ("holds", before.held, after.held))
    return max(parts, key=lambda part: abs(part[2] - part[1]))


def _held_or_missing(part: str, was: float, now: float, kind: str, words: Scenario) -> str:
    how = f"In log odds, plus speaks for {words.positive} and minus for {words.negative}."
    if _signed(was) == _signed(now):
        return f"{how} What {kind} holds and what it lacks say almost the same as before."
    other = {"lacks": "holds", "holds": "lacks"}[part]
    return f"{how} What {kind} {part} moved more than what it {other}: from {_signed(was)} to {_signed(now)}."


def _name(rate: Rate, words: Scenario) -> str:
    return f"{words.error(rate).done} {words.kind(rate)}"


def _error(moved: Moved, words: Scenario, *, so: bool) -> str:
    if not moved.effect:
        return "Neither error moves by more than chance may do."
    before, after = apart(moved.before, moved.after)
    errors = f"{_name(moved.rate, words)} goes from {before} to {after}."
    return f"So {errors}" if so else f"These counts do not tell why {errors}"
