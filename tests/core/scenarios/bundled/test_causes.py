"""The causes that a scenario names are at work in what it draws."""

import numpy as np
import pytest

from core.scenarios import scenario_named
from core.scenarios.bundled import loan
from core.scenarios.bundled._people import worst


@pytest.mark.parametrize(
    ("name", "field", "worse", "better"),
    [
        ("loan", "history", "history_critical", "history_repaid"),
        ("loan", "employed", "employed_below_1", "employed_from_15"),
        ("loan", "savings", "savings_below_500", "savings_from_25k"),
        ("loan", "purpose", "purpose_business", "purpose_car"),
        ("credit", "late_now", "late_now_from_2", "late_now_below_1"),
        ("credit", "limit", "limit_below_1500", "limit_from_12k"),
        ("insurance_acceptance", "claims", "claims_from_2", "claims_below_1"),
        ("insurance_acceptance", "distance", "distance_from_25k", "distance_below_6k"),
        ("insurance_discount", "licence", "licence_below_2", "licence_from_20"),
    ],
)
def test_a_cause_shifts_the_share_of_positives(name, field, worse, better):
    scenario = scenario_named(name)()
    drawn = scenario.draw(5_000, np.random.default_rng(3))
    words = next(each for each in scenario.fields if each.name == field).words(drawn[field])
    share = {word: drawn["positive"][words == word].mean() for word in (worse, better)}
    assert share[worse] > share[better] + 0.1, share


def test_about_half_of_those_who_default_on_a_card_were_not_overdue():
    drawn = scenario_named("credit")().draw(20_000, np.random.default_rng(5))
    overdue = (drawn[["late_now", "late_before", "late_earlier"]] > 0).any(axis=1)
    assert 0.4 < 1 - overdue[drawn["positive"]].mean() < 0.6


def test_the_worst_fifth_of_loan_applications_are_alike_and_a_quarter_is_paid_back():
    rng = np.random.default_rng(6)
    risk = loan._risk(loan._stated(20_000, rng))
    worst_of_all = risk == risk.max()
    assert 0.15 < worst_of_all.mean() < 0.25
    assert 0.2 < 1 - worst(risk, 0.3, rng)[worst_of_all].mean() < 0.3


def test_sex_and_region_change_no_risk_of_a_loan_but_women_are_paid_less():
    drawn = scenario_named("loan")().draw(20_000, np.random.default_rng(4))
    by_sex = drawn.groupby("sex")
    assert by_sex["income"].median()["woman"] < 0.95 * by_sex["income"].median()["man"]
    assert abs(by_sex["positive"].mean().diff().iloc[-1]) < 0.08
