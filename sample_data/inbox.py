"""Put an inbox together: which topics, how many of each, threads with quoted answers, noise."""

from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from sample_data import noise
from sample_data.grammar import ham, lexicon, spam, spam_lexicon
from sample_data.grammar.dice import Dice
from sample_data.grammar.engine import Grammar, Message
from sample_data.grammar.facts import date_text
from sample_data.timetable import draw_times

RECENT = 12

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
    "pharmacy": 15,
    "lottery": 13,
    "phishing": 11,
    "fake_invoices": 8,
    "seo_services": 8,
}
REPLIES = 0.4
AFTERTHOUGHTS = 0.25
FROM_MACHINES = frozenset({"bank_notices", "newsletters", "marketing", "enquiries", "it_alerts"})

# Honest errors for the filters to make. Some spam answers a message from a stolen mailbox and quotes it; some good mail
# forwards spam to the IT department and asks whether it is real.
SPAM = "spam"
STOLEN_FROM = ("invoices", "customer_bids", "project_updates", "meetings")
STOLEN_THREADS = 0.025
REPORTED_TO = "it_alerts"
REPORTED_SPAM = 0.11

# What follows the body of spam, and how often.
TRAILERS = {"urgency": 0.25, "ps": 0.15, "hash_paragraph": 0.05, "footer": 0.45}


@dataclass(frozen=True)
class Plan:
    """Whose inbox it is: the first dice, how many messages of each kind, and the topics of good mail (all if empty)."""

    seed: int
    ham: int
    spam: int
    topics: frozenset[str] = frozenset()


COMPANY = Plan(seed=20240902, ham=3000, spam=1440)
# What somebody outside the company may have: private mail, and no enquiry, bid, meeting or invoice of the company.
OUTSIDER = Plan(
    seed=20230703,
    ham=800,
    spam=400,
    topics=frozenset(
        {"bank_notices", "deliveries", "family", "marketing", "newsletters", "recruiting", "social", "travel"}
    ),
)


@dataclass(frozen=True)
class Mail:
    """One message of the inbox. Text is the subject line, an empty line, and the body."""

    text: str
    label: str
    sent_at: datetime
    topic: str


@dataclass(frozen=True)
class Earlier:
    """A message that a later one may answer."""

    subject: str
    body: str
    sent_at: datetime


Threads = dict[str, deque[Earlier]]


def write_inbox(plan: Plan = COMPANY) -> Iterator[Mail]:
    """Yield the messages in order of time, always the same ones."""
    good = {topic: grammar for topic, grammar in _grammars(ham, lexicon).items() if topic in (plan.topics or {topic})}
    bad = _grammars(spam, spam_lexicon, lexicon)
    counts = _shares(good, plan.ham) | _shares(bad, plan.spam)
    threads: dict[str, deque[Earlier]] = defaultdict(lambda: deque(maxlen=RECENT))
    times = draw_times(counts, spam=frozenset(bad), dice=Dice(plan.seed))
    for number, (sent_at, topic) in enumerate(times):
        # A message has dice of its own, so that a changed sentence changes no other message.
        message = Message(sent_at, Dice(plan.seed * 100_000 + number))
        if topic in bad:
            subject, body = _spam(bad[topic], message, threads)
            threads[SPAM].append(Earlier(subject, body, sent_at))
        else:
            subject, body = _ham(good[topic], message, threads)
            threads[topic].append(Earlier(subject, body, sent_at))
        yield Mail(_type(subject, body, message.dice), "spam" if topic in bad else "ham", sent_at, topic)


def _grammars(package: ModuleType, *lexicons: ModuleType) -> dict[str, Grammar]:
    modules = [import_module(f"{package.__name__}.{found.name}") for found in iter_modules(package.__path__)]
    return {module.TOPIC: Grammar(module, *lexicons) for module in modules}


def _shares(grammars: dict[str, Grammar], total: int) -> dict[str, int]:
    """Spread `total` over the topics by how busy they are, without rounding away a message."""
    weights = {topic: BUSY.get(topic, 10) for topic in sorted(grammars)}
    counts = {topic: total * weight // sum(weights.values()) for topic, weight in weights.items()}
    first = min(counts)
    counts[first] += total - sum(counts.values())
    return counts


def _spam(grammar: Grammar, message: Message, threads: Threads) -> tuple[str, str]:
    dice = message.dice
    subject, body = grammar.expand("subject", message), grammar.expand("body", message)
    for symbol, probability in TRAILERS.items():
        if dice.happens(probability):
            body += "\n\n" + grammar.expand(symbol, message)
    stolen = threads[dice.pick(STOLEN_FROM)]
    if stolen and dice.happens(STOLEN_THREADS):
        earlier = dice.pick(stolen)
        return _answering(earlier.subject), body + "\n\n" + _quote(earlier, grammar, message)
    return subject, body


def _ham(grammar: Grammar, message: Message, threads: Threads) -> tuple[str, str]:
    dice, thread = message.dice, threads[grammar.topic]
    if grammar.topic == REPORTED_TO and threads[SPAM] and dice.happens(REPORTED_SPAM):
        reported = dice.pick(threads[SPAM])
        subject, body = f"Fwd: {reported.subject}", grammar.expand("is_it_spam", message)
        body += "\n\n" + _quote(reported, grammar, message)
    elif thread and grammar.has("reply") and dice.happens(REPLIES):
        earlier = dice.pick(thread)
        subject, body = _answering(earlier.subject), grammar.expand("reply", message)
        if dice.happens(0.75):
            body += "\n\n" + _quote(earlier, grammar, message)
    else:
        subject, body = grammar.expand("subject", message), grammar.expand("body", message)
    if grammar.topic not in FROM_MACHINES and dice.happens(AFTERTHOUGHTS):
        body += "\n\n" + grammar.expand("afterthought", message)
    if dice.happens(0.2):
        body += "\n\n" + noise.footer(dice)
    return subject, body


def _answering(subject: str) -> str:
    return subject if subject.startswith("Re: ") else f"Re: {subject}"


def _quote(earlier: Earlier, grammar: Grammar, message: Message) -> str:
    lines = earlier.body.split("\n")[: message.dice.between(6, 36)]
    quoted = "\n".join(f">{line}" if line.startswith(">") else f"> {line}" for line in lines)
    when = date_text(earlier.sent_at, message.dice)
    writer = grammar.expand("staff", message)
    heading = message.dice.pick(
        (
            f"On {when} {writer} wrote:",
            f"{writer} wrote on {when}:",
            f"On {when}, at {earlier.sent_at:%H:%M}, {writer} wrote:",
        )
    )
    return f"{heading}\n{quoted}"


def _type(subject: str, body: str, dice: Dice) -> str:
    """Return the text of the message as it was typed, slips and all."""
    body = noise.mend_sentences(noise.mend_articles(body)).strip()
    if dice.happens(0.3):
        body = noise.with_typos(body, dice.between(1, 4), dice)
    if len(body) < 250 and dice.happens(0.15):
        body = noise.in_a_hurry(body)
    return f"Subject: {noise.mend_articles(subject)}\n\n{body}"
