"""A campaign with everything in place except the weeks: who comes when, who knows what, what is measured on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.attacks.exploratory.base import Attacker, FoundWords
from core.attacks.knowledge import KnownMail
from core.attacks.weekly.base import WeeklyAttack
from core.campaign.calendar import Calendar, calendar
from core.campaign.ledger import BEGINNING, MAIL, STRIKE, Arrivals
from core.errors import InputError
from core.mail.corpus import Corpus, outside_corpus
from core.mail.encode import encode, extend, stacked, widened
from core.oracle import Oracle
from core.questions.campaign import Campaign
from core.training.poison import Poison
from core.training.rows import Training
from core.work.turns import Progress

PEOPLE = 25  # who get the mail of a corpus that does not say
COINS = 3


@dataclass(frozen=True, eq=False)
class Stage:
    """campaign: the question, with the ids of the mail and as many weeks as there are. calendar: who comes when.
    found: words that let mail pass, from before the first week. asked: questions that this took. below: what stands
    below the campaign's own mail. words: the vocabulary, that of the mail first, shape (words,). notes: sentences on
    what had to be done otherwise than asked."""

    campaign: Campaign
    corpus: Corpus
    calendar: Calendar
    found: tuple[str, ...]
    asked: int
    below: tuple[str, ...]
    words: NDArray[np.object_]
    notes: tuple[str, ...]

    @cached_property
    def coins(self) -> NDArray[np.float64]:
        """Of every message of the corpus, shape (messages, 3)."""
        return np.random.default_rng([self.campaign.seed, 2]).random((len(self.corpus), COINS))

    @cached_property
    def people(self) -> tuple[NDArray[np.intp], list[str]]:
        """Who gets each message of the corpus, by number, and what they are called."""
        known = self.corpus.frame["recipient"].to_numpy(dtype=object)
        return _named(known, (self.coins[:, 2] * PEOPLE).astype(np.intp), "person")

    @cached_property
    def senders(self) -> tuple[NDArray[np.intp], list[str]]:
        """Who has sent each message of the corpus, by number, and what they are called; where the mail does not say,
        every message has a sender of its own."""
        known = self.corpus.frame["sender"].to_numpy(dtype=object)
        return _named(known, np.arange(len(known)), "sender")

    @cached_property
    def attackers(self) -> tuple[WeeklyAttack, ...]:
        return _of(self.campaign)

    @cached_property
    def strikes(self) -> bool:
        """Whether the campaign itself is sent in the end."""
        return any(attack.strikes for attack in self.attackers)

    @cached_property
    def past(self) -> KnownMail:
        """What attackers have read of the time before: the mail that the first filter learns from."""
        return KnownMail(self.corpus, np.sort(self.calendar.beginning))

    @cached_property
    def own(self) -> KnownMail:
        """Good mail of that time, and below it the attacker's own spam."""
        beginning = np.sort(self.calendar.beginning)
        good = beginning[~self.corpus.labels[beginning]]
        return KnownMail(self.corpus, np.concatenate([good, self.calendar.strike]))

    @cached_property
    def about(self) -> NDArray[np.bool_]:
        """Which of the past mail is good mail about what the victims write about, shape (messages,)."""
        return np.isin(np.sort(self.calendar.beginning), self.calendar.about.rows)

    def mail(self, rows: NDArray[np.intp], came: NDArray[np.intp], *, beginning: bool = False) -> Arrivals:
        """Messages of the corpus."""
        return Arrivals(
            self.corpus.encoding.counts[rows],
            _Texts(self.corpus.texts, rows, ""),
            np.arange(len(rows)),
            came,
            self.corpus.labels[rows],
            np.full(len(rows), BEGINNING if beginning else MAIL, dtype=object),
            np.zeros(len(rows), dtype=np.bool_),
            self.people[0][rows],
            self.senders[0][rows],
            self.coins[rows],
            rows,
        )

    def strike(self, week: int) -> Arrivals:
        """The campaign's own mail of one week of the strike, as it is sent."""
        weeks = self.campaign.weeks - self.campaign.before_strike
        rows = np.array_split(self.calendar.strike, weeks)[week - self.campaign.before_strike - 1]
        known = self.mail(rows, np.full(len(rows), week))
        return replace(
            known,
            distinct=self.as_sent(rows),
            texts=_Texts(self.corpus.texts, rows, " ".join(self.below)),
            source=np.full(len(rows), STRIKE, dtype=object),
            sender=self.accounts(len(rows), [attack.strikes for attack in self.attackers].index(True)),
            corpus_row=np.full(len(rows), -1),
        )

    def accounts(self, count: int, place: int = 0) -> NDArray[np.intp]:
        """The numbers of an attacker's accounts from which so many messages come, in turn. place: 0 for the first
        attacker, 1 for the second, whose accounts are others."""
        first = len(self.senders[1]) + sum(attack.accounts for attack in self.attackers[:place])
        return first + np.arange(count) % self.attackers[place].accounts

    def sender_name(self, number: int) -> str:
        known = self.senders[1]
        return known[number] if number < len(known) else f"attacker's account {number - len(known) + 1}"

    def as_sent(self, rows: NDArray[np.intp]) -> csr_array:
        """Token counts of messages of the campaign with what stands below them, shape (rows, words)."""
        counts = widened(self.corpus.encoding.counts[rows], len(self.words))
        if not self.below or not len(rows):
            return counts
        more = np.isin(self.words, self.below).astype(np.float64)
        return csr_array(counts + stacked([csr_array(more[np.newaxis, :])] * len(rows)))

    @cached_property
    def held(self) -> csr_array:
        """The held-out mail on which each week's filter is tried: the campaign's, below it the victims'."""
        victims = widened(self.corpus.encoding.counts[self.calendar.victims], len(self.words))
        return stacked([self.as_sent(self.calendar.held), victims])


