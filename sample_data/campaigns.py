"""Spam campaigns: each has a trade, some weeks, brands, addresses, tricks and, if it is a rigid one, a fixed text."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sample_data.blocks import offers
from sample_data.grammar.dice import Dice
from sample_data.grammar.engine import Grammar, Message, Pen
from sample_data.timetable import FIRST_DAY, WEEKS
from sample_data.words import invented
from sample_data.words.english import rarer_words

SEED = 7_000_000
POOL = 300
SHORT, PLAIN, LONG = "short", "plain", "long"
Block = Callable[[Pen], str]
EXTRAS: tuple[Block, ...] = (
    offers.goods,
    offers.praise,
    offers.steps,
    offers.questions,
    offers.sermon,
    offers.sermon,
    offers.conditions,
)
# What a trade calls its goods or itself: each campaign invents its own.
INVENTED_BRANDS = frozenset(
    {"pill", "coin", "site", "carrier", "subscription", "lender", "lottery", "bank", "make", "brand"}
)
INVENTED_PEOPLE = frozenset({"girl", "sender_name", "any_first_name"})
# What a campaign keeps from message to message, as many of each as it has.
KEPT = {
    "colour": 3,
    "spam_domain": 3,
    "spam_host": 2,
    "domain_word": 4,
    "spam_mail": 2,
    "fake_phone": 2,
    "sender_block": 2,
    "footer": 2,
    "role": 2,
    "pitch_line": 6,
    "claim": 9,
    "testimonial": 5,
    "complaint": 3,
    "discount": 2,
    "service": 4,
    "job": 3,
    "prize": 2,
    "country": 1,
}


@dataclass(frozen=True)
class Campaign:
    """Who sends what, when, and with which tricks; probabilities are per message."""

    name: str
    seed: int
    topic: str
    first_week: int
    last_week: int
    weight: int
    texts: int
    """Number of fixed texts; 0 where each message is written anew."""
    length: str
    own: Mapping[str, Sequence[str]]
    pool: Sequence[str]
    """Dictionary words to bust hashes with."""
    extras: tuple[Block, ...]
    odd: float
    busters: float
    prose: float
    markup: float
    serial: float
    language: float


def begin(number: int, first_week: int, grammars: Mapping[str, Grammar]) -> Campaign:
    """Return a campaign that starts in the week."""
    seed = SEED + number * 100
    dice = Dice(seed + 1)
    topic = dice.pick(sorted(grammars))
    return Campaign(
        name=f"campaign{number % 100_000:05d}",
        seed=seed,
        topic=topic,
        first_week=first_week,
        last_week=min(WEEKS - 1, first_week + dice.size(1, 14) - 1),
        weight=dice.size(1, 6),
        texts=dice.between(1, 3) if dice.happens(0.38) else 0,
        length=dice.pick((SHORT, PLAIN, PLAIN, PLAIN, LONG, LONG, LONG)),
        own=_own_words(grammars[topic], seed),
        pool=tuple(dice.pick_rare(rarer_words()) for _ in range(POOL)),
        extras=tuple(dice.pick(EXTRAS) for _ in range(dice.between(2, 5))),
        odd=dice.pick((0.0, 0.0, 0.0, 0.03, 0.1, 0.25)),
        busters=dice.pick((0.0, 0.0, 0.5, 0.9)),
        prose=dice.pick((0.0,) * 7 + (0.5,)),
        markup=dice.pick((0.0, 0.0, 0.4, 0.9)),
        serial=dice.pick((0.0, 0.0, 0.5, 1.0)),
        language=dice.pick((0.0,) * 14 + (0.5, 1.0)),
    )


def _own_words(grammar: Grammar, seed: int) -> dict[str, Sequence[str]]:
    dice = Dice(seed)
    tongue = dice.pick(("english", *invented.TONGUES))
    own: dict[str, Sequence[str]] = {}
    for symbol in sorted(INVENTED_BRANDS):
        own[symbol] = tuple(_brand(symbol, dice) for _ in range(dice.between(1, 4)))
    for symbol in sorted(INVENTED_PEOPLE):
        own[symbol] = tuple(
            f"{invented.given_name(tongue, dice)}{f' {invented.surname(tongue, dice)}' if symbol == 'sender_name' else ''}"
            for _ in range(2)
        )
    own["any_surname"] = tuple(invented.surname(tongue, dice) for _ in range(4))
    own["any_town"] = tuple(invented.place(tongue, dice) for _ in range(4))
    own["town"] = own["any_town"][:2]
    for symbol, count in KEPT.items():
        if grammar.has(symbol):
            own[symbol] = tuple(grammar.expand(symbol, Message(FIRST_DAY, dice, own)) for _ in range(count))
    return own


def _brand(symbol: str, dice: Dice) -> str:
    name = invented.brand(dice)
    return name if symbol in {"pill", "brand"} else name.capitalize()
