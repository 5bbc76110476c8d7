import numpy as np
import pytest

from core.scenarios.selective import outcomes_known

REFUSED = np.array([True, False, True, True, False])


def test_whoever_is_refused_shows_no_outcome():
    assert outcomes_known(REFUSED).tolist() == [False, True, False, False, True]


def test_some_are_approved_by_lot():
    lots = np.random.default_rng(3).random(5)
    share = np.sort(lots[REFUSED])[1]  # the lowest lot alone is below it
    lucky = int(np.flatnonzero(REFUSED & (lots < share))[0])
    known = outcomes_known(REFUSED, at_random=float(share), seed=3)
    assert set(np.flatnonzero(known)) == {1, 4, lucky}
    assert outcomes_known(REFUSED, at_random=1.0).all()


@pytest.mark.parametrize("seed", range(3))
def test_a_larger_share_adds_and_later_rows_change_nothing(seed):
    refused = np.ones(5_000, dtype=bool)
    few, more = (outcomes_known(refused, at_random=share, seed=seed) for share in (0.02, 0.1))
    assert 0.015 < few.mean() < 0.025
    assert (more | ~few).all()
    assert (outcomes_known(refused[:100], at_random=0.1, seed=seed) == more[:100]).all()
