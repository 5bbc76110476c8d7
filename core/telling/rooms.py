"""What is said of a room of a class: how many have answered, how many were right, when all is forgotten."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.telling.numbers import counted
from core.telling.told import Told

LEARNER = ("learner", "learners")
HOUR, MINUTE = 3_600, 60  # seconds


@dataclass(frozen=True)
class Answered:
    """How many of those in the room have answered."""

    answered: int
    learners: int


@dataclass(frozen=True)
class Right:
    """Who was right in a round: so many of so many, in order of the rounds."""

    rounds: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Forgotten:
    """seconds: until the room is deleted."""

    seconds: float


@dataclass(frozen=True)
class Kept:
    """waiting: answers that the room has not accepted yet."""

    waiting: int


def answered(count: int, learners: int) -> Told[Answered]:
    """
    >>> answered(3, 20).text
    '3 of 20 learners have answered.'
    """
    return Told(f"{count:,} of {counted(learners, LEARNER)} {'has' if learners == 1 else 'have'} answered.",
                Answered(count, learners))  # fmt: skip


def right(rounds: Sequence[tuple[int, int]]) -> Told[Right] | None:
    """rounds: of each, how many were right and how many answered. None where nobody answered.

    >>> right([(5, 20), (14, 19)]).text
    'At first 5 of 20 were right, in the end 14 of 19.'
    """
    held = [(good, of) for good, of in rounds if of]
    if not held:
        return None
    (good, of), claim = held[0], Right(tuple(held))
    if len(held) == 1:
        return Told(f"{good:,} of {of:,} {'was' if of == 1 else 'were'} right.", claim)
    last, last_of = held[-1]
    return Told(f"At first {good:,} of {of:,} were right, in the end {last:,} of {last_of:,}.", claim)


def forgotten(seconds: float) -> Told[Forgotten]:
    """
    >>> forgotten(23.6 * 3600).text
    'All that is in this room is deleted in about 24 hours.'
    """
    hours = round(seconds / HOUR)
    if hours > 1:
        said = f"about {hours:,} hours"
    else:
        minutes = max(1, round(seconds / MINUTE))
        said = "about a minute" if minutes == 1 else f"about {minutes:,} minutes"
    return Told(f"All that is in this room is deleted in {said}.", Forgotten(seconds))


def kept(waiting: int) -> Told[Kept]:
    """
    >>> kept(2).text
    '2 answers wait.'
    """
    if not waiting:
        return Told("All answers are kept.", Kept(0))
    return Told("1 answer waits." if waiting == 1 else f"{waiting:,} answers wait.", Kept(waiting))
