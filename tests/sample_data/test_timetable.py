"""Messages fall into the weeks, in order, at the hours of their kind; topics come and go, spam never stops."""

from collections import Counter
from datetime import timedelta

from sample_data.grammar.dice import Dice
from sample_data.timetable import FIRST_DAY, WEEKS, good_times, spam_times, week_of


def test_counts_are_kept_and_times_ordered():
    times = good_times({"meetings": 30, "family": 20}, Dice(3))
    assert Counter(topic for _, topic in times) == {"meetings": 30, "family": 20}
    assert times == sorted(times)
    assert all(FIRST_DAY <= moment < FIRST_DAY + timedelta(weeks=WEEKS) for moment, _ in times)


def test_office_topics_rest_at_weekends_and_family_does_not():
    times = good_times({"meetings": 700, "family": 700}, Dice(4))
    weekends = Counter(topic for moment, topic in times if moment.weekday() >= 5)
    assert weekends["meetings"] < 40
    assert weekends["family"] > 150


def test_a_topic_has_busy_and_idle_weeks():
    weeks = Counter(week_of(moment) for moment, _ in good_times({"travel": 640}, Dice(5)))
    assert max(weeks.values()) >= 20
    assert sum(weeks[week] <= 4 for week in range(WEEKS)) >= 5


def test_every_week_has_its_spam():
    moments = spam_times(WEEKS * 5 + 7, Dice(6))
    weeks = Counter(week_of(moment) for moment in moments)
    assert moments == sorted(moments)
    assert set(weeks) == set(range(WEEKS))
    assert set(weeks.values()) <= {5, 6}
