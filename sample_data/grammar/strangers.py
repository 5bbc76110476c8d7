"""People and places whom only one thread mentions: many invented names in the sounds of many tongues."""

from collections.abc import Callable

from sample_data.grammar.dice import Dice
from sample_data.words.invented import TONGUES, given_name, place, surname

NAMES = 2_600


def _many(make: Callable[[str, Dice], str], seed: int, count: int) -> list[str]:
    dice, tongues = Dice(seed), tuple(TONGUES)
    return list(dict.fromkeys(make(dice.pick(("english", *tongues)), dice) for _ in range(count)))


RULES: dict[str, list[str]] = {
    "any_first_name": _many(given_name, 71, NAMES // 2),
    "any_surname": _many(surname, 72, NAMES),
    "any_town": _many(place, 73, NAMES // 2),
    "site_address": [
        "http://intranet.tarnfield.example",
        "https://wiki.tarnfield.example",
        "https://files.tarnfield.example",
    ],
}
