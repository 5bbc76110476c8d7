import math

import numpy as np
import pandas as pd
import pytest

from core.errors import InputError
from core.scenarios.field import Field

INCOME = Field(name="income", label="Income", unit="€", low=0, high=90_000, whole=True, edges=(20_000, 30_000))
RATE = Field(name="rate", label="Rate", low=-1.0, high=2.5, edges=(0.25, 1.0), may_miss=True)
HOME = Field(name="home", label="Home", options=("own", "with parents", "missing"), may_miss=True)
COUNT = Field(name="count", label="Count", low=0, high=9, whole=True, edges=(1, 2))
COUNTS = "choose one of “count_below_1”, “count_from_1”, “count_from_2”."


def test_a_band_holds_its_lower_edge_and_not_its_upper_one():
    words = INCOME.words(pd.Series([-5, 19_999, 20_000, 29_999.99, 30_000, 1e9]))
    assert list(words) == [
        *("income_below_20k", "income_below_20k", "income_from_20k"),
        *("income_from_20k", "income_from_30k", "income_from_30k"),
    ]


def test_missing_values_are_a_band_of_their_own():
    assert RATE.bands == ("rate_below_0p25", "rate_from_0p25", "rate_from_1", "rate_missing")
    assert list(RATE.words(pd.Series([np.nan, 0.5]))) == ["rate_missing", "rate_from_0p25"]
    assert HOME.bands == ("home_own", "home_with_parents", "home_missing_2", "home_missing")
    found = HOME.words(pd.Series(["", None, "missing", "own"], dtype=object))
    assert list(found) == ["home_missing", "home_missing", "home_missing_2", "home_own"]


@pytest.mark.parametrize(
    ("field", "said"),
    [
        (INCOME, ["below 20,000 €", "20,000 to 30,000 €", "30,000 € or more"]),
        (RATE, ["below 0.25", "0.25 to 1", "1 or more", "not stated"]),
        (HOME, ["own", "with parents", "missing", "not stated"]),
        (COUNT, ["below 1", "1", "2 or more"]),
        (Field(name="one", label="One", low=7, high=7, may_miss=True), ["7", "not stated"]),
    ],
)
def test_how_bands_read(field, said):
    assert [field.said(token) for token in field.bands] == said


@pytest.mark.parametrize("field", [INCOME, RATE, HOME, COUNT])
def test_a_band_leads_to_a_plausible_value_and_back(field):
    middles = pd.Series([field.middle(token) for token in field.bands])
    assert tuple(field.words(middles)) == field.bands
    assert field.plausible(middles).all()


def test_the_middle_of_a_whole_band_is_whole():
    assert COUNT.middle("count_from_1") == 1
    assert isinstance(INCOME.middle("income_below_20k"), int)
    assert math.isnan(RATE.middle("rate_missing"))


def test_the_middle_lies_below_the_upper_edge_where_no_float_is_between():
    above = math.nextafter(1.0, 2.0)
    field = Field(name="x", label="x", low=0.0, high=2.0, edges=(1.0, above))
    assert field.middle("x_from_1") == 1.0


def test_what_is_plausible():
    values = pd.Series([-1, 0, 90_000, 90_001, 20.5])
    assert INCOME.plausible(values).tolist() == [False, True, True, False, False]
    assert RATE.plausible(pd.Series([np.nan, 0.5, 3])).tolist() == [True, True, False]
    assert HOME.plausible(pd.Series(["own", "castle", "", None])).tolist() == [True, False, True, True]
    known = Field(name="home", label="Home", options=("own", "rent"))
    assert known.plausible(pd.Series(["own", "", None])).tolist() == [True, False, False]


@pytest.mark.parametrize(
    ("ask", "sentence"),
    [
        (lambda: INCOME.words(pd.Series([1.0, np.nan])), "The field “income” has missing values: fill them in."),
        (
            lambda: HOME.words(pd.Series(["castle"])),
            "The field “home” cannot be “castle”: choose one of “own”, “with parents”, “missing”.",
        ),
        (
            lambda: COUNT.said("income_below_20k"),
            f"“income_below_20k” is no band of the field “count”: {COUNTS}",
        ),
        (
            lambda: COUNT.middle("count"),
            f"“count” is no band of the field “count”: {COUNTS}",
        ),
    ],
)
def test_what_a_field_does_not_know(ask, sentence):
    with pytest.raises(InputError) as raised:
        ask()
    assert str(raised.value) == sentence


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"edges": (3, 2)}, "must ascend"),
        ({"edges": (0, 2)}, "must ascend"),
        ({"edges": (2, 11)}, "must ascend"),
        ({"edges": (2.5,), "whole": True}, "must be whole"),
    ],
)
def test_edges_that_make_no_bands(changed, sentence):
    with pytest.raises(ValueError, match=rf"^The edges of x {sentence}"):
        Field(name="x", label="x", low=0, high=10, **changed)
