"""What is said of attacks against defences is what the table of costs comes to."""

import re

import numpy as np
import pytest

from core.telling.matrix import advice, headline

ROWS, COLUMNS = ["no attack", "flood", "flips"], ["No defence", "sieve", "vote"]
COST = np.array([[1.0, 2.0, 3.0], [30.0, 4.0, 9.0], [20.0, 12.0, 5.0]])


def test_the_worst_attack_and_what_is_cheapest_against_it() -> None:
    told = headline(COST, ROWS, COLUMNS)
    assert told.text == "flood costs most where nothing is done: 30.0. Cheapest is sieve: 4.0."
    assert "No defence makes it cheaper" in headline(COST[:, :1], ROWS, COLUMNS[:1]).text
    assert headline(np.where(np.arange(3)[:, None] == 0, COST, np.nan), ROWS, COLUMNS) is None


def test_a_mix_is_named_with_what_it_costs_at_worst() -> None:
    text = advice(COST, ROWS, COLUMNS).text
    assert "does best with vote: it costs 9.0 at worst" in text
    sieve, vote = (float(re.search(rf"{name} ([\d.]+)%", text).group(1)) / 100 for name in ("sieve", "vote"))
    worst = max(row[1] * sieve + row[2] * vote for row in COST)
    assert float(re.search(r"pays ([\d.]+) at worst", text).group(1)) == pytest.approx(worst, abs=0.1)
    assert sieve + vote == pytest.approx(1, abs=0.01)


def test_where_one_defence_is_best_against_all_no_mix_is_named_and_gaps_are_left_out() -> None:
    assert (
        "no mix of them costs noticeably less" in advice(np.array([[1.0, 2.0], [3.0, 9.0]]), ROWS[:2], COLUMNS[:2]).text
    )
    gap = COST.copy()
    gap[1, 1] = np.nan
    told = advice(gap, ROWS, COLUMNS)
    assert told.claim.defences == ("No defence", "vote")
    assert advice(np.full((2, 2), np.nan), ROWS[:2], COLUMNS[:2]) is None
