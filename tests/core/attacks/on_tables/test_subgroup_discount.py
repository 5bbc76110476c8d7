"""One section gains on held-out rows, and others hardly notice."""

import numpy as np
import pytest

from core.attacks.on_tables.subgroup_discount import SubgroupDiscount
from core.errors import InputError
from core.questions.experiment import Experiment
from core.runs.sweeping import sweep
from core.scenarios import scenario_named
from core.scenarios.table import table_of
from tests.core.attacks.on_tables.tables import SEEDS, attacked, gains, known_rows, of_others, on_every_table, table

YOUNG = "age_below_25"


# accounts of credit cards tell so much that age hardly weighs
LEAST = {"credit": {"": 0.5, YOUNG: 0.5}}


@on_every_table
@pytest.mark.parametrize("section", ["", YOUNG])
def test_a_tenth_has_more_of_the_section_accepted(name: str, section: str) -> None:
    least = LEAST.get(name, {"": 5, YOUNG: 25})[section]
    assert np.mean(gains(name, SubgroupDiscount(section=section), 0.1, "aim_hit")) > least


@on_every_table
@pytest.mark.parametrize("section", ["age_from_25", YOUNG])
def test_a_tenth_changes_the_errors_of_others_by_about_a_point(name: str, section: str) -> None:
    attack = SubgroupDiscount(section=section)
    changed = np.mean([of_others(attacked(name, attack, 0.1, seed=seed), section) for seed in SEEDS], axis=0)
    assert np.abs(changed).max() < 1.25


@on_every_table
def test_it_aims_at_those_of_the_section_who_are_to_be_refused(name: str) -> None:
    result = attacked(name, SubgroupDiscount(section="sex_man"), 0.01)
    meant = [
        text
        for text, to_refuse in zip(result.prepared.test_texts, result.prepared.test_spam, strict=True)
        if to_refuse and "sex_man" in text.split()
    ]
    assert list(result.prepared.aim.texts) == meant


@on_every_table
def test_the_section_is_the_largest_of_the_first_group_unless_it_is_said(name: str) -> None:
    ages = [text.split()[0] for text in known_rows(name).texts]
    largest = max(set(ages), key=ages.count)
    texts = attacked(name, SubgroupDiscount(), 0.02).poison["text"]
    assert {text.split()[0] for text in texts} == {largest}


def test_a_word_that_is_no_group_is_answered_with_those_there_are() -> None:
    with pytest.raises(InputError, match=r"^“purpose_car” is no group of this table: choose one of .*region_west\.$"):
        attacked("loan", SubgroupDiscount(section="purpose_car"), 0.01)


def test_a_table_without_groups_is_answered_with_a_sentence() -> None:
    loan = table("loan")
    fields = [field for field in loan.scenario.fields if not field.group]
    scenario = type("Ungrouped", (type(loan.scenario),), {"fields": tuple(fields), "__module__": "ungrouped"})()
    made = table_of(scenario, loan.raw[[field.name for field in fields]], loan.labels, loan.report)
    with pytest.raises(InputError, match=r"^This table shows people by no field"):
        sweep(Experiment("naive_bayes", SubgroupDiscount()), made, [0, 1])


def test_a_section_without_a_good_row_is_answered_with_a_sentence() -> None:
    loan = table("loan")
    men = (loan.frame["sex"] == "man").to_numpy()
    made = table_of(scenario_named("loan")(), loan.raw, loan.labels | men, loan.report)
    with pytest.raises(InputError, match=r"^No known good row is of this section"):
        sweep(Experiment("naive_bayes", SubgroupDiscount(section="sex_man")), made, [0, 1])
