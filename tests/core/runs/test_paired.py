"""The paired test is McNemar's, exact, on the right messages."""

from itertools import product
from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.runs.measure import error_rates
from core.runs.paired import Change, changes, weighed_p


@given(st.integers(0, 40), st.integers(0, 40))
def test_the_probability_is_that_of_fair_coins(gained: int, lost: int) -> None:
    tosses, fewer = gained + lost, min(gained, lost)
    tail = sum(comb(tosses, heads) for heads in range(fewer + 1)) / 2**tosses
    assert Change(lost, gained, 80, gained, lost).p == pytest.approx(min(1, 2 * tail))


@pytest.mark.parametrize(("gained", "lost", "effect"), [(5, 0, False), (6, 0, True), (0, 6, True), (9, 2, False)])
def test_an_effect_needs_enough_messages_that_change(gained: int, lost: int, effect: bool) -> None:
    assert Change(lost, gained, 1_000, gained, lost).is_effect == effect


PAIRS = st.tuples(st.integers(0, 3), st.integers(0, 3))
PRICES = st.sampled_from([1.0, 0.5, 3.0, 800.0, 4_000.0])


@given(PAIRS, PAIRS, PRICES, PRICES)
def test_of_a_weighed_sum_every_message_that_changes_may_change_either_way(
    one: tuple[int, int], other: tuple[int, int], price: float, its_price: float
) -> None:
    (gained, lost), (also_gained, also_lost) = one, other
    weights = np.array([price] * (gained + lost) + [its_price] * (also_gained + also_lost))
    seen = abs(price * (gained - lost) + its_price * (also_gained - also_lost))
    sums = [abs(weights @ np.array(signs)) for signs in product([-1, 1], repeat=len(weights))]
    told = weighed_p(
        (Change(lost, gained, 80, gained, lost), price),
        (Change(also_lost, also_gained, 80, also_gained, also_lost), its_price),
    )
    assert told == pytest.approx(np.mean([one >= seen - 1e-6 for one in sums]))


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2), st.booleans()), min_size=2, max_size=30))
def test_each_rate_is_that_of_the_table_of_errors(rows: list[tuple[int, int, bool]]) -> None:
    before, after, spam = np.array([(0, 1, False), (2, 0, True), *rows]).T
    spam = spam.astype(bool)
    found = changes(before, after, spam)
    table = error_rates(np.stack([before, after]), spam)
    assert {rate: [one.before / one.of, one.after / one.of] for rate, one in found.items()} == {
        rate: table[rate].tolist() for rate in ("fp", "fn", "ham_unsure", "spam_unsure")
    }
    for one in found.values():
        assert one.gained - one.lost == one.after - one.before
    both_ways = changes(after, before, spam)
    assert {rate: (one.lost, one.gained) for rate, one in both_ways.items()} == {
        rate: (one.gained, one.lost) for rate, one in found.items()
    }
