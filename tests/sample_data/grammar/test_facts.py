"""Numbers keep to their ranges, codes to their patterns, dates to the days around the message."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sample_data.grammar.dice import Dice
from sample_data.grammar.facts import MONTHS, WEEKDAYS, make

SENT = datetime(2024, 12, 30, 9, tzinfo=UTC)


@given(low=st.integers(0, 10**6), span=st.integers(0, 10**6), seed=st.integers(0, 10**6))
def test_numbers_stay_in_range(low, span, seed):
    assert low <= int(make("int", f"{low}-{low + span}", SENT, Dice(seed))) <= low + span


@given(seed=st.integers(0, 10**6))
def test_money_has_two_decimals_and_stays_in_range(seed):
    written = make("money", "5-9000", SENT, Dice(seed))
    assert re.fullmatch(r"\d{1,3}(,?\d{3})?\.\d\d", written)
    assert 5 <= float(written.replace(",", "")) <= 9000


@given(seed=st.integers(0, 10**6))
def test_codes_follow_their_pattern(seed):
    assert re.fullmatch(r"[A-Z]{2}-\d{4}/[0-9a-f]{2}", make("code", "AA-####/XX", SENT, Dice(seed)))


@pytest.mark.parametrize(
    ("kind", "allowed"), [("weekday", WEEKDAYS), ("month", ("November", "December", "January", "February"))]
)
def test_names_of_days_and_months(kind, allowed):
    assert {make(kind, "", SENT, Dice(seed)) for seed in range(300)} == set(allowed)


def test_dates_lie_near_the_message():
    written = [make("date", "", SENT, Dice(seed)) for seed in range(400)]
    named = {month for text in written for month in MONTHS if month in text}
    assert named == {"December", "January"}
    assert len(set(written)) > 80


def test_times_lie_in_the_working_day():
    hours = {re.match(r"\d+", make("time", "", SENT, Dice(seed))).group() for seed in range(300)}
    assert hours <= {f"{hour}" for hour in range(1, 19)} | {"08", "09"}
