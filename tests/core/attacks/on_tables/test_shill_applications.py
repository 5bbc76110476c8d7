"""Straw men: all are accepted by the model of today, they stay near whom they imitate, and the next model errs."""

import numpy as np
import pytest

from core.attacks.on_tables._near import nearest_accepted
from core.attacks.on_tables._rows import Form
from core.attacks.on_tables.shill_applications import APPROVED, REFUSED, ShillApplications
from core.errors import InputError
from core.probing.counterfactuals import counterfactuals
from core.questions.experiment import Experiment
from core.runs.sweeping import sweep
from core.scenarios.table import table_of
from tests.core.attacks.on_tables.tables import attacked, gains, on_every_table, table


@on_every_table
@pytest.mark.parametrize(("aim", "label"), [(APPROVED, "ham"), (REFUSED, "spam")])
def test_the_model_of_today_accepts_each_of_them(name: str, aim: str, label: str) -> None:
    result = attacked(name, ShillApplications(aim=aim), 0.2)
    clean = result.prepared.learn(0)
    texts = result.prepared.training.poison.texts
    assert (clean.scores(clean.counts(texts)) < 0.5).all()
    assert set(result.poison["label"]) == {label}


# of accounts of credit cards hardly one to refuse can be made to pass, and those few teach little
LEAST = {"credit": {APPROVED: 1, REFUSED: 2}}


@on_every_table
@pytest.mark.parametrize(("aim", "error"), [(APPROVED, "fn"), (REFUSED, "fp")])
def test_a_tenth_raises_the_error_that_it_is_after(name: str, aim: str, error: str) -> None:
    gained = gains(name, ShillApplications(aim=aim), 0.1, error)
    assert min(gained) > 0
    assert np.mean(gained) > LEAST.get(name, {APPROVED: 5, REFUSED: 3})[aim]


def test_each_is_a_refused_row_with_as_few_fields_changed_as_the_model_needs() -> None:
    result = attacked("loan", ShillApplications(), 0.0)
    model, form = result.prepared.learn(0), Form(table("loan").scenario)
    scores = result.scores[0]
    refused = [result.prepared.test_texts[at] for at in np.flatnonzero(scores >= 0.5)]
    moved = 0
    for text in refused[::6]:
        (near,) = nearest_accepted(form, model, form.read([text]))
        best = counterfactuals(table("loan"), model, text)[0]
        assert (near != form.read([text])[0]).sum() == len(best.changes)
        if len(best.changes) == 1:
            moved += 1
            assert (
                sum(int(form.steps(at, *pair)) for at, pair in enumerate(zip(form.read([text])[0], near, strict=True)))
                == best.steps
            )
    assert moved > 3


def test_where_nobody_can_be_got_through_a_sentence_says_so() -> None:
    loan = table("loan")
    tell, rest = loan.scenario.fields[5], loan.scenario.fields[0]  # the history, which nobody states, tells it all
    scenario = type("Two", (type(loan.scenario),), {"fields": (rest, tell), "__module__": "two"})()
    values = loan.raw[[rest.name, tell.name]]
    made = table_of(scenario, values, values[tell.name].eq("critical").to_numpy(), loan.report)
    with pytest.raises(InputError, match=r"^The model accepts nobody like those in question"):
        sweep(Experiment("naive_bayes", ShillApplications()), made, [0, 5])
