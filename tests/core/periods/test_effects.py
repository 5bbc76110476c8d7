"""What the periods do to a model, with and without somebody who applies to teach it, on held-out applicants."""

from functools import cache

import numpy as np
import pandas as pd
import pytest

from core.periods.playing import lend
from core.questions.lending import Lending
from core.questions.table import ALL_OUTCOMES, OUTCOMES_OF_ACCEPTED

MANY = range(15)


@cache
def periods(*, corpus: str, seed: int, attack: str, labels: str, window: int, explored: int) -> pd.DataFrame:
    asked = Lending(attack=attack, labels=labels, window=window, explored=explored, corpus=corpus, seed=seed)
    return lend(asked).frame


def after(
    column: str,
    corpus: str,
    attack: str = "none",
    *,
    labels: str = OUTCOMES_OF_ACCEPTED,
    window: int = 0,
    explored: int = 0,
    seeds: range = range(5),
) -> np.ndarray:
    """A figure of the last period in points of percent, one per seed."""
    asked = {"corpus": corpus, "attack": attack, "labels": labels, "window": window, "explored": explored}
    frames = [periods(seed=seed, **asked) for seed in seeds]
    return 100 * np.array([frame[column].iloc[-1] for frame in frames])


@pytest.mark.parametrize(
    ("corpus", "attack", "column", "least"),
    [
        ("loan", "boiling_frog", "fn", 9),
        ("credit", "boiling_frog", "fn", 2.5),
        ("loan", "saboteur", "fp", 7),
        ("credit", "saboteur", "fp", 8),
    ],
)
def test_who_is_accepted_teaches_the_model_the_error_that_they_are_after(
    corpus: str, attack: str, column: str, least: float
) -> None:
    rise = after(column, corpus, attack) - after(column, corpus)
    assert rise.mean() > least
    assert (rise > 0).all()
    other = {"fn": "fp", "fp": "fn"}[column]
    assert (after(other, corpus, attack) < after(other, corpus)).all(), "it is bought with the other error"


@pytest.mark.parametrize("corpus", ["loan", "credit"])
def test_selective_labels_keep_out_who_comes_at_once_and_let_in_who_comes_slowly(corpus: str) -> None:
    def rise(attack: str, labels: str) -> float:
        return float((after("fn", corpus, attack, labels=labels) - after("fn", corpus, labels=labels)).mean())

    assert rise("shills", OUTCOMES_OF_ACCEPTED) < 2
    assert rise("shills", ALL_OUTCOMES) > rise("shills", OUTCOMES_OF_ACCEPTED) + 1.5
    assert rise("boiling_frog", OUTCOMES_OF_ACCEPTED) > rise("boiling_frog", ALL_OUTCOMES) + 1.5
    assert rise("boiling_frog", OUTCOMES_OF_ACCEPTED) > rise("shills", OUTCOMES_OF_ACCEPTED) + 1.5


@pytest.mark.parametrize(("corpus", "drift"), [("loan", 1), ("credit", -1)])
def test_selective_labels_alone_move_acceptance_up_or_down_by_the_table(corpus: str, drift: int) -> None:
    def gap(window: int) -> np.ndarray:
        selective, full = (
            after("accepted_share", corpus, labels=labels, window=window, seeds=MANY)
            for labels in (OUTCOMES_OF_ACCEPTED, ALL_OUTCOMES)
        )
        return drift * (selective - full)

    whole, short = gap(0), gap(3)
    assert whole.mean() > 1.2
    assert whole.mean() > 3 * whole.std(ddof=1) / len(whole) ** 0.5
    assert short.mean() > whole.mean() - 1.5


def test_who_forgets_the_beginning_is_hurt_by_selective_labels_and_lots_give_a_little_back() -> None:
    full = after("fn", "loan", labels=ALL_OUTCOMES, window=3, seeds=MANY)
    selective = after("fn", "loan", window=3, seeds=MANY)
    explored = after("fn", "loan", window=3, explored=20, seeds=MANY)
    assert (selective - full).mean() > 3
    assert full.mean() < explored.mean() < selective.mean()


def test_accepting_by_lot_costs_more_in_the_periods_than_it_brings() -> None:
    def cost(explored: int) -> float:
        asked = {"corpus": "loan", "attack": "none", "labels": OUTCOMES_OF_ACCEPTED, "window": 3, "explored": explored}
        frames = [periods(seed=seed, **asked) for seed in MANY]
        return float(np.mean([frame["period_money"].mean() for frame in frames]))

    assert cost(20) > 1.05 * cost(0)
