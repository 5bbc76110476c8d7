import pytest

from core.errors import InputError
from core.mail.readers.columns import ColumnNotFoundError
from core.scenarios.reading.cells import Cells
from core.scenarios.reading.outcome import NAMES, find_outcome


def cells(**columns: list[str]) -> Cells:
    return Cells(tuple(columns), tuple(columns.values()), {})


@pytest.mark.parametrize("name", NAMES)
def test_an_outcome_is_found_by_its_name(name):
    found = find_outcome(cells(**{"age": ["1", "2"], f" {name.title().replace(' ', '_')}": ["bad", "x"]}), None, None)
    assert found.place == 1
    assert (found.positive, found.negative) == ("bad", "x")


@pytest.mark.parametrize(
    ("name", "values", "positive"),
    [
        ("default", ["yes", "no"], "yes"),
        ("default", ["0", "1"], "1"),
        ("default", ["0.0", "1.0"], "1.0"),
        ("class", ["-", "+"], "+"),
        ("class", ["-1", "1"], "1"),
        ("class", ["good", "Bad"], "Bad"),
        ("status", ["Charged Off", "Fully Paid"], "Charged Off"),
        ("outcome", ["TRUE", "FALSE"], "TRUE"),
        ("approved", ["yes", "no"], "no"),
        ("is_approved", ["1", "0"], "0"),
        ("approved", ["refused", "granted"], "refused"),
    ],
)
def test_the_positive_value_is_the_one_to_be_refused(name, values, positive):
    assert find_outcome(cells(**{name: values}), name, None).positive == positive


def test_a_name_with_two_values_comes_before_one_with_more():
    found = find_outcome(cells(default=["a", "b", "c"], approved=["yes", "no", "yes"]), None, None)
    assert found.place == 1


def test_a_choice_comes_before_what_is_usual():
    found = find_outcome(cells(default=["yes", "no"], Loan_Taken=["A", "b"]), "loan taken", "a")
    assert (found.place, found.positive, found.negative) == (1, "A", "b")


def test_a_choice_between_values_that_differ_in_case_alone():
    assert find_outcome(cells(x=["a", "A"]), "x", "A").positive == "A"
    with pytest.raises(InputError, match=r"^The outcome column “x” has no value “ä”"):
        find_outcome(cells(x=["a", "A"]), "x", "ä")


@pytest.mark.parametrize(
    ("columns", "outcome", "positive", "sentence"),
    [
        (
            {"age": ["1"], "home": ["x"]},
            None,
            None,
            (
                "No outcome column was found among “age”, “home”: choose the column that says how each case ended, or "
                "name it “outcome”."
            ),
        ),
        ({"age": ["1"], "home": ["x"]}, "end", None, "The table has no column “end”: choose one of “age”, “home”."),
        (
            {"label": ["a", "b", "c", ""]},
            None,
            None,
            (
                "The outcome column “label” must have exactly two values and it has “a”, “b”, “c”: choose another "
                "column, or keep the rows of two of its values."
            ),
        ),
        (
            {"label": ["a", "a"]},
            None,
            None,
            (
                "The outcome column “label” must have exactly two values and it has “a”: choose another column, or "
                "keep the rows of two of its values."
            ),
        ),
        (
            {"label": ["", ""]},
            None,
            None,
            (
                "The outcome column “label” must have exactly two values and it is empty: choose another column, or "
                "keep the rows of two of its values."
            ),
        ),
        (
            {"class": ["1", "2"]},
            None,
            None,
            (
                "The outcome column “class” has the values “1” and “2”: say which of them is the positive one, the one "
                "to be refused."
            ),
        ),
        (
            {"class": ["bad", "yes"]},
            None,
            None,
            (
                "The outcome column “class” has the values “bad” and “yes”: say which of them is the positive one, the "
                "one to be refused."
            ),
        ),
        (
            {"class": ["1", "2"]},
            None,
            "3",
            "The outcome column “class” has no value “3”: say “1” or “2” for the positive one.",
        ),
    ],
)
def test_what_tells_no_outcome(columns, outcome, positive, sentence):
    with pytest.raises(InputError) as raised:
        find_outcome(cells(**columns), outcome, positive)
    assert str(raised.value) == sentence


def test_the_columns_are_offered_for_a_choice():
    with pytest.raises(ColumnNotFoundError) as raised:
        find_outcome(cells(age=["1"], home=["x"]), None, None)
    assert raised.value.columns == ("age", "home")
