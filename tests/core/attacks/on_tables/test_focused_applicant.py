"""One applicant: decided wrongly after a little poison, most others as before, and few records altered."""

import numpy as np
import pytest

from core.attacks.on_tables.focused_applicant import ACCEPTED, REFUSED, FocusedApplicant
from core.errors import InputError
from core.questions.experiment import Experiment
from core.runs.sweeping import sweep
from core.scenarios.table import table_of
from tests.core.attacks.on_tables.tables import SEEDS, attacked, gains, on_every_table, table


@on_every_table
@pytest.mark.parametrize(("outcome", "error"), [(ACCEPTED, "fn"), (REFUSED, "fp")])
def test_a_twentieth_turns_the_decision_and_few_others(name: str, outcome: str, error: str) -> None:
    attack = FocusedApplicant(outcome=outcome, chosen=5)
    results = [attacked(name, attack, 0.05, seed=seed) for seed in SEEDS]
    assert [result.aimed["hit"].tolist() for result in results] == [[0, 1]] * len(SEEDS)
    assert [result.aimed["of"].tolist() for result in results] == [[1, 1]] * len(SEEDS)
    assert np.mean(gains(name, attack, 0.05, error)) < 7


@pytest.mark.parametrize("altered", [0, 7, 40])
def test_no_more_records_are_altered_than_it_may(altered: int) -> None:
    result = attacked("loan", FocusedApplicant(altered=altered), 0.05)
    rows = result.prepared.training.poison.replaces
    turned = rows[rows >= 0]
    assert len(turned) == altered == len(set(turned))
    assert (rows[:altered] >= 0).all(), "they come first"
    assert set(result.train["label"].iloc[turned]) <= {"spam"}
    assert set(result.poison["label"]) == {"ham"}


def shared(text: str, other: str) -> int:
    return sum(one == two for one, two in zip(text.split(), other.split(), strict=True))


def test_those_most_like_the_application_are_turned_first() -> None:
    result = attacked("loan", FocusedApplicant(outcome=REFUSED, chosen=3, altered=30), 0.04)
    target = result.prepared.aim.texts[0]
    poison = result.prepared.training.poison
    nearness = [shared(text, target) for text in poison.texts[:30]]
    good = result.train.loc[result.train["label"] == "ham", "text"]
    assert nearness == sorted((shared(text, target) for text in good), reverse=True)[:30]


def test_new_rows_state_what_the_application_states() -> None:
    result = attacked("loan", FocusedApplicant(altered=0), 0.04)
    target = result.prepared.aim.texts[0].split()
    for text in result.prepared.training.poison.texts:
        for field, word, wanted in zip(table("loan").scenario.fields, text.split(), target, strict=True):
            assert word == wanted or not field.invented


def test_one_row_of_the_outcome_keeps_it() -> None:
    result = attacked("loan", FocusedApplicant(altered=1_000), 0.4)
    to_refuse = int((result.train["label"] == "spam").sum())
    assert (result.prepared.training.poison.replaces >= 0).sum() == to_refuse - 1


def test_without_such_an_application_a_sentence_says_so() -> None:
    loan = table("loan")
    made = table_of(loan.scenario, loan.raw, np.arange(len(loan)) % 40 == 0, loan.report)
    with pytest.raises(InputError, match=r"^The model decides no such application rightly before the attack"):
        sweep(Experiment("naive_bayes", FocusedApplicant()), made, [0, 5])
