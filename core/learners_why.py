"""Why the same poison moves another error on another filter, told from what each of them counts."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from core.class_counts import Counted, counted
from core.finding import WORTH_SAYING
from core.learners import Outcome
from core.missing_words import held_and_missing
from core.telling.numbers import percent

LEAST_LEANING = 0.01  # a share that moves by less than a point explains nothing
LEAST_GROWTH = 0.05


@dataclass(frozen=True)
class Way:
    """How a filter counts, in words. running: every running word, or each word once a message.

    asks: what it asks of a word. unit: what its class totals count. share: how a word's share of them is written.
    """

    running: bool
    asks: str
    unit: str
    share: Callable[[float], str]


WAYS = {
    "spambayes": Way(
        running=False,
        asks="asks how many messages a word stands in, however often it stands there",
        unit="messages",
        share=percent,
    ),
    "multinomial_nb": Way(
        running=True,
        asks="asks which part of all running words a word is, so the length of the mail counts",
        unit="running words",
        share=lambda share: f"{share * 10_000:.1f} in 10,000",
    ),
}


BERNOULLI = "bernoulli_nb"
EXPLAINED = (*WAYS, BERNOULLI)


@dataclass(frozen=True)
class Why:
    """way: how the filter counts. counts: columns what, without, with. so: what follows, read off the counts."""

    way: str
    counts: pd.DataFrame
    so: str


def why(found: Outcome) -> Why:
    """Told from good mail's words where blocked good mail moved more, else from spam's words.

    Raises `KeyError` for a filter that is not in `EXPLAINED`.
    """
    of_spam = abs(found.rise("fn")) > abs(found.rise("fp"))
    name = found.sweep.experiment.filter.name()
    return (
        _why_missing(found, of_spam=of_spam) if name == BERNOULLI else _why_shares(found, WAYS[name], of_spam=of_spam)
    )


def _why_shares(found: Outcome, way: Way, *, of_spam: bool) -> Why:
    level = int(found.row["poison"])
    before, after = (counted(found.sweep.prepared, at, running=way.running) for at in (0, level))
    kind = "spam" if of_spam else "good mail"
    rows = {
        f"{way.unit} of spam": [f"{_total(way, of, spam=True):,}" for of in (before, after)],
        f"{way.unit} of good mail": [f"{_total(way, of, spam=False):,}" for of in (before, after)],
        f"a typical word of {kind}, in spam": [
            way.share(of.typical_share(of_spam=of_spam, in_spam=True)) for of in (before, after)
        ],
        "the same word, in good mail": [
            way.share(of.typical_share(of_spam=of_spam, in_spam=False)) for of in (before, after)
        ],
        f"words of {kind} leaning to spam": [percent(of.leaning_to_spam(of_spam=of_spam)) for of in (before, after)],
    }
    move = after.leaning_to_spam(of_spam=of_spam) - before.leaning_to_spam(of_spam=of_spam)
    said = [
        _totals(way, before, after),
        _typical(before, after, of_spam=of_spam),
        _error(found, move if abs(move) >= LEAST_LEANING else 0.0, of_spam=of_spam),
    ]
    return _told(found, way.asks, rows, said, of_spam=of_spam)


def _why_missing(found: Outcome, *, of_spam: bool) -> Why:
    level = int(found.row["poison"])
    before, after = (held_and_missing(found.sweep.prepared, at, of_spam=of_spam) for at in (0, level))
    kind = "spam" if of_spam else "good mail"
    rows = {
        "different words in a message of spam": [f"{of.different[1]:.0f}" for of in (before, after)],
        "different words in one of good mail": [f"{of.different[0]:.0f}" for of in (before, after)],
        f"what {kind} holds says": [_signed(of.held) for of in (before, after)],
        f"what {kind} lacks says": [_signed(of.missing) for of in (before, after)],
    }
    by_lack = abs(after.missing - before.missing) > abs(after.held - before.held)
    told, now = ("lacks", after.missing) if by_lack else ("holds", after.held)
    speaks = f"spam ({_signed(now)})" if now > 0 else f"good mail ({_signed(now)})"
    said = [
        "In log odds, plus speaks for spam and minus for good mail",
        f"What a message of {kind} {told} moved most: it speaks for {speaks}",
        _error(found, after.log_odds - before.log_odds, of_spam=of_spam),
    ]
    asks = "asks of every known word whether a message holds it, so what is missing counts, too"
    return _told(found, asks, rows, said, of_spam=of_spam)


def _told(found: Outcome, asks: str, rows: dict[str, list[str]], said: list[str], *, of_spam: bool) -> Why:
    error, name = ("fn", "missed spam") if of_spam else ("fp", "blocked good mail")
    rows = rows | {name: [percent(row[error]) for row in (found.clean, found.row)]}
    table = pd.DataFrame([(what, *values) for what, values in rows.items()], columns=["what", "without", "with"])
    so = f"{'. '.join(said)}." if found.row["poison"] else "Without poison there is nothing to explain."
    return Why(f"{found.title} {asks}.", table, so)


def _signed(log_odds: float) -> str:
    return f"{log_odds:+.1f}".replace("-", "−")


def _total(way: Way, of: Counted, *, spam: bool) -> int:
    own = of.spam if spam else of.ham
    return round(own.running if way.running else own.messages)


def _totals(way: Way, before: Counted, after: Counted) -> str:
    grown = []
    for spam, name in ((True, "spam"), (False, "good mail")):
        was, now = (_total(way, of, spam=spam) for of in (before, after))
        if way.running and abs(now - was) >= LEAST_GROWTH * was:
            grown.append(f"The {name} runs to {now / was:.1f} times as many words")
        elif not way.running and now != was:
            more = "more" if now > was else "fewer"
            grown.append(f"There are {abs(now - was):,} {more} messages of {name}")
    return ". ".join(grown) or f"The {way.unit} hardly change"


def _typical(before: Counted, after: Counted, *, of_spam: bool) -> str:
    was, now = (_commoner(of, of_spam=of_spam) for of in (before, after))
    return f"A typical word of {'spam' if of_spam else 'good mail'} is {'still' if was == now else 'now'} {now}"


def _commoner(of: Counted, *, of_spam: bool) -> str:
    spam, ham = (of.typical_share(of_spam=of_spam, in_spam=in_spam) for in_spam in (True, False))
    if spam == ham:
        return "as common in spam as in good mail"
    return f"{'commoner' if spam > ham else 'rarer'} in spam than in good mail"


def _error(found: Outcome, towards_spam: float, *, of_spam: bool) -> str:
    """The error, and whether the way in which the words moved explains it: towards spam, more good mail is blocked and
    less spam is missed."""
    error, name = ("fn", "missed spam") if of_spam else ("fp", "blocked good mail")
    rise = found.rise(error)
    if abs(rise) < WORTH_SAYING:
        return "Neither error moves by half a point"
    explains = towards_spam != 0 and (towards_spam > 0) == ((rise < 0) == of_spam)
    errors = f"{name} goes from {percent(found.clean[error])} to {percent(found.row[error])}"
    return f"So {errors}" if explains else f"These counts do not tell why {errors}"
