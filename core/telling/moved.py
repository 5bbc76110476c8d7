"""What of several rates a sentence names: an effect, if there is one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from core.runs.measure import Rate
from core.runs.paired import Change
from core.telling.numbers import apart, listed
from core.telling.scenario import MAIL, Scenario

ERRORS: tuple[Rate, Rate] = ("fp", "fn")
WORTH_SAYING = 0.005  # an error that moves by less than half a point is named only where nothing else moves
LITTLE = 0.02  # share of the messages of a kind


@dataclass(frozen=True)
class Moved:
    """A rate before the poison and with it, on the same test items.

    before, after: shares. effect: whether it is claimed that the poison moved it; never without a paired test that
    supports it.
    """

    rate: Rate
    before: float
    after: float
    effect: bool

    @classmethod
    def of(cls, rate: Rate, change: Change) -> "Moved":
        """The change with as much claimed as its paired test supports."""
        return cls(rate, change.before / change.of, change.after / change.of, change.is_effect)

    @property
    def rise(self) -> float:
        return self.after - self.before


Outcome = Literal["clean", "effect", "little", "chance"]
"""What a sentence on poison says: there is none, it did this, it did almost nothing, or it may have done nothing."""


def named(changes: Mapping[Rate, Change]) -> Moved | None:
    """The effect to be named, None where no paired test supports any: first what gets worse, first errors, first what
    moves most."""
    found = [Moved.of(rate, change) for rate, change in changes.items() if change.is_effect]

    def rank(moved: Moved) -> tuple[bool, bool, float]:
        return moved.rise > 0, moved.rate in ERRORS and abs(moved.rise) >= WORTH_SAYING, abs(moved.rise)

    return max(found, key=rank, default=None)


def is_little(changes: Mapping[Rate, Change]) -> bool:
    """Whether fewer than 2% of the messages of either kind came under any rate, or left it."""
    return all((change.gained + change.lost) / change.of < LITTLE for change in changes.values())


def errors_in_words(given: Sequence[tuple[Rate, str]], words: Scenario, kinds: Mapping[Rate, str]) -> str:
    """Such as "blocks 3.0% of the good mail and misses 6.0% of the spam", from the shares as they are written."""
    return listed([f"{words.error(rate).third} {share} of the {kinds[rate]}" for rate, share in given])


def share_of(moved: Moved, said: str, kind: str, words: Scenario = MAIL) -> str:
    """What the learner does with a share, after "makes the learner": "block 95% of the good mail", or "block only" or
    "none of" where the share falls."""
    much = said if moved.rise >= 0 else "none" if not moved.after else f"only {said}"
    return f"{words.error(moved.rate).plain} {much} of the {kind}"


def effect_in_words(moved: Moved, kind: str, words: Scenario = MAIL) -> tuple[str, str]:
    """(what the learner is made to do, the share before)."""
    before, after = apart(moved.before, moved.after)
    return share_of(moved, after, kind, words), before
