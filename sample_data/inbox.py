"""Put an inbox together: which topics, how many of each, threads with quoted answers, noise."""

from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pkgutil import iter_modules

from sample_data import noise
from sample_data.grammar import ham, lexicon, spam, spam_lexicon
from sample_data.grammar.dice import Dice
from sample_data.grammar.engine import Grammar, Message
from sample_data.grammar.facts import date_text
from sample_data.timetable import draw_times

SEED = 20240902
HAM_MESSAGES = 3000
SPAM_MESSAGES = 1440
RECENT = 12


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


def write_inbox() -> Iterator[Mail]:
    """Yield the messages in order of time, always the same ones."""
    good = _grammars(ham, lexicon)
    bad = _grammars(spam, spam_lexicon, lexicon)
    counts = _shares(good, HAM_MESSAGES) | _shares(bad, SPAM_MESSAGES)
    threads: dict[str, deque[Earlier]] = defaultdict(lambda: deque(maxlen=RECENT))
    times = draw_times(counts, spam=frozenset(bad), dice=Dice(SEED))
    for number, (sent_at, topic) in enumerate(times):
        # A message has dice of its own, so that a changed sentence changes no other message.
        message = Message(sent_at, Dice(SEED * 100_000 + number))
        is_spam = topic in bad
        text = _spam_text(bad[topic], message) if is_spam else _ham_text(good[topic], message, threads[topic])
        yield Mail(text, "spam" if is_spam else "ham", sent_at, topic)


def _grammars(package, *lexicons) -> dict[str, Grammar]:
    modules = [import_module(f"{package.__name__}.{found.name}") for found in iter_modules(package.__path__)]
    return {module.TOPIC: Grammar(module, *lexicons) for module in modules}


def _shares(grammars: dict[str, Grammar], total: int) -> dict[str, int]:
    """Spread `total` over the topics, unequally but without rounding away a message."""
    weights = {topic: 1 + 0.6 * (number % 4) / 3 for number, topic in enumerate(sorted(grammars))}
    counts = {topic: int(total * weight / sum(weights.values())) for topic, weight in weights.items()}
    first = min(counts)
    counts[first] += total - sum(counts.values())
    return counts


def _spam_text(grammar: Grammar, message: Message) -> str:
    return _finish(grammar.expand("subject", message), grammar.expand("body", message), message.dice, typos=0.25)


def _ham_text(grammar: Grammar, message: Message, thread: deque[Earlier]) -> str:
    dice = message.dice
    if thread and grammar.has("reply") and dice.happens(0.3):
        earlier = dice.pick(thread)
        subject = earlier.subject if earlier.subject.startswith("Re: ") else f"Re: {earlier.subject}"
        body = grammar.expand("reply", message)
        if dice.happens(0.75):
            body += "\n\n" + _quote(earlier, grammar, message)
    else:
        subject = grammar.expand("subject", message)
        body = grammar.expand("body", message)
    thread.append(Earlier(subject, body, message.sent_at))
    if dice.happens(0.14):
        body += "\n\n" + noise.footer(dice)
    return _finish(subject, body, dice, typos=0.3)


def _quote(earlier: Earlier, grammar: Grammar, message: Message) -> str:
    lines = [line for line in earlier.body.split("\n") if not line.startswith(">")]
    quoted = "\n".join(f"> {line}" for line in lines[: message.dice.between(3, 14)])
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


def _finish(subject: str, body: str, dice: Dice, *, typos: float) -> str:
    body = noise.mend_articles(body).strip()
    if dice.happens(typos):
        body = noise.with_typos(body, dice.between(1, 4), dice)
    if len(body) < 250 and dice.happens(0.15):
        body = noise.in_a_hurry(body)
    return f"Subject: {noise.mend_articles(subject)}\n\n{body}"
