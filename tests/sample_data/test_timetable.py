"""Messages fall into the half year, in order, at the hours of their kind."""

from collections import Counter
from datetime import timedelta

from sample_data.grammar.dice import Dice
from sample_data.timetable import FIRST_DAY, WEEKS, draw_times


def test_counts_are_kept_and_times_ordered():
    times = draw_times({"meetings": 30, "lottery": 20}, spam=frozenset({"lottery"}), dice=Dice(3))
    assert Counter(topic for _, topic in times) == {"meetings": 30, "lottery": 20}
    assert times == sorted(times)
    assert all(FIRST_DAY <= moment < FIRST_DAY + timedelta(weeks=WEEKS) for moment, _ in times)


def test_office_topics_rest_at_weekends_and_family_does_not():
    times = draw_times({"meetings": 700, "family": 700}, spam=frozenset(), dice=Dice(4))
    weekends = Counter(topic for moment, topic in times if moment.weekday() >= 5)
    assert weekends["meetings"] < 40
    assert weekends["family"] > 150
