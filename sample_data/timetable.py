"""Which message comes when: topics that come and go over the weeks, and the hours at which each kind is written."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from sample_data.grammar.dice import Dice

FIRST_DAY = datetime(2024, 9, 2, tzinfo=UTC)  # a Monday
WEEKS = 64

# How likely each hour of the day is, from midnight on, in parts.
OFFICE = (0, 0, 0, 0, 0, 0, 1, 4, 10, 14, 14, 12, 7, 10, 12, 11, 9, 6, 2, 1, 1, 0, 0, 0)
EVENING = (0, 0, 0, 0, 0, 0, 1, 3, 3, 2, 2, 2, 4, 3, 1, 1, 2, 4, 8, 10, 11, 9, 5, 2)
MACHINE = (4, 4, 4, 4, 4, 6, 8, 8, 8, 8, 7, 7, 6, 6, 6, 6, 6, 6, 5, 4, 4, 4, 4, 4)
SPAM = (6, 7, 8, 8, 7, 6, 5, 4, 5, 6, 6, 5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 5, 5, 6)

AT_NIGHT_TOO = frozenset({"it_alerts", "bank_notices", "newsletters", "marketing", "deliveries"})
AT_HOME = frozenset({"family", "social", "beekeeping", "guest_rooms", "parish"})


def good_times(counts: Mapping[str, int], dice: Dice) -> list[tuple[datetime, str]]:
    """Return (moment, topic) for each good message, in order of time. A topic has busy and idle weeks."""
    drawn = []
    for topic, count in counts.items():
        busy = _waves(dice)
        drawn += [(_moment(weighted(busy, dice), *_habits(topic), dice), topic) for _ in range(count)]
    return sorted(drawn)


def spam_times(count: int, dice: Dice) -> list[datetime]:
    """Return the moments of spam in order of time, as many in each week give or take one."""
    return sorted(_moment(at * WEEKS // count, SPAM, 100, dice) for at in range(count))


def week_of(moment: datetime) -> int:
    """Return the week of the moment, from 0."""
    return (moment - FIRST_DAY).days // 7


def _waves(dice: Dice) -> tuple[int, ...]:
    """Return how busy each week is, in parts: what goes on for some weeks grows and fades."""
    level, busy = 10, []
    for _ in range(WEEKS):
        level = min(30, max(2, level + dice.between(-6, 6)))
        busy.append(level)
    return tuple(busy)


def _habits(topic: str) -> tuple[tuple[int, ...], int]:
    if topic in AT_NIGHT_TOO:
        return MACHINE, 50
    if topic in AT_HOME:
        return EVENING, 120
    return OFFICE, 3


def _moment(week: int, hours: tuple[int, ...], weekend: int, dice: Dice) -> datetime:
    day = FIRST_DAY + timedelta(days=7 * week + weighted((100, 110, 105, 100, 90, weekend, weekend), dice))
    return day + timedelta(hours=weighted(hours, dice), seconds=dice.between(0, 3599))


# Whole numbers, because Python 3.12 began to add fractions in another way.
def weighted(parts: tuple[int, ...], dice: Dice) -> int:
    """Return an index, each as likely as its part of the whole."""
    left = dice.share() * sum(parts)
    for index, part in enumerate(parts):
        left -= part
        if left < 0:
            return index
    return len(parts) - 1
