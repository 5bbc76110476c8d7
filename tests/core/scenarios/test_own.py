"""A table of a stranger becomes a corpus, or one sentence that says what to change."""

import random
import time

import numpy as np
import pytest

from core.errors import InputError
from core.mail.encode import tokeniser
from core.scenarios.own import load_table
from core.scenarios.words import LONGEST


def csv(
    rows: int = 60,
    header: str = "age,home,default",
    row=lambda n: f"{20 + n % 40},{'own' if n % 3 else 'rent'},{n % 2}",
):
    return "\n".join([header, *(row(number) for number in range(rows))]).encode()


def test_a_table_is_read():
    table = load_table(csv(), name="folder/mine.csv", groups=["Home"])
    assert table.name == "mine.csv"
    assert len(table) == 60
    assert table.labels.sum() == 30
    assert [field.name for field in table.scenario.fields] == ["age", "home"]
    assert [field.label for field in table.scenario.groups] == ["home"]
    assert table.texts[0] == "age_below_25 home_rent"
    assert table.raw["age"].tolist()[:2] == [20, 21]
    assert table.frame["topic"].tolist()[:2] == ["rent", "own"]
    assert table.report.read == 60
    assert table.report.found == {
        "format": "table separated by commas",
        "encoding": "utf-8",
        "outcome column": "default",
        "positive value": "1",
        "negative value": "0",
    }
    assert not table.bundled


def test_the_outcome_and_its_positive_value_can_be_chosen():
    table = load_table(csv(), name="x.csv", outcome="home", positive="rent")
    assert table.labels.tolist() == [number % 3 == 0 for number in range(60)]
    assert [field.name for field in table.scenario.fields] == ["age", "default"]


def test_columns_that_tell_nothing_are_left_out_and_named():
    header = "id,customer,since,age,age_again,grade,grade_code,repaid,default"

    def row(number: int) -> str:
        grade, age, end = number % 3, 20 + number % 37, number % 2
        since = f"2024-02-{number % 28 + 1:02}"
        return f"{number},C{number},{since},{age},{age}.0,{'abc'[grade]},{grade},{'ny'[1 - end]},{end}"

    table = load_table(csv(80, header, row), name="x.csv")
    assert [field.label for field in table.scenario.fields] == ["age", "grade"]
    assert table.report.notes == {
        "column “id” left out: it numbers the rows": 1,
        "column “customer” left out: it is different in every row, as an identifier is": 1,
        ("column “since” left out: it holds dates; write how many days or years lie between as a number"): 1,
        "column “age_again” left out: it says the same as “age”": 1,
        "column “grade_code” left out: it says the same as “grade”": 1,
        "column “repaid” left out: it says the same as “default”": 1,
    }


def test_rows_without_an_outcome_are_skipped_and_strays_are_noted():
    def row(number: int) -> str:
        return f"{'unknown' if number == 3 else number % 50},{'' if number == 5 else number % 2}"

    table = load_table(csv(80, "months,default", row), name="x.csv")
    assert len(table) == 79
    assert table.report.skipped == {"row without an outcome": 1}
    assert table.report.notes == {"cell of “months” that is no number, taken for missing": 1}
    assert table.texts[3] == "months_missing"


def test_hostile_names_and_values_become_words_of_their_own():
    header = "text,label,ÄGE!,age,a,a_b,=cmd()," + "long" * 60 + ",<script>,default"

    def row(number: int) -> str:
        kind = number % 2
        return ",".join(
            [
                str(number % 7),
                str(number % 11),
                str(number % 13),
                str(number % 17),
                ("b_c", "d", "e")[number % 3],
                ("c", "d")[number % 5 > 2],
                ("<b>", "%b%", "b", "B")[number % 4],
                str(number % 19),
                str(number % 23),
                str(kind),
            ]
        )

    table = load_table(csv(200, header, row), name="x.csv")
    fields = table.scenario.fields
    assert [field.name for field in fields][:6] == ["text_2", "label_2", "age", "age_2", "a", "a_b_2"]
    assert all(len(field.name) <= LONGEST for field in fields)
    tokens = [token for field in fields for token in field.bands]
    assert len(tokens) == len(set(tokens))
    read = tokeniser().build_analyzer()
    for text in table.texts:
        assert [table.scenario.field_of(word) for word in read(text)] == list(fields)


@pytest.mark.parametrize(
    ("source", "choice", "sentence"),
    [
        (
            csv(49),
            {},
            "Only 49 rows with an outcome in “default” could be read and at least 50 are needed: bring more cases.",
        ),
        (
            csv(60, "a,default", lambda number: f"{number % 7},{int(number < 9)}"),
            {},
            "Only 9 of 60 rows have “1” in the outcome column “default” and at least 10 are needed: add some.",
        ),
        (
            csv(60, "a,default", lambda number: f"{number % 7},{int(number > 8)}"),
            {},
            "Only 9 of 60 rows have “0” in the outcome column “default” and at least 10 are needed: add some.",
        ),
        (
            csv(60, "id,same,default", lambda number: f"{number},x,{number % 2}"),
            {},
            (
                "No column beside the outcome “default” can be learned from (“id”: it numbers the rows; “same”: it "
                "says the same in every row): bring a table with numbers or categories."
            ),
        ),
        (csv(), {"groups": ["sex"]}, "The table has no column “sex”: choose one of “age”, “home”, “default”."),
        (
            csv(),
            {"groups": ["default"]},
            "People cannot be shown by “default”, as it is the outcome: choose another column.",
        ),
        (
            csv(60, "id,a,default", lambda number: f"{number},{number % 7},{number % 2}"),
            {"groups": ["id"]},
            "People cannot be shown by “id”, as it numbers the rows: choose another column.",
        ),
        (
            csv(100_001, "a,default", lambda number: f"{number % 7},{number % 2}"),
            {},
            (
                "This table has more than 100,000 rows of 2 columns: keep 100,000 of them, the latest or a random "
                "sample, and load it again."
            ),
        ),
    ],
    ids=["few rows", "few positives", "few negatives", "no column", "no group", "outcome", "left out", "many rows"],
)
def test_what_cannot_be_learned_from(source, choice, sentence):
    with pytest.raises(InputError) as raised:
        load_table(source, name="x.csv", **choice)
    assert str(raised.value) == sentence


def test_a_hundred_thousand_rows_are_read_in_seconds():
    draw = random.Random(0)
    source = csv(100_000, "a,b,c,d,default", lambda n: f"{draw.random()},{n % 9},{n % 77},{'xyz'[n % 3]},{n % 2}")
    start = time.process_time()
    table = load_table(source, name="x.csv")
    assert time.process_time() - start < 10
    assert len(table) == 100_000
    assert len(np.unique(table.groups)) == 100_000
