"""Whether one message gets through under a strategy, and with how few words it could."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.probing.one_message import Track
from core.telling.numbers import counted
from core.telling.probing.words import QUESTION, agreed, words
from core.telling.scenario import MAIL
from core.telling.told import Told


@dataclass(frozen=True)
class Through:
    """passes: with how many words the message gets through first, None for never. tried: how many there were.
    questions: that these took, None for who knows every weight. fewer: how many would have sufficed, None where it is
    not known."""

    strategy: str
    passes: int | None
    tried: int
    questions: int | None
    fewer: int | None


def message_headline(chosen: Track, others: Sequence[Track]) -> Told[Through]:
    """How the message fares under the chosen strategy, beside one who knows every weight."""
    item = MAIL.item[0]
    if chosen.passes is not None:
        does = f"this {item} gets through with {words(chosen.passes)} more"
    elif chosen.words:
        count = len(chosen.words)
        does = f"{words(count)} {agreed(count, 'does', 'do')} not get this {item} through"
    else:
        does = "no word was found"
    if chosen.queries:
        does += f", found with {counted(chosen.queries, QUESTION)}"
    least = [one.passes for one in others if one.queries is None and one is not chosen and one.passes is not None]
    fewer = min(least, default=None)
    told = f"{chosen.name}: {does}" + (f"; {words(fewer)} would do" if fewer is not None else "")
    return Told(told, Through(chosen.name, chosen.passes, len(chosen.words), chosen.queries, fewer))