class _Texts(Sequence[str]):
    """Messages of a corpus with something below them."""

    def __init__(self, texts: list[str], rows: NDArray[np.intp], below: str) -> None:
        self._texts, self._rows, self._below = texts, rows, below

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, at: int) -> str:  # type: ignore[override]  # nobody slices it
        text = self._texts[int(self._rows[at])]
        return f"{text}\n\n{self._below}" if self._below else text


def _named(known: NDArray[np.object_], made: NDArray[np.intp], what: str) -> tuple[NDArray[np.intp], list[str]]:
    """Numbers and names of who is known; where nobody is, of made-up ones, which say so; `made` numbers those."""
    numbers, names = pd.factorize(known, sort=True)
    unknown = known == ""
    if not unknown.any():
        return numbers.astype(np.intp), [str(name) for name in names]
    called = [f"{what} {number + 1} (made up)" for number in range(int(made.max()) + 1)]
    return np.where(unknown, len(names) + made, numbers).astype(np.intp), [*map(str, names), *called]


def staging(campaign: Campaign, corpus: Corpus, outside: Corpus | None = None) -> Iterator[Stage | Progress]:
    """Draw who comes when, and let the attacker ask first where they do. Raises `InputError` for mail that is too small
    for three weeks, and if the question names other mail than this."""
    campaign = campaign.asked_on(corpus, outside)
    drawn = calendar(campaign, corpus)
    weeks = len(drawn.weeks)
    asked_for = campaign
    campaign = replace(campaign, weeks=weeks, strike=min(campaign.strike, weeks - 1, max(1, len(drawn.strike))))
    notes = (*drawn.notes, *_little(asked_for, campaign, corpus, drawn))
    found: tuple[str, ...] = ()
    asked = 0
    if campaign.scout is not None:
        yield Progress("Asking the first filter", 0, 1)
        search = scouted(campaign, corpus, np.sort(drawn.beginning), outside or outside_corpus())
        found, asked = search.words, search.queries
        notes = (*notes, search.stopped) if search.stopped else notes
    if not np.isin(drawn.beginning, drawn.about.rows).any():
        notes = (*notes, "Nobody has written about what the targets write about before the first week.")
    attacks = _of(campaign)
    found = tuple(dict.fromkeys([*found, *(word for attack in attacks for word in attack.known_words())]))
    below = tuple(dict.fromkeys(word for attack in attacks for word in attack.below(found)))
    words = corpus.encoding.words
    if below:
        words, _ = extend(corpus.encoding, encode([" ".join(below)]))
    yield Stage(campaign, corpus, drawn, found, asked, below, words, notes)


def _little(asked: Campaign, played: Campaign, corpus: Corpus, drawn: Calendar) -> Iterator[str]:
    """Sentences on what cannot be as it was asked for with so little mail."""
    if played.strike < asked.strike:
        weeks = "one week" if played.strike == 1 else f"{played.strike} weeks"
        yield f"There is mail for {weeks} of the strike only, not for {asked.strike}."
    if not played.sends or not asked.most:
        return
    before = range(1, played.before_strike + 1)
    highest = max(played.volume_in(week) for week in before)
    most = max(round(played.volume_in(week) * len(drawn.weeks[week - 1])) for week in before)
    if not highest:
        yield "The strike begins before the first poison, so nothing is sent: choose an earlier week for it."
    elif not most:
        yield f"{highest:.0%} of so small a week is not one message, so nothing is sent: choose more poison."
    good = int((~corpus.labels[drawn.beginning]).sum())
    if most > good and any(attack.harmless and type(attack).send is not WeeklyAttack.send for attack in _of(played)):
        yield (
            f"The attacker has read {good} good messages and sends up to {most} a week that are like them: some are "
            "alike."
        )


def _of(campaign: Campaign) -> tuple[WeeklyAttack, WeeklyAttack]:
    return campaign.attack, campaign.second


def scouted(campaign: Campaign, corpus: Corpus, rows: NDArray[np.intp], outside: Corpus) -> FoundWords:
    """What the attacker finds who asks the filter that has learned from these rows of the corpus."""
    probing = campaign.reconnaissance
    if probing is None or campaign.scout is None:
        raise ValueError("this attacker asks nothing first")
    training = Training.of(corpus.encoding, rows, corpus.labels[rows], Poison.messages([], spam=True))
    oracle = Oracle(
        learned=campaign.filter.learn(training, np.ones(len(rows))),
        feedback=probing.feedback,
        budget=probing.budget,
        reluctance=probing.reluctance,
        seed=campaign.seed,
    )
    attacker = Attacker.seeded(oracle, KnownMail.all_of(outside), campaign.seed)
    try:
        return campaign.scout.find(attacker)
    except InputError as nothing:
        return FoundWords((), oracle.queries, str(nothing))
