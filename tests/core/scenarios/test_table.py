import pickle

import numpy as np
import pandas as pd
import pytest

from core.errors import InputError
from core.mail.corpus import LoadReport
from core.scenarios.bundled.loan import Loan
from core.scenarios.field import Field
from core.scenarios.made import made_table
from core.scenarios.own import OwnScenario
from core.scenarios.table import RESERVED, table_of

REPORT = LoadReport("t", 2, {}, {}, {})
AGE = Field(name="age", label="Age", unit="years", low=18, high=80, whole=True, edges=(30,), group=True)
CAR = Field(name="car", label="Car", options=("small", "van"))


def test_a_row_becomes_a_text_beside_its_raw_values():
    values = pd.DataFrame({"age": [20, 40], "car": ["van", "small"]})
    table = table_of(OwnScenario(fields=(AGE, CAR)), values, np.array([True, False]), REPORT)
    assert table.texts == ["age_below_30 car_van", "age_from_30 car_small"]
    assert table.frame["label"].tolist() == ["spam", "ham"]
    assert table.labels.tolist() == [True, False]
    assert table.frame["topic"].tolist() == ["below 30 years", "30 years or more"]
    assert table.frame["order"].tolist() == ["0", "1"]
    assert table.frame["sent_at"].isna().all()
    assert str(table.frame["sent_at"].dtype) == "datetime64[ns, UTC]"
    assert (table.frame[["sender", "recipient", "thread"]] == "").all(axis=None)
    assert table.raw.equals(values.astype({"car": str}))
    assert tuple(table.frame)[: len(RESERVED)] == RESERVED


def test_rows_that_share_all_bands_are_different_people():
    values = pd.DataFrame({"age": [20, 21]})
    table = table_of(OwnScenario(fields=(AGE,)), values, np.array([True, False]), REPORT)
    assert table.texts[0] == table.texts[1]
    assert table.groups.tolist() == [0, 1]


def test_without_a_group_there_are_no_topics():
    values = pd.DataFrame({"car": ["van", "van"]})
    table = table_of(OwnScenario(fields=(CAR,)), values, np.array([True, False]), REPORT)
    assert table.frame["topic"].tolist() == ["", ""]


def test_a_value_that_its_field_does_not_know():
    with pytest.raises(InputError, match=r"^The field “car” cannot be “tank”: choose one of “small”, “van”\.$"):
        table_of(OwnScenario(fields=(CAR,)), pd.DataFrame({"car": ["tank"]}), np.array([True]), REPORT)


def test_the_table_of_a_scenario_is_drawn_once_and_named_by_its_id():
    table = made_table(Loan())
    assert table is made_table(Loan())
    assert table.id == "loan"
    assert len(table) == table.report.read == 2_000
    assert isinstance(table.scenario, Loan)


def test_any_other_table_is_named_by_its_contents():
    small, other = made_table(Loan(), 100), made_table(Loan(), 100, 1)
    assert small.id == small.digest[:16] != other.id


def test_a_table_survives_the_way_to_another_process():
    table = made_table(Loan(), 60)
    again = pickle.loads(pickle.dumps(table))  # noqa: S301 - made here
    assert again.digest == table.digest
    assert again.scenario == table.scenario
