"""Weeks of judged mail as whoever watches a filter sees them, and clean years drawn from such weeks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.filters.base import HAM_VERDICT, SPAM_VERDICT

Ids = NDArray[np.intp]
Truths = NDArray[np.bool_]
UNKNOWN = -1  # no label
A_YEAR = 52  # weeks
NEAR = 0.5  # weeks by which mail that comes and goes may come earlier or later, as a standard deviation


@dataclass(frozen=True, eq=False)
class Season:
    """Mail that a filter has judged week by week, in the order in which it came.

    week: of each message, from 1 on, ascending. reads_as_spam: what whoever opens it takes it for; spam that looks like
    good mail is taken for that. came_back: the label that the filter's training got, −1 for none. verdicts: 0 ham, 1
    unsure, 2 spam. scores: spam scores. groups: of messages that are nearly the same. topics: numbers of what they are
    about, −1 where nobody knows. All of these have shape (messages,). words: 1 where a message holds a word, shape
    (messages, words). canaries, foretold: which of the messages that are sent each week to see what becomes of them the
    filter of each week misjudges: trusted mail of both kinds, and spam of the campaign that is to come; shape (weeks,
    canaries) each.
    """

    week: Ids
    reads_as_spam: Truths
    came_back: NDArray[np.int8]
    verdicts: NDArray[np.int8]
    scores: NDArray[np.float64]
    groups: Ids
    topics: Ids
    words: csr_array
    canaries: Truths
    foretold: Truths

    @property
    def weeks(self) -> int:
        return len(self.canaries)

    @cached_property
    def missed(self) -> Truths:
        """Which messages were delivered, shape (messages,)."""
        return np.equal(self.verdicts, HAM_VERDICT)

    @cached_property
    def blocked(self) -> Truths:
        """Which messages were blocked, shape (messages,)."""
        return np.equal(self.verdicts, SPAM_VERDICT)

    @property
    def knows_topics(self) -> bool:
        """Whether anybody knows what the mail is about."""
        return bool((self.topics >= 0).any())

    def of_week(self, week: int) -> Ids:
        """The messages of a week, by their place."""
        return np.arange(*np.searchsorted(self.week, [week, week + 1]))

    def labels(self, *, came_back: bool) -> NDArray[np.int8]:
        """1 spam, 0 good mail, −1 for no label: of whoever reads them, or those that came back."""
        return self.came_back if came_back else self.reads_as_spam.astype(np.int8)

    def only(self, groups: Ids) -> "Season":
        """The same weeks with the messages of some groups only."""
        own = np.flatnonzero(np.isin(self.groups, groups))
        names = ("week", "reads_as_spam", "came_back", "verdicts", "scores", "groups", "topics", "words")
        return replace(self, **{name: getattr(self, name)[own] for name in names})


@dataclass(frozen=True, eq=False)
class Year:
    """Weeks of a season's mail. weeks: what comes in each, by its place in the season; labelled: what of it gets a
    label. labels: of all messages of the season, see `Season.labels`. canary_weeks: whose filter judges the canaries of
    each week, from 1 on; canaries, foretold: which of them are sent, some of them more than once."""

    season: Season
    weeks: Sequence[Ids]
    labelled: Sequence[Ids]
    labels: NDArray[np.int8]
    canary_weeks: Ids
    canaries: Ids
    foretold: Ids

    def errors(self, *, spam: bool) -> list[Truths]:
        """For each week which of its messages with this label were judged wrongly: spam that was delivered, or good
        mail that was blocked; shape (messages with this label,) each."""
        wrong = self.season.missed if spam else self.season.blocked
        return [wrong[some[self.labels[some] == spam]] for some in self.labelled]


def as_it_was(season: Season, a_week: int, rng: Generator, *, came_back: bool = False) -> Year:
    """The season itself. a_week: how many messages of each week get a label, drawn at random."""
    weeks = [season.of_week(week) for week in range(1, season.weeks + 1)]
    labelled = [rng.permutation(week)[:a_week] for week in weeks]
    sent = (np.arange(season.canaries.shape[1]), np.arange(season.foretold.shape[1]))
    return Year(season, weeks, labelled, season.labels(came_back=came_back), np.arange(1, season.weeks + 1), *sent)


def clean_years(
    season: Season, a_week: int, rng: Generator, *, came_back: bool = False, come_and_go: bool = True
) -> Iterator[Year]:
    """Years of 52 weeks without end, drawn from a season in which nobody attacked.

    Each week is as large as the season's are on average and holds no message twice; messages that are nearly the same
    come together. come_and_go: what came about the same time comes about the same time again, so that topics come and
    go as they did in the season, whose weeks follow one another from any of them on, again and again; otherwise each
    week is drawn from all of it alike. Canaries are judged by the filters of the season's weeks in the same order, and
    drawn with repetition.
    """
    kinds, of = np.unique(season.groups, return_inverse=True)
    came = np.bincount(of, season.week) / np.bincount(of)
    size = max(1, min(len(of) - 1, round(len(of) / season.weeks)))
    labels = season.labels(came_back=came_back)
    while True:
        again = 1 + (int(rng.integers(season.weeks)) + np.arange(A_YEAR)) % season.weeks
        weeks = []
        for week in again:
            # the smallest of exponential numbers divided by weights are a draw by these weights (Efraimidis, Spirakis)
            weights = np.exp(-(((came - week) / NEAR) ** 2) / 2) + 1e-9 if come_and_go else 1.0
            weeks.append(np.argpartition((rng.exponential(size=len(kinds)) / weights)[of], size)[:size])
        labelled = [rng.permutation(week)[:a_week] for week in weeks]
        sent = [rng.integers(some, size=some) if some else np.empty(0, dtype=np.intp) for some in _canaries(season)]
        yield Year(season, weeks, labelled, labels, again, *sent)


def _canaries(season: Season) -> tuple[int, int]:
    return season.canaries.shape[1], season.foretold.shape[1]
