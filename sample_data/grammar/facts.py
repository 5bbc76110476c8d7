"""Numbers, codes, dates and times for a message: near the moment it was sent, written as different people do."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sample_data.grammar.dice import Dice

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
DIGITS = "0123456789"
HEXADECIMAL = "0123456789abcdef"


def make(kind: str, argument: str, sent_at: datetime, dice: Dice) -> str:
    """Return the text of one built-in, such as kind "int" with argument "10-99"."""
    makers: dict[str, Callable[[], str]] = {
        "int": lambda: str(dice.between(*_range(argument))),
        "money": lambda: _money(*_range(argument), dice),
        "code": lambda: "".join(_code_character(character, dice) for character in argument),
        "date": lambda: date_text(sent_at + timedelta(days=dice.between(-6, 14)), dice),
        "weekday": lambda: dice.pick(WEEKDAYS[:5] if dice.happens(0.9) else WEEKDAYS[5:]),
        "month": lambda: MONTHS[(sent_at.month - 1 + dice.between(-1, 2)) % 12],
        "time": lambda: _time(dice),
    }
    return makers[kind]()


def date_text(day: datetime, dice: Dice) -> str:
    """Return the day in one of the ways that people write it."""
    month = MONTHS[day.month - 1]
    return dice.pick(
        (
            f"{day.day} {month}",
            f"{month} {day.day}",
            f"{day.day} {month[:3]}",
            f"{WEEKDAYS[day.weekday()]} {day.day} {month}",
            f"{WEEKDAYS[day.weekday()][:3]} {day.day} {month[:3]}",
            f"{day.day:02d}/{day.month:02d}",
            f"{day.day:02d}.{day.month:02d}.{day.year}",
            f"{day.year}-{day.month:02d}-{day.day:02d}",
            f"{day.day} {month} {day.year}",
        )
    )


def _range(argument: str) -> tuple[int, int]:
    low, _, high = argument.partition("-")
    return int(low), int(high)


def _money(low: int, high: int, dice: Dice) -> str:
    pence = dice.between(low * 100, high * 100)
    if dice.happens(0.25):
        pence -= pence % 100
    whole = f"{pence // 100:,}" if dice.happens(0.6) else str(pence // 100)
    return f"{whole}.{pence % 100:02d}"


def _code_character(character: str, dice: Dice) -> str:
    alphabet = {"A": LETTERS, "#": DIGITS, "X": HEXADECIMAL}.get(character)
    return dice.pick(alphabet) if alphabet else character


def _time(dice: Dice) -> str:
    hour, minute = dice.between(8, 18), dice.pick((0, 0, 0, 15, 30, 30, 45))
    twelve = (hour - 1) % 12 + 1
    half = "am" if hour < 12 else "pm"
    return dice.pick(
        (
            f"{hour}:{minute:02d}",
            f"{hour:02d}:{minute:02d}",
            f"{hour}.{minute:02d}",
            f"{twelve}{half}" if minute == 0 else f"{twelve}:{minute:02d}{half}",
            f"{twelve} {half}" if minute == 0 else f"{twelve}.{minute:02d} {half}",
        )
    )
