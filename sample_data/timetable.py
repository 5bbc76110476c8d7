"""Which message comes when: counts per topic, and the hours at which each kind of mail is written."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from sample_data.grammar.dice import Dice

FIRST_DAY = datetime(2024, 9, 2, tzinfo=UTC)  # a Monday
WEEKS = 26

# How likely each hour of the day is, from midnight on, in parts.
OFFICE = (0, 0, 0, 0, 0, 0, 1, 4, 10, 14, 14, 12, 7, 10, 12, 11, 9, 6, 2, 1, 1, 0, 0, 0)
EVENING = (0, 0, 0, 0, 0, 0, 1, 3, 3, 2, 2, 2, 4, 3, 1, 1, 2, 4, 8, 10, 11, 9, 5, 2)
MACHINE = (4, 4, 4, 4, 4, 6, 8, 8, 8, 8, 7, 7, 6, 6, 6, 6, 6, 6, 5, 4, 4, 4, 4, 4)
SPAM = (6, 7, 8, 8, 7, 6, 5, 4, 5, 6, 6, 5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 5, 5, 6)

AT_NIGHT_TOO = frozenset({"it_alerts", "bank_notices", "newsletters", "marketing", "deliveries"})
AT_HOME = frozenset({"family", "social"})


def draw_times(counts: Mapping[str, int], *, spam: frozenset[str], dice: Dice) -> list[tuple[datetime, str]]:
    """Return (moment, topic) for each message, in order of time. `spam` names the topics that are spam."""
    drawn = [(_moment(topic, topic in spam, dice), topic) for topic, count in counts.items() for _ in range(count)]
    return sorted(drawn)


def _moment(topic: str, is_spam: bool, dice: Dice) -> datetime:
    if is_spam:
        hours, weekend = SPAM, 100
    elif topic in AT_NIGHT_TOO:
        hours, weekend = MACHINE, 50
    elif topic in AT_HOME:
        hours, weekend = EVENING, 120
    else:
        hours, weekend = OFFICE, 3
    day = FIRST_DAY + timedelta(days=_day(weekend, dice))
    return day + timedelta(hours=_weighted(hours, dice), seconds=dice.between(0, 3599))


def _day(weekend: int, dice: Dice) -> int:
    return 7 * dice.between(0, WEEKS - 1) + _weighted((100, 110, 105, 100, 90, weekend, weekend), dice)


# Whole numbers, because Python 3.12 began to add fractions in another way.
def _weighted(parts: tuple[int, ...], dice: Dice) -> int:
    left = dice.share() * sum(parts)
    for index, part in enumerate(parts):
        left -= part
        if left < 0:
            return index
    return len(parts) - 1
