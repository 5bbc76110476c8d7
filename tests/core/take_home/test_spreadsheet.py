"""Downloads are data for a spreadsheet, never programs."""

import csv
import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.take_home.spreadsheet import safe_csv


def cells(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    "formula",
    [
        *("=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1,2)", "\t=1+1", "\r=1+1", "\n=1+1"),
        *('"=1+1"', "'=1+1", '  "  =HYPERLINK("http://x.example")', "＝1+1", '=1+1","=2+2', "\ttext", "-5+1"),
    ],
)
def test_a_formula_becomes_text(formula):
    _, row = cells(safe_csv(pd.DataFrame({"text": [formula], "note": ["plain"]})))
    ((name,), _) = cells(safe_csv(pd.DataFrame({formula: ["x"]})))
    for cell in (row[0], name):
        assert cell.startswith("'")
        assert cell.replace("'", "") == formula.replace("'", ""), "nothing else is changed"
    assert row[1:] == ["plain"]


@pytest.mark.parametrize("formula", ["=1+1", '" =1+1', "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "＝1+1"])
@pytest.mark.parametrize("before", ["one;", "one; ", "one\t", "one\n", "one\r\n"])
def test_a_cell_that_is_split_at_semicolons_holds_no_formula_either(before, formula):
    written = safe_csv(pd.DataFrame({"note": ["plain"], "text": [before + formula]})).decode("utf-8-sig")
    for row in csv.reader(io.StringIO(written), delimiter=";"):
        for cell in row:
            assert not cell.lstrip('\t "').startswith(("=", "+", "-", "@", "＝"))


def test_numbers_dates_and_ordinary_text_stay_as_they_are():
    frame = pd.DataFrame(
        {
            "text": ["Dear all,\nfirst - point; second", "-12.5"],
            "score": [-0.25, 3.0],
            "count": [-1, 2],
            "spam": [True, False],
            "sent_at": pd.to_datetime(["2002-08-22T11:26:25Z", None]),
        }
    )
    assert cells(safe_csv(frame))[1:] == [
        ["Dear all,\nfirst - point; second", "-0.25", "-1", "True", "2002-08-22 11:26:25+00:00"],
        ["-12.5", "3.0", "2", "False", ""],
    ]
    pd.testing.assert_series_equal(pd.read_csv(io.BytesIO(safe_csv(frame)))["score"], frame["score"])


@given(st.lists(st.text(max_size=20), min_size=1))
def test_no_cell_of_any_text_begins_like_a_formula(texts):
    frame = pd.DataFrame({"first": texts, "text": texts})
    for row in cells(safe_csv(frame))[1:]:
        for cell in row:
            number = cell.lstrip("+-").replace(".", "").replace(",", "").isdecimal()
            assert number or not cell.lstrip(" \"'`").startswith(("=", "+", "-", "@")) or cell.startswith("'")
