"""Why the same poison moves another error on another filter, told from what each of the two counts."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from core.class_counts import Counted, counted
from core.finding import WORTH_SAYING
from core.learners import Outcome
from core.wording import percent

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


@dataclass(frozen=True)
class Why:
    """way: how the filter counts. counts: columns what, without, with. so: what follows, read off the counts."""

    way: str
    counts: pd.DataFrame
    so: str


def why(found: Outcome) -> Why:
    """Told from good mail's words where blocked good mail moved more, else from spam's words.

    Raises `KeyError` for a filter that is not in `WAYS`.
    """
    way = WAYS[found.sweep.experiment.filter.name()]
    level = int(found.row["poison"])
    before, after = (counted(found.sweep.prepared, at, running=way.running) for at in (0, level))
    of_spam = abs(found.rise("fn")) > abs(found.rise("fp"))
    kind = "spam" if of_spam else "good mail"
    error, name = ("fn", "missed spam") if of_spam else ("fp", "blocked good mail")
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
        name: [percent(row[error]) for row in (found.clean, found.row)],
    }
    table = pd.DataFrame([(what, *values) for what, values in rows.items()], columns=["what", "without", "with"])
    said = [
        _totals(way, before, after),
        _typical(before, after, of_spam=of_spam),
        _error(found, before, after, of_spam=of_spam),
    ]
    so = f"{'. '.join(said)}." if level else "Without poison there is nothing to explain."
    return Why(f"{found.title} {way.asks}.", table, so)


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


def _error(found: Outcome, before: Counted, after: Counted, *, of_spam: bool) -> str:
    error, name = ("fn", "missed spam") if of_spam else ("fp", "blocked good mail")
    rise = found.rise(error)
    if abs(rise) < WORTH_SAYING:
        return "Neither error moves by half a point"
    move = after.leaning_to_spam(of_spam=of_spam) - before.leaning_to_spam(of_spam=of_spam)
    # where more words speak for spam, more good mail is blocked and less spam is missed
    explains = abs(move) >= LEAST_LEANING and (move > 0) == ((rise < 0) == of_spam)
    errors = f"{name} goes from {percent(found.clean[error])} to {percent(found.row[error])}"
    return f"So {errors}" if explains else f"Counts of typical words do not tell why {errors}"
