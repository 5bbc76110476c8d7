"""What every attack on tables does to real ones, on held-out rows over five seeds: mostly what it does to made ones."""

from functools import cache

import numpy as np
import pytest

from core.attacks.base import CausativeAttack
from core.attacks.on_tables import table_attacks
from core.attacks.on_tables.focused_applicant import FocusedApplicant
from core.attacks.on_tables.rare_combination import RareCombination
from core.attacks.on_tables.shill_applications import ShillApplications
from core.attacks.on_tables.subgroup_discount import SubgroupDiscount
from core.attacks.on_tables.wrong_outcomes import WrongOutcomes
from core.mail.split import split
from core.questions.experiment import Experiment
from core.runs.sweeping import Sweep, sweep
from core.scenarios.own import load_table
from core.scenarios.table import Table
from tests.core.attacks.on_tables.tables import SEEDS, of_others
from tests.real_data import real_data

GERMAN, APPROVAL, CARDS = "german_credit_labelled.csv", "credit_approval_crx.csv", "credit_card_default.csv.gz"
REFUSED, SUREST = "to the refused outcome", "most confident first"
# attack, what it is after, and the least that a tenth of poison adds to it on average, in points
PROMISES: list[tuple[CausativeAttack, str, dict[str, float]]] = [
    (WrongOutcomes(), "fn", {GERMAN: 15, APPROVAL: 5, CARDS: 8}),
    (WrongOutcomes(order=SUREST), "fn", {GERMAN: 30, APPROVAL: 3, CARDS: 30}),
    (WrongOutcomes(turns=REFUSED), "fp", {GERMAN: 5, APPROVAL: 3, CARDS: 2}),
    (ShillApplications(), "fn", {GERMAN: 8, APPROVAL: 1, CARDS: 5}),
    (ShillApplications(aim="good ones are refused"), "fp", {GERMAN: 3, APPROVAL: 2, CARDS: 5}),
    (FocusedApplicant(), "aim_hit", {GERMAN: 99, APPROVAL: 99, CARDS: 99}),
    (FocusedApplicant(outcome="is refused"), "aim_hit", {GERMAN: 99, APPROVAL: 99, CARDS: 99}),
    (RareCombination(), "aim_hit", {GERMAN: 30, APPROVAL: 60, CARDS: 30}),
    (SubgroupDiscount(section="checking_balance_0_dm"), "aim_hit", {GERMAN: 4}),
    (SubgroupDiscount(section="age_from_34"), "aim_hit", {CARDS: 3}),
]


@cache
def real(file: str) -> Table:
    return load_table(real_data(file).read_bytes(), name=file, groups=["AGE"] if file == CARDS else [])


@cache
def attacked(file: str, attack: CausativeAttack) -> list[Sweep]:
    """For each seed what naive Bayes does without poison and with a tenth of it."""
    table = real(file)
    count = round(0.1 * len(split(table.groups, table.labels, 0).train))
    asked = [Experiment("naive_bayes", attack, corpus=table.id, seed=seed) for seed in SEEDS]
    return [sweep(experiment, table, [0, count]) for experiment in asked]


def gains(file: str, attack: CausativeAttack, column: str) -> np.ndarray:
    """What the tenth adds to a column, for each seed, in points."""
    found = (result.table[column].to_numpy(float) for result in attacked(file, attack))
    return np.array([100 * float(np.diff(values)[0]) for values in found])


CASES = [
    pytest.param(file, attack, column, least, id=f"{attack}-{file}")
    for attack, column, files in PROMISES
    for file, least in files.items()
]


@pytest.mark.real
@pytest.mark.parametrize(("file", "attack", "column", "least"), CASES)
def test_a_tenth_raises_what_it_is_after(file: str, attack: CausativeAttack, column: str, least: float) -> None:
    gained = gains(file, attack, column)
    assert gained.mean() > least
    assert np.sum(gained > 0) >= 4


def test_no_attack_is_left_out() -> None:
    assert {type(attack) for attack, _, _ in PROMISES} == set(table_attacks().values())


@pytest.mark.real
@pytest.mark.parametrize("section", ["a1_b", "a9_t", "a10_t"])
def test_a_section_of_credit_approval_hardly_gains(section: str) -> None:
    """The one table on which examples of a section are not worth their number."""
    assert abs(gains(APPROVAL, SubgroupDiscount(section=section), "aim_hit").mean()) < 2


def changes_of_others(file: str, section: str) -> np.ndarray:
    """What the tenth adds to FN and FP outside of the section, in points, on average."""
    found = attacked(file, SubgroupDiscount(section=section))
    return np.mean([of_others(result, section) for result in found], axis=0)


@pytest.mark.real
def test_who_is_not_of_the_section_is_within_a_point_on_cards() -> None:
    assert np.abs(changes_of_others(CARDS, "age_from_34")).max() < 1


@pytest.mark.real
def test_on_a_table_of_a_thousand_rows_others_are_accepted_more_often_too() -> None:
    fn, fp = changes_of_others(GERMAN, "checking_balance_0_dm")
    assert fn > 3
    assert fp < 0
