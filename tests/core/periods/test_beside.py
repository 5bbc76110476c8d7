"""What stands beside the periods is counted on the same held-out applicants, and says which error is meant."""

import numpy as np
import pytest

from core import InputError
from core.periods.beside import Beside, beside
from core.periods.playing import lend
from core.questions.lending import Lending
from core.runs.paired import change
from core.scenarios import scenarios
from core.scenarios.made import made_table
from core.work.turns import Progress

LOAN = made_table(scenarios()["loan"](), rows=400)


def played(asked: Lending) -> Beside:
    *_, found = beside(asked, LOAN)
    assert isinstance(found, Beside)
    return found


@pytest.mark.parametrize(("attack", "rate"), [("shills", "fn"), ("saboteur", "fp"), ("none", "fn")])
def test_changes_are_those_between_three_runs_of_the_same_applicants(attack: str, rate: str) -> None:
    asked = Lending(attack=attack, volume=40, periods=3)
    found = played(asked)
    lent = lend(asked, LOAN)
    others = (
        lend(Lending(attack="none", periods=3), LOAN),
        lend(Lending(attack=attack, volume=40, periods=3, labels="all outcomes become known"), LOAN),
    )
    held = LOAN.labels[lent.deal.held]
    kind = held if rate == "fn" else ~held
    assert found.rate == rate
    for period in (1, 3):
        wrong = [run.period(period).refused[kind] != (rate == "fn") for run in (*others, lent)]
        assert found.attacked(period).change == change(wrong[0], wrong[2])
        assert found.selective(period).change == change(wrong[1], wrong[2])
        told, frame = found.attacked(period), lent.frame.iloc[period - 1]
        assert told.change.after / told.change.of == frame[rate]
        assert (told.period, told.rate, told.attacked) == (period, rate, attack != "none")
        costs = found.costs(period)
        assert (costs.here, costs.currency) == (frame["money"], "€")
        assert costs.without == others[0].frame["money"].iloc[period - 1]


def test_nobody_attacks_where_nobody_is_crafted() -> None:
    found = played(Lending(attack="shills", volume=0, periods=3))
    assert not found.attacked(3).attacked
    assert not found.costs(3).attacked
    assert np.array_equal(found.lent.period(3).refused, found.without.period(3).refused)


def test_what_is_asked_of_the_refused_is_said() -> None:
    found = played(Lending(explored=20, periods=3))
    assert (found.selective(3).explored, found.selective(3).all_known) == (20, False)
    assert played(Lending(labels="all outcomes become known", periods=3)).selective(3).all_known


def test_it_says_how_far_it_is() -> None:
    *steps, _ = beside(Lending(periods=3), LOAN)
    assert [(step.done, step.of) for step in steps if isinstance(step, Progress)] == [(n, 9) for n in range(1, 10)]


def test_a_period_that_there_is_not_is_refused() -> None:
    found = played(Lending(periods=3))
    for ask in (found.attacked, found.selective, found.costs):
        with pytest.raises(InputError, match="from 1 to 3"):
            ask(4)
