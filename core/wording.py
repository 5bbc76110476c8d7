"""Numbers as words, the same on every page."""

import math


def percent(share: float) -> str:
    """A share in [0, 1] so that only nothing is 0% and only all is 100%.

    >>> [percent(share) for share in (0, 0.0004, 0.024, 0.974, 0.9996, 1)]
    ['0%', '<0.1%', '2.4%', '97%', '99.9%', '100%']
    """
    if 0 < share < 0.001:
        return "<0.1%"
    if 0.995 <= share < 1:
        return f"{math.floor(share * 1000) / 10:.1f}%"
    return f"{share:.0%}" if share >= 0.0995 or share == 0 else f"{share:.1%}"


def points(change: float) -> str:
    """A change of a share in percentage points, with its sign.

    >>> [points(change) for change in (0.971, -0.008, 0.0)]
    ['+97.1 points', '−0.8 points', '±0 points']
    """
    rounded = round(change * 100, 1)
    return f"{rounded:+.1f} points".replace("-", "−") if rounded else "±0 points"


def messages(count: int, kind: str = "") -> str:
    """A number of messages of a kind.

    >>> messages(1), messages(1200, "good")
    ('1 message', '1,200 good messages')
    """
    return f"{count:,} {kind} message{'s' * (count != 1)}".replace("  ", " ")
