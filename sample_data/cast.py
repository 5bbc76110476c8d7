"""Who writes: the staff of the house, people at other firms, friends, strangers, machines and mailing lists."""

from dataclasses import dataclass
from functools import cached_property

from sample_data.blocks.legal import disclaimer
from sample_data.grammar.dice import Dice
from sample_data.houses import House
from sample_data.words import invented
from sample_data.words.fields import LEISURE, WORK

FIRMS, FRIENDS, LISTS = 330, 90, 46
ROLES = ("manager", "engineer", "sales", "office", "planning", "specialist")
SAYINGS = (
    "measure twice, cut once",
    "If it works, do not touch it. If it does not, ask {name}.",
    "sent from a small screen by a large thumb",
    "*** new office hours: {hours} ***",
    "Visit us at the {thing} fair in {town}, stand {stand}!",
    "Rivers know this: there is no hurry.",
    "Part of the {town} {thing} initiative",
    "Proud supplier of the {thing} of the year",
    "I work part time: {hours}",
)


@dataclass(frozen=True)
class Person:
    """Somebody with a mail address and habits that show in each message."""

    name: str
    address: str
    firm: str
    town: str
    phone: str
    field: tuple[str, ...]
    closings: tuple[str, ...]


@dataclass(frozen=True)
class Firm:
    """A company that writes to the house: where it is, what it deals in, what it puts under its mail."""

    name: str
    tongue: str
    town: str
    street: str
    host: str
    fine_print: str
    field: tuple[str, ...]


def mailbox(name: str) -> str:
    """Return a name as the part of an address before the at sign."""
    plain = "".join(
        letter if letter.isascii() and (letter.isalnum() or letter == " ") else "" for letter in name.lower()
    )
    return ".".join(plain.split()) or "office"


