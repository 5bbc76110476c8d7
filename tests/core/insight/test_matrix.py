"""Attack against defence: a cell is the sweep behind its defence, pooled over seeds; the mix is that of the game."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core import Experiment, sweep
from core.attacks.causative.focused import FocusedAttack
from core.attacks.causative.label_flip import LabelFlipAttack
from core.attacks.on_tables import table_attacks
from core.defences import table_defences
from core.defences.breadth_filter import BreadthFilter
from core.defences.none import NoDefence
from core.defences.partition_aggregation import PartitionAggregation
from core.defences.roni import RejectOnNegativeImpact
from core.filters import filters, table_learners
from core.insight import matrix as module
from core.insight.contenders import attacks, defences
from core.insight.matrix import NO_ATTACK, SHARES, Errors, Matrix, Prices, matrix
from core.insight.minimax import minimax
from core.mail.corpus import Corpus
from core.scenarios import scenarios
from core.scenarios.made import made_table

CHOSEN = filters()["multinomial_nb"]()
PRICES = Prices(missed=1, blocked=10, unsure=1, items=100)


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two attacks, four defences, two seeds; one of the defences lacks what it needs on small mail."""
    monkeypatch.setattr(module, "attacks", lambda _: {"flips": LabelFlipAttack(), "one message": FocusedAttack()})
    known = NoDefence(), BreadthFilter(), PartitionAggregation(parts=3), RejectOnNegativeImpact()
    monkeypatch.setattr(module, "defences", lambda _: {one.id: one for one in known})
    monkeypatch.setattr(module, "SEEDS", 2)


@pytest.mark.usefixtures("few")
def test_a_cell_is_the_sweep_behind_its_defence_pooled_over_the_seeds(small: Corpus) -> None:
    *_, found = (step for step in matrix(CHOSEN, small, 5) if isinstance(step, Matrix))
    assert found.seeds == {"flips": 2, "one message": 2}
    assert len(found.cells) == 2 * 4
    known = module.defences(small)
    for name, attack in module.attacks(small).items():
        for defence in ("none", "breadth_filter", "partition_aggregation"):
            frames = [
                sweep(Experiment(CHOSEN, attack, defence=known[defence], seed=seed), small, [0, _level(small, seed, 3)])
                for seed in (5, 6)
            ]
            cell = found.cells[name, defence][3]
            assert cell.missed == sum(int(one.frame["fn_count"].iloc[-1]) for one in frames)
            assert cell.blocked == sum(int(one.frame["fp_count"].iloc[-1]) for one in frames)
            assert cell.aimed == sum(0 if one.aimed is None else int(one.aimed["of"].iloc[-1]) for one in frames)
    grid = found.grid(3, "fn", PRICES)
    assert grid.shape == (3, 4)
    assert grid[1, 0] == found.cells["flips", "none"][3].fn
    assert grid[0, 1] == found.cells["flips", "breadth_filter"][0].fn
    assert np.isnan(found.grid(3, "aim", PRICES)[1]).all()


def _level(corpus: Corpus, seed: int, at: int) -> int:
    clean = sweep(Experiment(CHOSEN, seed=seed), corpus, [0]).prepared.training.clean
    return round(SHARES[at] / (1 - SHARES[at]) * clean)


@pytest.mark.usefixtures("few")
def test_it_grows_row_by_row_and_is_whole_with_one_seed_before_the_next(small: Corpus) -> None:
    grown = [step for step in matrix(CHOSEN, small, 0) if isinstance(step, Matrix)]
    assert [dict(one.seeds) for one in grown] == [
        {"flips": 1},
        {"flips": 1, "one message": 1},
        {"flips": 2, "one message": 1},
        {"flips": 2, "one message": 2},
    ]
    assert np.isnan(grown[0].grid(2, "cost", PRICES)[2]).all()


def test_costs_count_what_is_missed_blocked_and_unsure() -> None:
    one = Errors(missed=2, spam=20, blocked=3, ham=30, unsure=5, hit=1, aimed=4)
    assert one.cost(PRICES) == pytest.approx(100 * (2 + 5 + 30) / 50)
    assert (one + one).cost(PRICES) == one.cost(PRICES)
    assert (one.fn, one.fp, one.aim) == (0.1, 0.1, 0.25)


def test_of_applications_a_thousand_cost_what_the_scenario_says() -> None:
    loan = made_table(scenarios()["loan"](), rows=60)
    one = Errors(missed=2, spam=20, blocked=3, ham=30, unsure=6, hit=1, aimed=4)
    assert one.cost(Prices.of(loan, 10)) == pytest.approx(1_000 * (2 * 4_000 + 3 * 800 + 6 * 800) / 50)
    assert Prices.of(loan, 10).currency == "€"


def test_every_attack_on_applications_meets_every_defence_that_reads_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SEEDS", 1)
    loan = made_table(scenarios()["loan"]())
    known = attacks(loan), defences(loan)
    assert [len(one) for one in known] == [len(table_attacks()) + 1, len(table_defences())]
    *_, found = (step for step in matrix(table_learners()["naive_bayes"](), loan, 0) if isinstance(step, Matrix))
    assert not found.why
    assert set(found.cells) == {(attack, defence) for attack in known[0] for defence in known[1]}
    attack, defence = known[0]["Shill applications"], known[1]["Confident learning"]
    clean = sweep(Experiment("naive_bayes", attack, corpus="loan"), loan, [0]).prepared.training.clean
    level = round(SHARES[4] / (1 - SHARES[4]) * clean)
    frame = sweep(Experiment("naive_bayes", attack, defence=defence, corpus="loan"), loan, [0, level]).frame
    cell = found.cells["Shill applications", "Confident learning"][4]
    assert (cell.missed, cell.blocked) == tuple(frame[["fn_count", "fp_count"]].iloc[-1])


def test_every_attack_and_defence_has_a_name_of_its_own(small: Corpus) -> None:
    assert len(attacks(small)) == 8
    assert next(iter(defences(small).values())) == NoDefence()
    assert NO_ATTACK not in attacks(small)


@settings(max_examples=60, deadline=None)
@given(cost=arrays(np.float64, st.tuples(st.integers(1, 4), st.integers(2, 2)), elements=st.floats(0, 100)))
def test_no_mix_of_two_defences_has_a_lower_worst_cost(cost: np.ndarray) -> None:
    found = minimax(cost)
    shares = np.linspace(0, 1, 2_001)
    tried = np.max(cost @ np.stack([shares, 1 - shares]), axis=0)
    assert found.worst <= tried.min() + 1e-6
    assert found.mix.sum() == pytest.approx(1)
    assert (cost @ found.mix).max() == pytest.approx(found.worst, abs=1e-6)
    assert (cost @ found.mix)[found.answer] == pytest.approx(found.worst, abs=1e-6)
    assert found.alone_worst == cost.max(axis=0).min() >= found.worst - 1e-6


def test_rock_paper_scissors_is_played_evenly() -> None:
    found = minimax(np.array([[1.0, 2.0, 0.0], [0.0, 1.0, 2.0], [2.0, 0.0, 1.0]]))
    np.testing.assert_allclose(found.mix, 1 / 3, atol=1e-9)
    assert found.worst == pytest.approx(1)
    assert found.alone_worst == 2
