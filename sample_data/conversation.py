"""Threads: who takes part, the few words that they share, and how an answer quotes what it answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sample_data.cast import Cast, Person
from sample_data.grammar.dice import Dice
from sample_data.grammar.facts import date_text
from sample_data.grammar.rare import RULES
from sample_data.words import invented
from sample_data.words.english import nouns
from sample_data.words.fields import LEISURE, WORK

AT_HOME = frozenset({"family", "social", "beekeeping"})
FROM_LISTS = frozenset({"newsletters", "marketing"})
FROM_STRANGERS = frozenset({"enquiries", "recruiting", "guest_rooms"})
FROM_MACHINES = frozenset({"it_alerts", "bank_notices", "deliveries"})
ONE_WAY = frozenset({"newsletters", "marketing", "bank_notices"})
AMONG_STAFF = frozenset({"quick_notes", "hr", "meetings", "it_alerts"})
FEW_FIRMS = {"bank_notices": (40, 46), "deliveries": (50, 66)}
LONGEST_QUOTE = 160  # lines


@dataclass(frozen=True)
class Earlier:
    """A message that a later one may answer."""

    subject: str
    body: str
    sent_at: datetime
    writer: Person


@dataclass
class Conversation:
    """One thread: its name, the people in it, and what they talk about."""

    name: str
    people: tuple[Person, ...]
    own: Mapping[str, Sequence[str]]
    earlier: list[Earlier] = field(default_factory=list)


def begin(name: str, topic: str, cast: Cast, dice: Dice) -> Conversation:
    """Return a new thread of the topic, with people who write about it and a few words that are its own."""
    people = _people(topic, cast, dice)
    return Conversation(name, people, _own_words(topic, people, cast, dice))


def _people(topic: str, cast: Cast, dice: Dice) -> tuple[Person, ...]:
    colleagues = tuple(dict.fromkeys(dice.pick_frequent(cast.staff) for _ in range(dice.between(1, 4))))
    if topic in FROM_LISTS:
        return (dice.pick_frequent(cast.lists), *colleagues[:1])
    if topic in AT_HOME:
        return (dice.pick_frequent(cast.friends), *colleagues[:1])
    if topic in FROM_STRANGERS:
        return (cast.stranger(dice), *colleagues)
    if topic in FEW_FIRMS:
        return (dice.pick_frequent(cast.partners[slice(*FEW_FIRMS[topic])]), *colleagues[:1])
    if topic in AMONG_STAFF:
        return tuple(dict.fromkeys((*colleagues, *cast.staff[:2])))[: max(2, len(colleagues))]
    return (dice.pick_frequent(cast.partners), *colleagues)


def _own_words(topic: str, people: Sequence[Person], cast: Cast, dice: Dice) -> dict[str, Sequence[str]]:
    fields = LEISURE if topic in AT_HOME else WORK
    outside = [person for person in people if person.firm != cast.house]
    things = outside[0].field if outside and dice.happens(0.7) else fields[dice.pick(tuple(fields))]
    tongue = dice.pick(("english", *invented.TONGUES))
    strangers = [cast.stranger(dice) for _ in range(2)]
    firms = [person.firm for person in outside if person.firm] + [dice.pick_frequent(cast.partners).firm]
    named = [*outside, *strangers]
    return {
        "thing": tuple(dice.pick(things) for _ in range(dice.between(4, 8))),
        "object": (dice.pick(things), dice.pick_rare(nouns())),
        "customer": firms,
        "supplier": firms,
        "town": (*(person.town for person in outside), invented.place(tongue, dice)),
        "first_name": tuple(person.name.split()[0] for person in named),
        "surname": tuple(person.name.split()[-1] for person in named),
        "colleague": tuple(person.name.split()[0] for person in people if person.firm == cast.house)
        or (cast.staff[0].name.split()[0],),
        "order_no": tuple(_code(dice) for _ in range(2)),
        "serial_no": tuple(_code(dice) for _ in range(2)),
        "phone": (people[0].phone,),
        "any_first_name": tuple(invented.given_name(tongue, dice) for _ in range(3)),
        "any_surname": tuple(invented.surname(tongue, dice) for _ in range(3)),
        "rare_noun": tuple(dice.pick_rare(RULES["rare_noun"]) for _ in range(4)),
        "rare_adjective": tuple(dice.pick_rare(RULES["rare_adjective"]) for _ in range(2)),
    }


def _code(dice: Dice) -> str:
    letters = "".join(dice.pick("ABCDEFGHKLMNPRSTVWXZ") for _ in range(dice.between(1, 3)))
    return dice.pick(
        (
            f"{letters}-{dice.between(1000, 99999)}",
            f"{letters}{dice.between(10, 9999)}",
            f"{dice.between(20000, 999999)}",
            f"{letters}/{dice.between(10, 99)}/{dice.between(100, 9999)}",
        )
    )


def answering(subject: str) -> str:
    """Return the subject of an answer."""
    return subject if subject.lower().startswith("re: ") else f"Re: {subject}"


def quote(earlier: Earlier, dice: Dice) -> str:
    """Return the message as an answer quotes it, whole or in part, in one of the ways of mail programs."""
    lines = earlier.body.split("\n")
    if dice.happens(0.35):
        lines = lines[: dice.between(2, 12)]
    lines = lines[:LONGEST_QUOTE]
    when, writer = date_text(earlier.sent_at, dice), earlier.writer
    if dice.happens(0.3):
        head = f"-----Original Message-----\nFrom: {writer.name} [mailto:{writer.address}]\nSent: {when} {earlier.sent_at:%H:%M}\nSubject: {earlier.subject}\n"
        return "\n".join((head, *lines))
    head = dice.pick(
        (
            f"On {when} {writer.name} wrote:",
            f"{writer.name} <{writer.address}> wrote on {when}:",
            f"On {when}, at {earlier.sent_at:%H:%M}, {writer.name} wrote:",
        )
    )
    return "\n".join((head, *(f">{line}" if line.startswith(">") else f"> {line}" for line in lines)))
