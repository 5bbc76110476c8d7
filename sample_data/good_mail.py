"""Good mail: who writes in which thread, what the topic says, what is attached, what is quoted."""

import re
from collections.abc import Callable, Sequence

from sample_data.blocks import digests, legal, lists, meetings, records
from sample_data.cast import Person
from sample_data.conversation import FROM_LISTS, FROM_MACHINES, ONE_WAY, Conversation, Earlier, answering, quote
from sample_data.grammar.dice import Dice
from sample_data.grammar.engine import Grammar, Message, Pen
from sample_data.words.foreign import GOOD

Block = Callable[[Pen], str]


def foreign_lines(pen: Pen) -> str:
    """Return some sentences in another language, as foreign firms add them."""
    sentences = GOOD[pen.dice.pick(tuple(GOOD))]
    return " ".join(pen.write(pen.dice.pick(sentences)) for _ in range(pen.dice.between(2, 8)))


# What a topic's mail carries, and how often.
BLOCKS: dict[str, tuple[tuple[float, Block], ...]] = {
    "meetings": ((0.25, meetings.minutes), (0.2, records.invitation), (0.15, meetings.account), (0.1, lists.people)),
    "project_updates": (
        (0.3, meetings.account),
        (0.2, records.readings),
        (0.12, lists.parts),
        (0.1, records.log),
        (0.08, records.settings),
        (0.08, lists.links),
    ),
    "customer_bids": ((0.2, legal.clauses), (0.2, lists.parts), (0.25, meetings.account), (0.12, foreign_lines)),
    "support_tickets": (
        (0.2, records.log),
        (0.18, records.readings),
        (0.25, meetings.account),
        (0.12, records.settings),
        (0.05, foreign_lines),
    ),
    "invoices": ((0.2, lists.parts), (0.08, legal.clauses), (0.1, foreign_lines), (0.1, meetings.account)),
    "it_alerts": ((0.4, records.log), (0.15, records.settings), (0.1, lists.pass_phrase), (0.08, lists.unknown_words)),
    "newsletters": ((0.75, digests.digest), (0.25, lists.links), (0.2, lists.titles), (0.06, lists.index)),
    "marketing": ((0.25, digests.digest), (0.2, lists.parts), (0.2, lists.links), (0.15, lists.titles)),
    "family": ((0.5, meetings.chronicle), (0.08, lists.people), (0.1, lists.titles)),
    "social": ((0.3, meetings.chronicle), (0.2, lists.people), (0.2, lists.titles)),
    "travel": ((0.5, meetings.itinerary), (0.15, meetings.account), (0.08, foreign_lines)),
    "hr": ((0.15, lists.people), (0.2, meetings.account), (0.1, legal.clauses), (0.08, lists.index)),
    "recruiting": ((0.25, meetings.account), (0.1, lists.people)),
    "deliveries": ((0.3, lists.parts), (0.08, foreign_lines)),
    "quick_notes": ((0.06, meetings.account), (0.06, lists.links)),
    "enquiries": ((0.3, meetings.account), (0.2, foreign_lines)),
    "lessons": ((0.3, meetings.chronicle), (0.15, lists.people)),
    "concerts": ((0.2, meetings.chronicle), (0.3, lists.titles), (0.2, lists.people)),
    "parish": ((0.3, meetings.chronicle), (0.2, lists.people), (0.1, lists.links)),
    "guest_rooms": ((0.3, meetings.chronicle), (0.1, foreign_lines)),
    "beekeeping": ((0.4, meetings.chronicle), (0.1, lists.titles)),
    "bank_notices": ((0.15, legal.clauses), (0.1, records.log)),
}
AFTERTHOUGHTS = 0.15
CUT_SHORT = 0.22
REPEATS = 0.45
QUOTES = 0.86
NUMBER = re.compile(r"(?<![\d:.,/-])\d{3,}(?![\d:/-])")


def write_good(conversation: Conversation, grammar: Grammar, message: Message, *, reported: Earlier | None) -> Earlier:
    """Return the next message of the thread; `reported` is spam that it forwards to ask about."""
    dice, topic = message.dice, grammar.topic
    writer = _writer(conversation, topic, dice)
    message.own = conversation.own
    message.sure = {"ham_close": writer.closings, "partner_close": writer.closings, "me": (writer.name.split()[0],)}
    pen = Pen(grammar, message)
    last = conversation.earlier[-1] if conversation.earlier else None
    if reported:
        return Earlier(
            f"Fwd: {reported.subject}", f"{pen.say('is_it_spam')}\n\n{quote(reported, dice)}", message.sent_at, writer
        )
    if last and topic in FROM_MACHINES and dice.happens(REPEATS):
        return Earlier(_other_numbers(last.subject, dice), _other_numbers(last.body, dice), message.sent_at, writer)
    if last and topic not in ONE_WAY:
        return _answer(last, pen, writer)
    body = pen.say("body")
    if dice.happens(CUT_SHORT) and topic not in FROM_LISTS:
        body = _cut(body, writer, dice)
    else:
        body = "\n\n".join((body, *_blocks(pen)))
    if topic in FROM_LISTS:
        body += "\n\n" + digests.list_footer(writer.name.replace(" ", "-"), len(writer.name))
    return Earlier(pen.say("subject"), body, message.sent_at, writer)


def _writer(conversation: Conversation, topic: str, dice: Dice) -> Person:
    people = conversation.people
    if not conversation.earlier or len(people) == 1 or topic in ONE_WAY:
        return people[0]
    others = [person for person in people if person != conversation.earlier[-1].writer]
    return dice.pick(others)


def _answer(last: Earlier, pen: Pen, writer: Person) -> Earlier:
    dice = pen.dice
    symbol = "reply" if pen.grammar.has("reply") else "body"
    body = pen.say(symbol)
    if dice.happens(CUT_SHORT):
        body = _cut(body, writer, dice)
    elif dice.happens(0.4):
        body = "\n\n".join((body, *_blocks(pen)[:1]))
    if dice.happens(QUOTES):
        body += "\n\n" + quote(last, dice)
    return Earlier(answering(last.subject), body, pen.message.sent_at, writer)


def _blocks(pen: Pen) -> Sequence[str]:
    blocks = [write(pen) for probability, write in BLOCKS[pen.grammar.topic] if pen.dice.happens(probability)]
    if pen.grammar.topic not in FROM_MACHINES | FROM_LISTS and pen.dice.happens(AFTERTHOUGHTS):
        blocks.append(pen.say("afterthought"))
    return blocks


def _cut(body: str, writer: Person, dice: Dice) -> str:
    """Return the first sentence or two, as people in a hurry write."""
    paragraphs = [part for part in body.split("\n\n") if len(part) > 25] or [body]
    sentences = re.split(r"(?<=[.?!]) ", paragraphs[0])
    return " ".join(sentences[: dice.between(1, 2)]) + dice.pick(
        ("", f"\n{writer.closings[0]}", f"\n\n{writer.name.split()[0]}")
    )


def _other_numbers(text: str, dice: Dice) -> str:
    """Return a report as it comes again: other numbers, but not in dates, times and telephone numbers."""
    return "\n".join(
        line if "555" in line else NUMBER.sub(lambda found: _another(found.group(), dice), line)
        for line in text.split("\n")
    )


def _another(number: str, dice: Dice) -> str:
    least = 10 ** (len(number) - 1)
    return str(dice.between(least, 10 * least - 1))
