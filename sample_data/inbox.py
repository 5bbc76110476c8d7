"""Put an inbox together: threads of good mail and campaigns of spam, in order of time."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from sample_data import campaigns, conversation, houses, noise
from sample_data.campaigns import Campaign
from sample_data.cast import Cast, mailbox
from sample_data.conversation import Conversation, Earlier
from sample_data.good_mail import write_good
from sample_data.grammar import spam
from sample_data.grammar.dice import Dice
from sample_data.grammar.engine import Grammar, Message
from sample_data.houses import House
from sample_data.junk_mail import write_junk
from sample_data.timetable import good_times, spam_times, week_of, weighted

# How much mail a topic brings, in tenths, where it is not 10.
BUSY = {
    "meetings": 16,
    "project_updates": 16,
    "customer_bids": 14,
    "support_tickets": 14,
    "newsletters": 16,
    "hr": 12,
    "invoices": 12,
    "travel": 11,
    "it_alerts": 11,
    "social": 9,
    "quick_notes": 8,
    "family": 8,
    "bank_notices": 7,
    "marketing": 7,
    "enquiries": 6,
}
LIVE_THREADS = 7  # of one topic
NEW_THREADS = 0.31
REPORTED_SPAM = 0.08
FOOTERS = 0.15
NEW_CAMPAIGNS = 3  # at most, a week
LONE_SPAM = 0.2


@dataclass(frozen=True)
class Plan:
    """Whose inbox it is, the first dice, and how many messages of each kind."""

    house: House
    seed: int
    ham: int
    spam: int


COMPANY = Plan(houses.COMPANY, seed=20240902, ham=4300, spam=2600)
# What somebody else has: other people, other topics, other habits, and the spam that everybody gets.
OUTSIDER = Plan(houses.SCHOOL, seed=20230703, ham=800, spam=400)


@dataclass(frozen=True)
class Mail:
    """One message of the inbox. Text is the subject line, an empty line, and the body."""

    text: str
    label: str
    sent_at: datetime
    topic: str
    sender: str
    recipient: str
    thread: str


class Inbox:
    """An inbox being filled."""

    def __init__(self, plan: Plan) -> None:
        """Read the grammars; raises GrammarError where one is broken."""
        self.plan = plan
        self.house = plan.house
        self.cast = Cast(plan.seed, plan.house)
        self.good = _grammars(plan.house.topics, plan.house.lexicon)
        self.bad = _grammars(spam, *plan.house.spam_lexicons)
        self.threads: dict[str, deque[Conversation]] = defaultdict(lambda: deque(maxlen=LIVE_THREADS))
        self.running: list[Campaign] = []
        self.reported: deque[Earlier] = deque(maxlen=20)
        self.begun = 0
        self.week = -1
        self.dice = Dice(plan.seed)

    def write(self) -> Iterator[Mail]:
        """Yield the messages in order of time."""
        good = good_times(_shares(self.good, self.plan.ham), Dice(self.plan.seed + 11))
        bad = [(moment, "") for moment in spam_times(self.plan.spam, Dice(self.plan.seed + 12))]
        for number, (sent_at, topic) in enumerate(sorted(good + bad)):
            # A message has dice of its own, so that a changed sentence changes no other message.
            message = Message(sent_at, Dice(self.plan.seed * 100_000 + number))
            yield self._good(topic, message) if topic else self._bad(message)

    def _good(self, topic: str, message: Message) -> Mail:
        thread = self._thread(topic, message.dice)
        report = topic == self.house.asks and bool(self.reported) and message.dice.happens(REPORTED_SPAM)
        written = write_good(
            thread, self.good[topic], message, reported=message.dice.pick(self.reported) if report else None
        )
        thread.earlier.append(written)
        readers = [person.address for person in (*thread.people, *self.cast.staff) if person != written.writer]
        footer = "\n\n" + noise.footer(self.house.footers, message.dice) if message.dice.happens(FOOTERS) else ""
        text = _type(written.subject, written.body + footer, message.dice)
        return Mail(text, "ham", message.sent_at, topic, written.writer.address, readers[0], thread.name)

    def _thread(self, topic: str, dice: Dice) -> Conversation:
        live = self.threads[topic]
        if not live or dice.happens(NEW_THREADS):
            self.begun += 1
            live.append(conversation.begin(f"thread{self.begun:05d}", topic, self.cast, self.dice))
            return live[-1]
        return dice.pick(live)

    def _bad(self, message: Message) -> Mail:
        dice = message.dice
        campaign = self._campaign(week_of(message.sent_at), dice)
        topic = dice.pick(self.house.stolen_from)
        stolen = dice.pick(self.threads[topic]) if self.threads[topic] else None
        subject, body = write_junk(campaign, self.bad[campaign.topic], message, stolen)
        writer = self.cast.stranger(dice)
        self.reported.append(Earlier(subject, body, message.sent_at, writer))
        sender = (
            f"{mailbox(writer.name)}@{dice.pick(campaign.own['spam_host'])}" if dice.happens(0.7) else writer.address
        )
        text = _type(subject, body, dice)
        return Mail(
            text, "spam", message.sent_at, campaign.topic, sender, dice.pick(self.cast.staff).address, campaign.name
        )

    def _campaign(self, week: int, dice: Dice) -> Campaign:
        if week != self.week:
            self.week = week
            self.running = [campaign for campaign in self.running if campaign.last_week >= week]
            for _ in range(max(self.dice.between(1, NEW_CAMPAIGNS), 8 - len(self.running))):
                self.running.append(self._new_campaign(week))
        if dice.happens(LONE_SPAM):
            return self._new_campaign(week)
        return self.running[weighted(tuple(campaign.weight for campaign in self.running), dice)]

    def _new_campaign(self, week: int) -> Campaign:
        self.begun += 1
        return campaigns.begin(self.plan.seed + self.begun, week, self.bad)


def write_inbox(plan: Plan = COMPANY) -> Iterator[Mail]:
    """Yield the messages in order of time, always the same ones."""
    return Inbox(plan).write()


def _grammars(package: ModuleType, *lexicons: ModuleType) -> dict[str, Grammar]:
    modules = [import_module(f"{package.__name__}.{found.name}") for found in iter_modules(package.__path__)]
    return {module.TOPIC: Grammar(module, *lexicons) for module in modules}


def _shares(grammars: Mapping[str, Grammar], total: int) -> dict[str, int]:
    """Spread `total` over the topics by how busy they are, without rounding away a message."""
    weights = {topic: BUSY.get(topic, 10) for topic in sorted(grammars)}
    counts = {topic: total * weight // sum(weights.values()) for topic, weight in weights.items()}
    first = min(counts)
    counts[first] += total - sum(counts.values())
    return counts


def _type(subject: str, body: str, dice: Dice) -> str:
    """Return the text of the message as it was typed, slips and all."""
    body = noise.mend_sentences(noise.mend_articles(body)).strip()
    if dice.happens(0.35):
        body = noise.with_typos(body, dice.size(1, 12), dice)
    if len(body) < 250 and dice.happens(0.15):
        body = noise.in_a_hurry(body)
    return f"Subject: {noise.mend_articles(subject)}\n\n{body}"
