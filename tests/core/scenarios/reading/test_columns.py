import numpy as np
import pytest

from core.scenarios.reading.columns import Column, LeftOut, read_column


def read(cells: list[str], *, group: bool = False) -> Column | LeftOut:
    return read_column("Age (years)", "age_years", cells, group=group)


def test_whole_numbers():
    column = read([str(number) for number in (*range(20, 80), 20)], group=True)
    field = column.field
    assert (field.name, field.label, field.group, field.invented) == ("age_years", "Age (years)", True, False)
    assert (field.low, field.high, field.whole, field.may_miss) == (20, 79, True, False)
    assert len(field.bands) == 6
    assert column.raw.dtype == np.int64


def test_numbers_of_which_some_are_missing_or_none():
    column = read([*(f"{number / 2}" for number in range(97)), "", "about 3", "inf"])
    assert column.field.may_miss
    assert not column.field.whole
    assert column.strays == 2
    assert np.flatnonzero(column.raw.isna()).tolist() == [97, 98, 99]
    assert list(column.field.words(column.raw))[97:] == ["age_years_missing"] * 3


def test_decimal_commas_are_read_as_points_are():
    column = read([f"{number / 4:.2f}".replace(".", ",") for number in range(-40, 60)])
    assert (column.field.low, column.field.high, column.strays) == (-10.0, 14.75, 0)


def test_where_a_comma_may_stand_before_thousands_nothing_is_guessed():
    assert read([f"{number},{number:03}" for number in range(1, 101)]) == LeftOut(
        "it is different in every row, as an identifier is"
    )


def test_one_number_that_is_not_always_there():
    column = read(["7"] * 30 + [""] * 30)
    assert column.field.bands == ("age_years_known", "age_years_missing")
    assert set(column.field.words(column.raw)) == set(column.field.bands)


def test_categories():
    column = read(["own", "rent", "", "<b>", "rent"] * 10)
    assert column.field.options == ("<b>", "own", "rent")
    assert column.field.bands == ("age_years_b", "age_years_own", "age_years_rent", "age_years_missing")
    assert column.field.invented
    assert column.raw.tolist()[:4] == ["own", "rent", "", "<b>"]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ([""] * 60, "it is empty"),
        (["x"] * 60, "it says the same in every row"),
        (["1", "1.0"] * 30, "it says the same in every row"),
        ([str(number) for number in range(1, 61)], "it numbers the rows"),
        ([f"C-{number}" for number in range(60)], "it is different in every row, as an identifier is"),
        (
            [f"town {number % 31}" for number in range(62)],
            "it holds 31 different texts and at most 30 are read",
        ),
        ([f"2024-01-{number % 28 + 1:02}" for number in range(60)], "it holds dates"),
        ([f"2024-01-{number % 28 + 1:02}T10:00:00Z" for number in range(60)], "it holds dates"),
        ([f"{number % 28 + 1}.1.2024 10:00" for number in range(60)], "it holds dates"),
        ([f"{number % 12 + 1}/28/24" for number in range(60)], "it holds dates"),
    ],
)
def test_what_nothing_is_learned_from(cells, reason):
    found = read(cells)
    assert found.reason == reason
    assert bool(found.remedy) == ("dates" in reason or "texts" in reason)


def test_thirty_categories_are_read():
    assert len(read([f"town {number % 30}" for number in range(60)]).field.options) == 30


def test_columns_that_tell_the_same_have_one_print():
    letters, codes = ["a", "b", "c", "b"] * 20, ["3", "1", "2", "1"] * 20
    assert read(letters).print == read(codes).print
    assert read(letters).print != read(["a", "b", "c", "c"] * 20).print
    numbers = [str(number / 7) for number in range(80)]
    assert read(numbers).print == read([f"{number}0" for number in numbers]).print
    assert read(numbers).print != read(numbers[::-1]).print
