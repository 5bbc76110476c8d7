"""A campaign watched: every detector dialled on years without an attack, and when each rings in this one."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from itertools import islice
from typing import Any

import numpy as np
import pandas as pd

from core.campaign.ledger import MAIL, STRIKE
from core.campaign.outcome import Aim, Outcome, aim_of, outcome
from core.campaign.played import Played, playing
from core.campaign.seen import season
from core.filters.base import HAM_VERDICT, SPAM_VERDICT
from core.mail.corpus import Corpus
from core.monitors.dial import Dial, dialling
from core.monitors.prediction_review import detectors
from core.monitors.prediction_review.base import KINDS, Detector, Needs, Past
from core.monitors.season import Truths, Year, as_it_was, clean_years
from core.questions.campaign import Campaign
from core.runs.measure import wilson
from core.work.turns import Progress

LAST_YEAR = 101  # how far the seed is away of the year that the defender remembers
OTHER_YEARS = 3  # further ones without an attack, on which the detectors are dialled
OTHER_SEEDS = 7  # times that the same is played with another seed, for the chance of an alarm
SECONDS = 30  # that it takes to read and label a message
LAST_SEED = 10_000


@dataclass(frozen=True, eq=False)
class Post:
    """A detector at its post. dial: what it was dialled on. read: what it sees of the campaign, of the same weeks
    without the attack, and of the campaign by each other seed."""

    detector: Detector
    dial: Dial
    read: Any
    unattacked: Any
    others: tuple[Any, ...] = ()

    def rings(self, read: Any, yearly: float) -> Truths:
        """In which weeks it rings at so many false alarms a year, shape (weeks,)."""
        return self.detector.rings(read, self.dial.threshold(yearly))


@dataclass(frozen=True)
class Line:
    """What one detector comes to. detector: its id. week: in which it first rings once the attack has begun, 0 for
    never. unattacked: in how many weeks of the same campaign without the attack it rings. damage: spam delivered, or
    good messages blocked, from the beginning of the attack to the end of that week, or of all weeks; without: the same
    where nobody attacks. labels: messages that somebody has labelled for it by then. in_time, seeds: in how many of so
    many seeds it rings after the attack has begun and before the campaign is sent. set_to: false alarms a year that it
    really gives.
    """

    detector: str
    week: int
    unattacked: int
    damage: int
    without: int
    labels: int
    in_time: int
    seeds: int
    set_to: float

    @property
    def hours(self) -> float:
        return self.labels * SECONDS / 3_600


@dataclass(frozen=True)
class Span:
    """weeks: how many there are. begins: the first of the attack; deadline: that in which the campaign is sent, or
    would be. attacked, strikes: whether there is an attack, and a campaign in the end. aim: what the attack is after.
    """

    weeks: int
    begins: int
    deadline: int
    attacked: bool
    strikes: bool
    aim: Aim


@dataclass(frozen=True)
class Judged:
    """An error of a week by its labelled messages: wrong, of. low, high: 95% by Wilson. truth: of all mail but the
    poison, by what it is. spam: whether spam is delivered, or else good mail blocked."""

    week: int
    spam: bool
    wrong: int
    of: int
    low: float
    high: float
    truth: float


@dataclass(frozen=True, eq=False)
class Watched:
    """played: the campaign; without: the same weeks where nobody attacks. year: the campaign's weeks, and what of them
    is labelled; came_back: whether by the labels that came back. past: the year that the defender remembers. posts: of
    all detectors that are dialled so far. lacking: by id, what others would need. saved: what the decision comes to,
    where there is one. seeds: how many have been played, this one among them."""

    played: Played
    without: Played
    year: Year
    came_back: bool
    past: Past
    posts: tuple[Post, ...]
    lacking: Mapping[str, str]
    saved: Outcome | None
    seeds: int = 1

    @property
    def campaign(self) -> Campaign:
        return self.played.campaign

    @property
    def span(self) -> Span:
        asked = self.campaign
        aim, strikes = aim_of(asked), self.played.stage.strikes
        return Span(len(self.played.weeks), asked.begins, asked.before_strike + 1, asked.is_attacked, strikes, aim)

    @property
    def all_dialled(self) -> bool:
        """Whether no detector is still to come."""
        return len(self.posts) + len(self.lacking) == len(detectors())

    def rung(self, yearly: float) -> list[tuple[str, list[int], list[int]]]:
        """A row per detector, those with the same needs together: its title, the weeks in which it rings, and those in
        which it rings without the attack."""
        ordered = sorted(self.posts, key=lambda post: (post.detector.needs.name, post.detector.title))

        def weeks(post: Post, read: Any) -> list[int]:
            return [int(at) + 1 for at in np.flatnonzero(post.rings(read, yearly))]

        return [(post.detector.title, weeks(post, post.read), weeks(post, post.unattacked)) for post in ordered]

    def line(self, post: Post, yearly: float) -> Line:
        """What a detector comes to at so many false alarms a year."""
        begins, deadline = self.span.begins, self.span.deadline
        rung = np.flatnonzero(post.rings(post.read, yearly)) + 1
        after = rung[rung >= begins]
        week = int(after[0]) if len(after) else 0
        firsts = [np.flatnonzero(post.rings(read, yearly)) + 1 for read in (post.read, *post.others)]
        return Line(
            post.detector.id,
            week,
            int(post.rings(post.unattacked, yearly).sum()),
            self._damage(self.played, week or len(self.played.weeks)),
            self._damage(self.without, week or len(self.played.weeks)),
            self._labels(post.detector, week or len(self.played.weeks)),
            sum(bool(((first >= begins) & (first < deadline)).any()) for first in firsts),
            len(firsts),
            post.dial.set_to(yearly),
        )

    def lines(self, yearly: float) -> list[Line]:
        """A line per detector, those first that ring first."""
        found = [self.line(post, yearly) for post in self.posts]
        return sorted(found, key=lambda line: (line.week or len(self.played.weeks) + 1, line.detector))

    def _damage(self, played: Played, week: int) -> int:
        column = "spam_delivered" if aim_of(self.campaign) == "campaign" else "good_blocked"
        total = np.append(0, played.totals[column].to_numpy())
        return int(total[week] - total[self.campaign.begins - 1])

    def _labels(self, detector: Detector, week: int) -> int:
        if detector.needs is Needs.CANARIES:
            sent = self.year.foretold if detector.lucky else self.year.canaries
            return len(sent)
        if detector.needs is Needs.LABELS and not self.came_back:
            return sum(len(some) for some in self.year.labelled[:week])
        return 0

    @cached_property
    def errors(self) -> pd.DataFrame:
        """A row per week and error, with the columns of `Judged`."""
        weeks = range(1, len(self.played.weeks) + 1)
        return pd.DataFrame([asdict(self.judged(week, spam=kind)) for kind in KINDS for week in weeks])

    def judged(self, week: int, *, spam: bool) -> Judged:
        """An error of a week."""
        some = self._errors[spam][week - 1]
        low, high = wilson(int(some.sum()), len(some)) if len(some) else (0.0, 1.0)
        return Judged(week, spam, int(some.sum()), len(some), low, high, self._truth(week, spam=spam))

    @cached_property
    def _errors(self) -> dict[bool, list[Truths]]:
        return {kind: self.year.errors(spam=kind) for kind in KINDS}

    def _truth(self, week: int, *, spam: bool) -> float:
        came, verdicts = self.played.came(week), self.played.week(week).verdicts
        own = came["source"].isin([MAIL, STRIKE]).to_numpy() & (came["spam"].to_numpy() == spam)
        wrong = verdicts[own] == (HAM_VERDICT if spam else SPAM_VERDICT)
        return float(wrong.mean()) if len(wrong) else 0.0

    def sample(self, week: int) -> pd.DataFrame:
        """The messages of a week that are labelled, by their numbers in the campaign: text, verdict, label ("spam",
        "ham" or ""), truth."""
        places = self.year.labelled[week - 1]
        first = self.played.weeks[0].first
        judged = self.played.judged(week).loc[first + places]
        labels = np.array(["", "ham", "spam"], dtype=object)[self.year.labels[places] + 1]
        return judged[["text", "verdict"]].assign(label=labels, truth=judged["true_label"])

    def disputing(self, said: Mapping[int, bool]) -> "Watched":
        """The same where somebody has given messages, by their numbers in the campaign, another label; numbers that are
        not labelled are passed over."""
        labels = self.year.labels.copy()
        places = {int(place) for some in self.year.labelled for place in some}
        first = self.played.weeks[0].first
        own = {number - first: spam for number, spam in said.items() if number - first in places}
        if not own:
            return self
        labels[list(own)] = list(own.values())
        year = replace(self.year, labels=labels)
        posts = tuple(
            replace(post, read=post.detector.reads(year, self.past)) if post.detector.needs is Needs.LABELS else post
            for post in self.posts
        )
        return replace(self, year=year, posts=posts)


def watching(
    played: Played, corpus: Corpus, outside: Corpus | None, a_week: int, *, came_back: bool = False
) -> Iterator[Watched | Progress]:
    """Detector by detector, then seed by seed.

    a_week: how many messages of each week get a label: from whoever reads them, or came_back: the label that came back
    with which the filter is trained. The detectors are dialled on years of other seeds in which nobody attacks.
    """
    asked = played.campaign
    clean = asked.without_attack.without_decision
    seeds = [asked.seed, *((asked.seed + LAST_YEAR + at) % LAST_SEED for at in range(OTHER_YEARS + 1))]
    calm: list[Played] = []
    for at, seed in enumerate(seeds):
        yield Progress("Playing years without an attack", at, len(seeds))
        calm.append(_played(replace(clean, seed=seed), corpus, outside))
    same, last, *others = (season(one) for one in calm)
    past = Past(last, last.labels(came_back=came_back))
    rng = np.random.default_rng([asked.seed, 7])
    year, unattacked = (as_it_was(one, a_week, rng, came_back=came_back) for one in (season(played), same))
    streams = [clean_years(one, a_week, rng, came_back=came_back) for one in others]
    known: list[Year] = []
    kinds = sorted((kind() for kind in detectors().values()), key=lambda kind: kind.heavy)
    lacking = {kind.id: said for kind in kinds if (said := kind.lacks(past))}
    found = Watched(played, calm[0], year, came_back, past, (), lacking, _saved(played, corpus, outside))
    for kind in (kind for kind in kinds if kind.id not in lacking):
        reads = []
        for at in range(kind.years):
            if len(known) <= at:
                known += [one for stream in streams for one in islice(stream, 1)]
            reads.append(kind.reads(known[at], past))
            yield Progress(f"Years for {kind.title}", at, kind.years)
        for step in dialling(kind, reads):
            if isinstance(step, Progress):
                yield step
            else:
                post = Post(kind, step, kind.reads(year, past), kind.reads(unattacked, past))
                found = replace(found, posts=(*found.posts, post))
                yield found
    yield from _with_seeds(found, corpus, outside, a_week, came_back=came_back)


def _saved(played: Played, corpus: Corpus, outside: Corpus | None) -> Outcome | None:
    other = played.campaign.beside.get("decision")
    return None if other is None else outcome(played, _played(other, corpus, outside))


def _played(asked: Campaign, corpus: Corpus, outside: Corpus | None) -> Played:
    *_, played = (step for step in playing(asked, corpus, outside) if isinstance(step, Played))
    return played


def _with_seeds(
    found: Watched, corpus: Corpus, outside: Corpus | None, a_week: int, *, came_back: bool
) -> Iterator[Watched]:
    asked = found.campaign
    for more in range(1, OTHER_SEEDS + 1):
        seed = (asked.seed + more) % LAST_SEED
        rng = np.random.default_rng([seed, 7])
        year = as_it_was(season(_played(replace(asked, seed=seed), corpus, outside)), a_week, rng, came_back=came_back)
        posts = tuple(
            replace(post, others=(*post.others, post.detector.reads(year, found.past))) for post in found.posts
        )
        found = replace(found, posts=posts, seeds=1 + more)
        yield found
