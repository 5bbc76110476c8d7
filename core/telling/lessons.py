"""What an attempt came to, goal by goal."""

from core.lessons import Judged, Verdict
from core.telling.numbers import percent
from core.telling.told import Told


def judged(one: Judged) -> Told[Judged]:
    """One condition: what was reached, and what was wanted."""
    bound = "at least" if one.at_least else "at most"
    return Told(f"{one.what}: {percent(one.reached)}, wanted {bound} {percent(one.wanted)}", one)


def verdict(found: Verdict) -> Told[Verdict]:
    """Whether it passed."""
    return Told("Passed." if found.passed else "Not yet.", found)
