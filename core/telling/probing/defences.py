"""What each defence of the filter that is asked makes an attack need more of."""

import math
from dataclasses import dataclass

import pandas as pd

from core.telling.numbers import counted
from core.telling.probing.words import questions, words
from core.telling.scenario import MAIL
from core.telling.told import Told

SENDER = ("sender address", "sender addresses")


@dataclass(frozen=True)
class Price:
    """What it takes until half of the blocked spam gets through: words and questions, None for never; and the sender
    addresses that all questions take."""

    defence: str
    words: int | None
    questions: int | None
    senders: int


def dearer_sentence(rows: pd.DataFrame) -> Told[tuple[Price, ...]]:
    """What the attack needs without a defence, the first row, and with each other; a row as `core.probing.dearer` makes
    them."""
    prices = tuple(
        Price(
            str(row["defence"]), _or_none(row["words_to_half"]), _or_none(row["queries_to_half"]), int(row["senders"])
        )
        for row in rows.to_dict("records")
    )
    plain, *defended = prices
    text = f"Until half of the blocked {MAIL.positive} gets through, the attack needs {_needs(plain)} without a defence"
    if plain.words is None:
        text = f"Without a defence the attack never gets half of the blocked {MAIL.positive} through"
    return Told("; ".join([text, *(f"{_inside(one.defence)}: {_needs(one)}" for one in defended)]) + ".", prices)


def _inside(defence: str) -> str:
    """A defence inside a sentence."""
    return defence[0].lower() + defence[1:]


def _needs(price: Price) -> str:
    if price.words is None or price.questions is None:
        return "it never does"
    parts = [words(price.words), questions(price.questions)]
    if price.senders > 1:
        parts.append(f"{counted(price.senders, SENDER)} in all")
    return " and ".join([", ".join(parts[:-1]), parts[-1]])


def _or_none(count: float) -> int | None:
    return None if math.isnan(count) else int(count)
