"""How much good mail is blocked with words of spam in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.probing.findings import share_with
from core.probing.strategies import Probe
from core.telling.numbers import percent
from core.telling.probing.words import agreed, inside, words
from core.telling.scenario import MAIL
from core.telling.told import Told


@dataclass(frozen=True)
class Blocked:
    """The way in which most good mail is blocked, the words of spam that it takes, and the share; all of it was
    delivered before."""

    way: str
    words: int
    share: float


def blocking_headline(results: Sequence[Probe], most: int) -> Told[Blocked]:
    """How much good mail is blocked with up to `most` words of spam in it, whichever way most."""
    best = max(results, key=lambda one: share_with(one, most))
    found = min(most, len(best.search.found)) if best.search else 0
    share = share_with(best, most)
    text = (
        f"{words(found)} of {MAIL.positive} in it ({inside(best.name)}) {agreed(found, 'gets', 'get')} "
        f"{percent(share)} of the {MAIL.negative} {MAIL.fp.done}. Before, all of it was in the inbox."
    )
    return Told(text, Blocked(best.name, found, share))
