"""Numbers as words, the same in every sentence."""

from collections.abc import Sequence
from gettext import ngettext


def percent(share: float) -> str:
    """A share in [0, 1] so that only nothing is 0% and only all is 100%.

    >>> [percent(share) for share in (0, 0.0004, 0.024, 0.974, 0.9972, 0.9996, 1)]
    ['0%', 'under 0.1%', '2.4%', '97%', '99.7%', 'over 99.9%', '100%']
    """
    if 0 < share < 0.001:
        return "under 0.1%"
    if 0.999 < share < 1:
        return "over 99.9%"
    return f"{share:.1%}" if 0 < share < 0.0995 or 0.995 <= share < 1 else f"{share:.0%}"


def apart(one: float, other: float) -> tuple[str, str]:
    """Two shares with as many digits as it takes to tell them apart, if they differ.

    >>> apart(0.003, 0.95), apart(0.102, 0.104), apart(0.0002, 0.0008), apart(0.5, 0.5)
    (('0.3%', '95%'), ('10.2%', '10.4%'), ('0.02%', '0.08%'), ('50%', '50%'))
    """
    if one == other or percent(one) != percent(other):
        return percent(one), percent(other)
    digits, said = 0, ("", "")
    while said[0] == said[1] or {float(share.strip("%")) for share in said} & {0, 100}:
        digits += 1
        said = f"{one:.{digits}%}", f"{other:.{digits}%}"
    return said


def before_and_after(before: float, after: float) -> str:
    """A share in a cell of a table, such as "0.3% → 95%"; one where both read the same."""
    return " → ".join(dict.fromkeys((percent(before), percent(after))))


def points(change: float) -> str:
    """A change of a share in percentage points, with its sign; only no change at all is ±0.

    >>> [points(change) for change in (0.971, -0.008, 0.0002, -0.0002, 0.0)]
    ['+97.1 points', '−0.8 points', 'under +0.1 points', 'under −0.1 points', '±0 points']
    """
    if not change:
        return "±0 points"
    sign = "+" if change > 0 else "−"
    return f"under {sign}0.1 points" if abs(change) < 0.001 else f"{sign}{abs(change) * 100:.1f} points"


def counted(count: float, noun: tuple[str, str]) -> str:
    """So many of something; a half, such as a median may have, is kept.

    noun: its singular and its plural.

    >>> counted(1, ("word", "words")), counted(1200, ("word", "words")), counted(14.5, ("word", "words"))
    ('1 word', '1,200 words', '14.5 words')
    """
    number = f"{count:,.1f}".removesuffix(".0")
    return f"{number} {ngettext(*noun, 1 if number == '1' else 2)}"


def listed(names: Sequence[str]) -> str:
    """At least one name, in a row.

    >>> listed(["SpamBayes"]), listed(["SpamBayes", "linear SVM", "random forest"])
    ('SpamBayes', 'SpamBayes, linear SVM and random forest')
    """
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def false_alarms(yearly: float) -> str:
    """How often there may be a false alarm.

    >>> [false_alarms(yearly) for yearly in (0.25, 1, 4)]
    ['1 false alarm in 4 years', '1 false alarm a year', '4 false alarms a year']
    """
    if yearly < 1:
        return f"1 false alarm in {counted(round(1 / yearly), ('year', 'years'))}"
    return f"{counted(yearly, ('false alarm', 'false alarms'))} a year"


def at_least_it_takes(fewest: int, *, most: int, exact: bool) -> str:
    """A least number in a cell of a table: none above `most` is known, and it may be an upper bound.

    >>> [at_least_it_takes(n, most=50, exact=exact) for n, exact in ((7, True), (7, False), (1, False), (51, True))]
    ['7', '7 or fewer', '1', 'over 50']
    """
    if fewest > most:
        return f"over {most:,}"
    return f"{fewest:,}" if exact or fewest < 2 else f"{fewest:,} or fewer"
