"""The weeks of a campaign, one after the other: mail comes, is judged, gets labels and is learned from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from core.attacks.weekly.base import Seen, WeeklyAttack
from core.campaign.learner import Deployed, Learner, State
from core.campaign.ledger import NOT_LEARNED, POISON, SPAM_LABEL, Arrivals, Ledger
from core.campaign.stage import COINS, Stage
from core.campaign.week import Event, Happening, Week
from core.decisions.base import UNCHANGED, Pool
from core.feedback.base import JudgedMail, Labels
from core.filters.base import HAM_VERDICT
from core.mail.composed import Composed
from core.mail.encode import Encoding, extend, stacked, widened
from core.training.poison import Poison

HARDLY_ANY = 0.1  # of an attacker's mail is delivered: so little tries their patience


@dataclass(eq=False)
class Foe:
    """An attacker in the middle of a campaign. place: 0 for the first, 1 for the second. poor: weeks in a row in which
    hardly any of their mail was delivered. asked: questions in this week."""

    attack: WeeklyAttack
    place: int
    poor: int = 0
    begun: bool = False
    gone: bool = False
    asked: int = 0


@dataclass(eq=False)
class Playing:
    """A campaign as far as it has been played."""

    stage: Stage
    ledger: Ledger = field(default_factory=Ledger)
    weeks: list[Week] = field(default_factory=list)
    deployed: list[Deployed] = field(default_factory=list)

    def __post_init__(self) -> None:
        stage = self.stage
        self._learner = Learner(stage.campaign.filter, stage.corpus.encoding, stage.words)
        self._foes = [Foe(attack, place) for place, attack in enumerate(stage.attackers)]
        self._office = stage.campaign.feedback.opens(len(stage.people[1]))
        self._events: list[Event] = []
        self._begin()

    def _begin(self) -> None:
        """The first filter, from what came before the first week; that mail is as old as its place tells."""
        calendar = self.stage.calendar
        a_week = max(1, len(calendar.weeks[0]))
        came = -((len(calendar.beginning) - 1 - np.arange(len(calendar.beginning))) // a_week)
        first = self.stage.mail(calendar.beginning, came, beginning=True)
        self.ledger.add(first, first.spam.astype(np.int8), np.full(len(first), "trusted history", dtype=object))
        self.deployed.append(self._learner.retrain(self.ledger, self.ledger.label.copy(), 0))

    @property
    def words(self) -> NDArray[np.object_]:
        """The vocabulary so far."""
        return self._learner.words

    def play(self) -> Iterator[Week]:
        """Week by week."""
        for number in range(1, self.stage.campaign.weeks + 1):
            self._events = []
            self.weeks.append(self._week(number))
            yield self.weeks[-1]

    def _week(self, number: int) -> Week:
        deployed, first = self.deployed[-1], len(self.ledger)
        batches = self._arrivals(number, deployed)
        width = len(self._learner.words)
        every = [batch.rows(np.arange(len(batch)), width) for batch in batches]
        scores = deployed.scores(stacked([*every, widened(self.stage.held, width)]))
        held = scores[sum(map(len, batches)) :]
        scores = scores[: len(scores) - len(held)]
        verdicts = deployed.filter.verdicts(scores)
        labels = self._labels(number, batches, verdicts)
        label = np.where(labels.learned, labels.spam, NOT_LEARNED).astype(np.int8)
        start = 0
        for batch in batches:
            some = slice(start, start + len(batch))
            self.ledger.add(batch, label[some], labels.by[some])
            start += len(batch)
        self._watch(batches, verdicts)
        self._tamper(number, deployed)
        asked = sum(foe.asked for foe in self._foes) + (self.stage.asked if number == 1 else 0)
        if number < self.stage.campaign.weeks:
            self.deployed.append(self._deploy(number, deployed))
        events = tuple(self._events)
        return Week(number, deployed, first, len(self.ledger), scores, verdicts, label, labels.by, held, asked, events)

    def _arrivals(self, number: int, deployed: Deployed) -> list[Arrivals]:
        stage = self.stage
        rows = stage.calendar.weeks[number - 1]
        batches = [stage.mail(rows, np.full(len(rows), number))]
        if number > stage.campaign.before_strike and stage.strikes:
            batches.append(stage.strike(number))
            self._happens(number, Happening.STRIKE, len(batches[-1]))
        for foe in self._foes:
            foe.asked = 0
            count = self._volume(number)
            if count and not foe.gone and type(foe.attack).send is not WeeklyAttack.send:
                batches += self._sent(foe, count, number, deployed)
        return [batch for batch in batches if len(batch)]

    def _volume(self, number: int) -> int:
        return round(self.stage.campaign.volume_in(number) * len(self.stage.calendar.weeks[number - 1]))

    def _sent(self, foe: Foe, count: int, number: int, deployed: Deployed) -> list[Arrivals]:
        rng = np.random.default_rng([self.stage.campaign.seed, 3 + foe.place, number])
        poison = foe.attack.send(count, self._seen(foe, number, deployed), rng)
        if poison is None or not len(poison):
            return []
        if not foe.begun:
            foe.begun = True
            self._happens(number, Happening.ATTACK, len(poison))
        coins = rng.random((len(poison), COINS))
        return [
            Arrivals(
                self._counted(poison),
                poison.texts,
                poison.order,
                np.full(len(poison), number),
                np.ones(len(poison), dtype=np.bool_),
                np.full(len(poison), POISON, dtype=object),
                np.full(len(poison), foe.attack.harmless),
                (coins[:, 2] * len(self.stage.people[1])).astype(np.intp),
                self.stage.accounts(len(poison), foe.place),
                coins,
                np.full(len(poison), -1),
            )
        ]

    def _counted(self, poison: Poison) -> csr_array:
        """Token counts of the different texts, in a vocabulary that grows with their words."""
        words = self._learner.words
        if isinstance(poison.texts, Composed) and poison.texts.words is self.stage.corpus.encoding.words:
            return widened(poison.encoded.counts, len(words))
        self._learner.words, rows = extend(Encoding(words, csr_array((0, len(words)))), poison.encoded)
        return rows

    def _seen(self, foe: Foe, number: int, deployed: Deployed) -> Seen:
        stage = self.stage

        def delivered(rows: csr_array) -> NDArray[np.bool_]:
            foe.asked += rows.shape[0]
            passed: NDArray[np.bool_] = deployed.verdicts(widened(rows, len(self._learner.words))) == HAM_VERDICT
            return passed

        of = stage.campaign.before_strike
        return Seen(number, of, stage.past, stage.own, stage.about, delivered, stage.found)

    def _labels(self, number: int, batches: Sequence[Arrivals], verdicts: NDArray[np.int8]) -> Labels:
        mail = JudgedMail(
            number,
            np.concatenate([batch.spam for batch in batches]),
            verdicts,
            np.concatenate([batch.source == POISON for batch in batches]),
            np.concatenate([batch.harmless for batch in batches]),
            np.concatenate([batch.person for batch in batches]),
            np.concatenate([batch.coins for batch in batches]),
        )
        return self.stage.campaign.feedback.labels(mail, self._office)

    def _watch(self, batches: Sequence[Arrivals], verdicts: NDArray[np.int8]) -> None:
        """The attackers see which of their own mail was delivered; who sees hardly any for too long gives up."""
        poison = np.concatenate([batch.source == POISON for batch in batches])
        sender = np.concatenate([batch.sender for batch in batches])
        for foe in self._foes:
            sent = poison & np.isin(sender, self.stage.accounts(foe.attack.accounts, foe.place))
            if foe.gone or not foe.attack.patience or not foe.attack.harmless or not sent.any():
                continue
            poor = (verdicts[sent] == HAM_VERDICT).mean() < HARDLY_ANY
            foe.poor = foe.poor + 1 if poor else 0
            if foe.poor >= foe.attack.patience:
                foe.gone = True
                self._happens(len(self.weeks) + 1, Happening.GIVES_UP)

    def _tamper(self, number: int, deployed: Deployed) -> None:
        """What an intruder does to the stored mail."""
        for foe in self._foes:
            count = self._volume(number)
            if not count or foe.gone or type(foe.attack).tamper is WeeklyAttack.tamper:
                continue
            ids = np.flatnonzero(self._state(number) != NOT_LEARNED)
            stored = self.ledger.rows(ids, len(self._learner.words))
            done = foe.attack.tamper(
                count, stored, self.ledger.label[ids] == SPAM_LABEL, self._seen(foe, number, deployed)
            )
            relabelled, deleted = ids[done.relabelled], ids[done.deleted]
            self.ledger.label[relabelled] = 1 - self.ledger.label[relabelled]
            self.ledger.touched[relabelled] = number
            self.ledger.gone[deleted] = True
            for happening, some in ((Happening.RELABELLED, relabelled), (Happening.DELETED, deleted)):
                if len(some):
                    self._happens(number, happening, len(some))

    def _state(self, number: int) -> State:
        """What a filter that is trained at the end of this week learns from: the label of each message, −1 for those
        that were not stored, are gone, or are older than the window."""
        came = self.ledger.known(lambda batch: batch.came)
        window = self.stage.campaign.window
        there = ~self.ledger.gone & (came > number - window if window else True)
        return np.where(there, self.ledger.label, NOT_LEARNED).astype(np.int8)

    def _deploy(self, number: int, today: Deployed) -> Deployed:
        """The filter of the next week."""
        campaign, decision = self.stage.campaign, self.stage.campaign.decision
        decided = decision.decides(number)
        if decided and (back := decision.returns_to()) is not None:
            return self._roll_back(number, min(back, number))
        if decided:
            self._drop(number)
        if decision.holds(number):
            self._happens(number, Happening.HELD)
            return today
        if number % campaign.every and not decided:
            return today
        state = self._state(number)
        if not {0, 1} <= set(np.unique(state).tolist()):
            self._happens(number, Happening.KEPT)
            return today
        self._happens(number, Happening.RETRAINED)
        return self._learner.retrain(self.ledger, state, number)

    def _roll_back(self, number: int, to: int) -> Deployed:
        """The filter of an earlier week, with what it had learned; what it had not is gone."""
        then = self.deployed[to - 1]
        before = len(self.ledger)
        learned = np.full(before, NOT_LEARNED, dtype=np.int8)
        learned[: len(then.state)] = then.state
        lost = ~self.ledger.gone & (self.ledger.label != NOT_LEARNED) & (learned == NOT_LEARNED)
        lost[: len(then.state)] = False  # what was too old for that filter is not lost by going back to it
        self.ledger.gone |= lost
        kept = learned != NOT_LEARNED  # an intruder may have been at it since
        self.ledger.label[kept], self.ledger.gone[kept] = learned[kept], False
        self._happens(number, Happening.ROLLED_BACK, int(lost.sum()))
        return then

    def _drop(self, number: int) -> None:
        decision = self.stage.campaign.decision
        state = self._state(number)
        ids = np.flatnonzero(state != NOT_LEARNED)
        ledger = self.ledger
        coins, sources = (ledger.known(of)[ids] for of in (lambda batch: batch.coins[:, 1], lambda batch: batch.source))
        pool = Pool(
            ledger.known(lambda batch: batch.came)[ids],
            (sources == POISON) & (coins < decision.finds()),
            ledger.known(lambda batch: batch.sender)[ids],
            csr_array(ledger.rows(ids, len(self._learner.words)).sign()),
            lambda places: ledger.names(ids[places], self._learner.words),
        )
        dropped, labels = ids[decision.drops(pool)], decision.relabels(pool)
        turned = ids[(labels != UNCHANGED) & (labels != ledger.label[ids])]
        ledger.gone[dropped] = True
        ledger.label[turned] = 1 - ledger.label[turned]
        ledger.by[turned] = "reviewer"
        for happening, some in ((Happening.DROPPED, dropped), (Happening.CORRECTED, turned)):
            if len(some):
                self._happens(number, happening, len(some))

    def _happens(self, week: int, happening: Happening, messages: int = 0) -> None:
        self._events.append(Event(week, happening, messages))
