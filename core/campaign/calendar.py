"""Which message comes when: the beginning, the weeks, and what lies outside of them."""

from dataclasses import dataclass, field

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from core.campaign.arrival import DEALT, arrival_order
from core.campaign.topics import Topic, campaign_topic, victims_topic
from core.errors import InputError
from core.mail.corpus import Corpus
from core.questions.campaign import Campaign

BEGINNING = 0.25  # of the mail that is no campaign: what the first filter learns from
TRUSTED = 0.1  # of the beginning
LEFT_OUT = 0.1  # of the mail, another tenth for each seed, so that no two years are the same
MOST_HELD = 80  # messages of the campaign, and of the victims, on which each week's filter is tried
LEAST_WEEKS = 3

Rows = NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Calendar:
    """Rows of the corpus; each is in exactly one of these places.

    beginning: what the first filter learns from. trusted: mail of that time that the defender vouches for. weeks: what
    comes in each week besides the attacker's mail. strike: spam of the campaign, which the attacker has and sends
    in the end. held: other spam of the campaign, never sent, on which each week's filter is tried. victims: good mail
    of the victims, never sent either. left_out: mail that does not come this time, because it was drawn or is like mail
    that was taken. campaign, about: the topics. notes: sentences on what had to be done otherwise than asked.
    """

    beginning: Rows
    trusted: Rows
    weeks: tuple[Rows, ...]
    strike: Rows
    held: Rows
    victims: Rows
    left_out: Rows
    campaign: Topic
    about: Topic
    notes: tuple[str, ...] = field(default=())


def calendar(campaign: Campaign, corpus: Corpus) -> Calendar:
    """Draw who comes when, from the seed. Raises `InputError` for mail that is too small for three weeks."""
    rng = np.random.default_rng([campaign.seed, 1])
    notes: list[str] = []
    foe = campaign_topic(campaign.topic, corpus, rng, notes)
    about = victims_topic(campaign.victims, corpus, rng, notes)
    strike, held = _halves(foe.rows, corpus.groups, rng)
    _, victims = _halves(about.rows, corpus.groups, rng)
    taken = np.concatenate([strike, held, victims])
    rest = np.setdiff1d(np.arange(len(corpus)), taken)
    like_taken = np.isin(corpus.groups[rest], corpus.groups[taken])
    left_out = rest[(rng.random(len(rest)) < LEFT_OUT) | like_taken]
    rest = np.setdiff1d(rest, left_out)
    count = _weeks_possible(campaign.weeks, corpus.labels[rest], notes)
    order = arrival_order(campaign.arrival, corpus, rest, notes)
    drawn = None if order is None else _among_neighbours(order, count, rng)
    parts = [] if drawn is None else _parts(drawn, count)
    if drawn is not None and not _all_have_both(parts, corpus.labels):
        notes.append(f"Some weeks would have mail of one kind only, so the mail is {DEALT} by the seed.")
        drawn = None
    if drawn is None:
        parts = _parts(_dealt(rest, corpus.labels, rng), count)
    beginning, *weeks = parts
    trusted = np.sort(rng.permutation(beginning)[: round(TRUSTED * len(beginning))])
    trusted = _leaving_both(beginning, trusted, corpus.labels)
    return Calendar(
        beginning[~np.isin(beginning, trusted)],
        trusted,
        tuple(weeks),
        *(strike, held, victims, left_out, foe, about),
        tuple(notes),
    )


def _halves(rows: Rows, groups: Rows, rng: Generator) -> tuple[Rows, Rows]:
    """(the rest, about half but at most 80); messages that are alike stay together."""
    kinds = rng.permutation(np.unique(groups[rows]))
    held: list[int] = []
    for kind in kinds:
        alike = rows[groups[rows] == kind]
        if held and len(held) + len(alike) > min(MOST_HELD, len(rows) // 2):
            break
        held += alike.tolist()
    if len(held) == len(rows):  # all are alike
        held = held[: max(1, len(rows) // 2)]
    chosen = np.sort(np.array(held, dtype=np.intp))
    return np.setdiff1d(rows, chosen), chosen


def _weeks_possible(asked: int, spam: NDArray[np.bool_], notes: list[str]) -> int:
    """As many weeks as leave each with mail of both kinds."""
    fewest = int(min(spam.sum(), (~spam).sum()))
    possible = min(asked, int(fewest * (1 - BEGINNING)) - 1)
    if possible < LEAST_WEEKS:
        raise InputError(
            f"This mail has too few messages for a campaign of {LEAST_WEEKS} weeks beside the campaign's own: bring "
            "more mail of both kinds."
        )
    if possible < asked:
        notes.append(f"There is mail for {possible} weeks only, not for {asked}.")
    return possible


def _among_neighbours(rows: Rows, weeks: int, rng: Generator) -> Rows:
    """The rows in the order in which they came, but each up to a week earlier or later."""
    week = len(rows) * (1 - BEGINNING) / weeks
    places = np.arange(len(rows)) + rng.uniform(-week, week, len(rows))
    return rows[np.argsort(places, kind="stable")]


def _dealt(rows: Rows, spam: NDArray[np.bool_], rng: Generator) -> Rows:
    """The rows shuffled, either kind spread evenly."""
    places = np.empty(len(rows))
    for kind in (False, True):
        own = np.flatnonzero(spam[rows] == kind)
        places[own] = (rng.permutation(len(own)) + rng.random(len(own))) / len(own)
    return rows[np.argsort(places, kind="stable")]


def _parts(rows: Rows, weeks: int) -> list[Rows]:
    """The beginning, then equal weeks."""
    first = round(len(rows) * BEGINNING)
    return [rows[:first], *np.array_split(rows[first:], weeks)]


def _all_have_both(parts: list[Rows], spam: NDArray[np.bool_]) -> bool:
    return all(0 < spam[part].sum() < len(part) for part in parts)


def _leaving_both(beginning: Rows, trusted: Rows, spam: NDArray[np.bool_]) -> Rows:
    """The trusted mail; none of a kind of which nothing would be left to learn from."""
    left = np.setdiff1d(beginning, trusted)
    gone = [kind for kind in (False, True) if not (spam[left] == kind).any()]
    return trusted[~np.isin(spam[trusted], gone)]
