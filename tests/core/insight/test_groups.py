"""Who pays: groups add up to the whole, money is counts times prices, and a group is named only beyond chance."""

import numpy as np
import pytest

from core import Experiment
from core.insight.groups import groups, money, paying
from core.mail.corpus import Corpus
from core.runs.sweeping import Sweep, sweep
from core.scenarios import scenarios
from core.scenarios.made import made_table

NAMES = list(scenarios())


@pytest.fixture(scope="module", params=NAMES)
def swept(request: pytest.FixtureRequest) -> Sweep:
    asked = Experiment("naive_bayes", "wrong_outcomes", corpus=request.param)
    return sweep(asked, made_table(scenarios()[request.param]()), [0, 40, 160])


def test_the_groups_of_each_field_add_up_to_the_whole(swept: Sweep) -> None:
    for at in range(3):
        row, clean = swept.frame.iloc[at], swept.frame.iloc[0]
        for _, some in groups(swept, at).groupby("field"):
            assert some["rows"].sum() == len(swept.prepared.test_spam)
            assert some["positives"].sum() == row["spam"]
            assert some["negatives"].sum() == row["ham"]
            assert (some["fn_now"].sum(), some["fp_now"].sum()) == (row["fn_count"], row["fp_count"])
            assert (some["fn_before"].sum(), some["fp_before"].sum()) == (clean["fn_count"], clean["fp_count"])
            assert some["accepted_now"].sum() == (swept.verdicts[at] == 0).sum()


def test_money_is_errors_times_prices_for_a_thousand(swept: Sweep) -> None:
    scenario = scenarios()[swept.experiment.corpus]
    found = money(swept, 2)
    assert found is not None
    row, clean = swept.frame.iloc[2], swept.frame.iloc[0]
    a_thousand = 1_000 / len(swept.prepared.test_spam)
    assert found.fn == pytest.approx(row["fn_count"] * scenario.price_fn * a_thousand)
    assert found.fp == pytest.approx(row["fp_count"] * scenario.price_fp * a_thousand)
    assert found.now == found.fn + found.fp
    whole = clean["fn_count"] * scenario.price_fn + clean["fp_count"] * scenario.price_fp
    assert found.before == pytest.approx(whole * a_thousand)
    assert found.open == 0


def test_what_is_left_open_is_counted_apart() -> None:
    loan = made_table(scenarios()["loan"]())
    found = sweep(
        Experiment("naive_bayes", "wrong_outcomes", defence="dynamic_threshold", corpus="loan"), loan, [0, 40]
    )
    told, row = money(found, 1), found.frame.iloc[1]
    assert told is not None
    open_ = row["ham_unsure"] * row["ham"] + row["spam_unsure"] * row["spam"]
    assert told.open == pytest.approx(1_000 * open_ / (row["ham"] + row["spam"]))
    assert told.open > 300


def test_money_is_called_moved_beyond_chance_alone(swept: Sweep) -> None:
    found, scenario, spam = money(swept, 2), scenarios()[swept.experiment.corpus], swept.prepared.test_spam
    assert found is not None
    prices = np.where(spam, scenario.price_fn, scenario.price_fp)
    lost = prices * ((swept.verdicts[2] == 0) == spam).astype(float)
    lost_before = prices * ((swept.verdicts[0] == 0) == spam).astype(float)
    signs = np.random.default_rng(0).choice([-1, 1], (4_000, len(prices)))
    by_chance = abs(signs @ (lost - lost_before)) >= abs((lost - lost_before).sum()) - 1e-6
    assert found.effect == (by_chance.mean() < 0.05)


def test_a_group_is_named_where_it_alone_is_hit_and_none_without_an_attack(swept: Sweep) -> None:
    assert paying(swept, 0) is None
    table = swept.prepared.corpus
    place, field = next((at, one) for at, one in enumerate(table.scenario.fields) if one.group)
    hit = np.array([text.split()[place] for text in swept.prepared.test_texts]) == field.bands[1]
    forged = swept.verdicts.copy()
    forged[1] = np.where(hit & swept.prepared.test_spam, 0, forged[0])
    vars(swept)["verdicts"] = forged
    try:
        found = paying(swept, 1)
    finally:
        del vars(swept)["verdicts"]
    assert found is not None
    assert (found.field, found.group, found.rate) == (field.label, field.said(field.bands[1]), "fn")
    assert found.own.after == found.own.of
    assert found.others.rise == 0


def test_mail_has_no_prices_and_no_groups(small: Corpus) -> None:
    found = sweep(Experiment("multinomial_nb"), small, [0, 10])
    assert money(found, 1) is None
    assert paying(found, 1) is None
    with pytest.raises(TypeError):
        groups(found, 1)