class Cast:
    """Everybody who writes to one house, always the same people for the same seed."""

    def __init__(self, seed: int, house: House) -> None:
        """Take the house that they write to."""
        self._seed, self._house, self.house = seed, house, house.name

    @cached_property
    def staff(self) -> tuple[Person, ...]:
        """The people of the house; the first write most."""
        dice = Dice(self._seed + 1)
        return tuple(self._employee(name, title, dice) for name, title in self._house.staff.items())

    @cached_property
    def partners(self) -> tuple[Person, ...]:
        """People at customers, suppliers and offices; the first write most."""
        dice = Dice(self._seed + 2)
        return tuple(person for _ in range(FIRMS) for person in self._firm(dice))

    @cached_property
    def friends(self) -> tuple[Person, ...]:
        """Family and friends of the staff; the first write most."""
        dice = Dice(self._seed + 3)
        return tuple(self.stranger(dice, LEISURE) for _ in range(FRIENDS))

    @cached_property
    def lists(self) -> tuple[Person, ...]:
        """Newsletters and mailing lists, each about a field."""
        dice = Dice(self._seed + 4)
        return tuple(self._list(dice) for _ in range(LISTS))

    def stranger(self, dice: Dice, fields: dict[str, tuple[str, ...]] = WORK) -> Person:
        """Return somebody new, at a private address."""
        tongue = _tongue(dice)
        name = f"{invented.given_name(tongue, dice)} {invented.surname(tongue, dice)}"
        host = f"{invented.brand(dice)}{dice.pick(('mail', 'net', 'post', 'web', ''))}.{dice.pick(('example', 'test'))}"
        address = dice.pick((mailbox(name), mailbox(name).replace(".", ""), f"{mailbox(name)}{dice.between(1, 99)}"))
        first = name.split(maxsplit=1)[0]
        return Person(
            name,
            f"{address}@{host}",
            "",
            invented.place(tongue, dice),
            _phone(dice),
            fields[dice.pick(tuple(fields))],
            (
                first,
                f"{dice.pick(self._house.signoffs)}\n{first}",
                f"{dice.pick(self._house.signoffs)} {first}",
                f"{dice.pick(self._house.signoffs)}\n{name}",
            ),
        )

    def _employee(self, name: str, title: str, dice: Dice) -> Person:
        first, phone = name.split(maxsplit=1)[0], _phone(dice)
        town = invented.place("english", dice)
        field = WORK[dice.pick(tuple(WORK))] + LEISURE[dice.pick(tuple(LEISURE))]
        signoff = dice.pick(self._house.signoffs)
        saying = self._saying(first, field, town, dice)
        card = f"{signoff}\n{name}\n{title}\n{self.house} | {phone}\n{saying}"
        return Person(
            name,
            f"{mailbox(name)}@{self._house.domain}",
            self.house,
            town,
            phone,
            field,
            (first, f"{signoff}\n{first}", f"{signoff} {first}", card, card, card),
        )

    def _firm(self, dice: Dice) -> list[Person]:
        tongue = _tongue(dice)
        name, town = invented.firm(tongue, dice), invented.place(tongue, dice)
        kind = dice.pick(("Street", "Road", "Lane", "Square", "Quay"))
        street = f"{invented.surname(tongue, dice)} {kind} {dice.between(1, 220)}"
        host = f"{mailbox(name).replace('.', dice.pick(('', '-')))}.{dice.pick(('example', 'test'))}"
        fine_print = disclaimer(name, street, town, dice) if dice.happens(0.4) else ""
        firm = Firm(name, tongue, town, street, host, fine_print, WORK[dice.pick(tuple(WORK))])
        return [self._partner(firm, dice) for _ in range(dice.size(1, 4))]

    def _partner(self, firm: Firm, dice: Dice) -> Person:
        name = f"{invented.given_name(firm.tongue, dice)} {invented.surname(firm.tongue, dice)}"
        phone, signoff = _phone(dice), dice.pick(self._house.signoffs)
        role = f"{dice.pick(firm.field)} {dice.pick(ROLES)}".capitalize()
        card = f"{signoff}\n\n{name}\n{role}\n{firm.name}, {firm.street}, {firm.town}\nTel {phone}  www.{firm.host}"
        long_card = f"{card}\n\n{firm.fine_print}" if firm.fine_print else card
        closings = (f"{signoff}\n{name.split(maxsplit=1)[0]}", f"{name}, {firm.name}", card, long_card, long_card)
        return Person(name, f"{mailbox(name)}@{firm.host}", firm.name, firm.town, phone, firm.field, closings)

    def _saying(self, name: str, field: tuple[str, ...], town: str, dice: Dice) -> str:
        return dice.pick(SAYINGS).format(
            name=name,
            thing=dice.pick(field),
            town=town,
            hours=dice.pick(("Mon-Thu", "9-15", "mornings")),
            stand=dice.between(1, 90),
        )

    def _list(self, dice: Dice) -> Person:
        fields = WORK if dice.happens(0.5) else LEISURE
        field = fields[dice.pick(tuple(fields))]
        name = (
            f"{dice.pick(field)} {dice.pick(('weekly', 'digest', 'letter', 'news', 'talk', 'review', 'post', 'club'))}"
        )
        host = f"{mailbox(name).replace('.', '-')}.example"
        return Person(
            name,
            f"{dice.pick(('news', 'list', 'editor', 'noreply'))}@{host}",
            name,
            invented.place("english", dice),
            _phone(dice),
            field,
            (f"The {name}",),
        )


def _tongue(dice: Dice) -> str:
    return dice.pick(("english", "english", "english", *invented.TONGUES))


def _phone(dice: Dice) -> str:
    return dice.pick(
        (
            f"555-01{dice.between(10, 99)}",
            f"+{dice.between(30, 99)} 555 {dice.between(100, 999)} {dice.between(10, 9999)}",
            f"(0{dice.between(11, 99)}) 555 {dice.between(1000, 9999)}",
        )
    )
