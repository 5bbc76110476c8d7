"""What repeated runs are said to show."""

import pytest

from core.attacks.threat_model import Controls
from core.telling.seeds import over_seeds
from tests.core.runs.test_repeat import rates


def told(seeds: int, rise: float, fall: float, poison: int = 10) -> str:
    runs = rates(p0=[(0.1, 0.5)] * seeds, p10=[(0.1 + rise, 0.5 - fall)] * seeds)
    return over_seeds(runs, poison, Controls.CONTENT).text


def test_an_effect_is_claimed_from_the_paired_differences() -> None:
    assert told(20, 0.4, 0.0) == (
        "Over 20 seeds with 10 poison messages: blocked good mail rises in 20 of 20, typically by 40.0 points "
        "(95% interval); missed spam is the same in all."
    )
    assert told(6, 0.4, 0.0004).endswith("missed spam falls in 6 of 6, typically by under 0.1 points (95% interval).")


def test_five_seeds_are_counted_and_called_chance() -> None:
    assert told(5, 0.4, 0.2) == (
        "Over 5 seeds with 10 poison messages: blocked good mail rises in 5 of 5, which may be chance; "
        "missed spam falls in 5 of 5, which may be chance."
    )


@pytest.mark.parametrize(("seeds", "begins"), [(1, "1 seed so far"), (4, "4 seeds so far")])
def test_nothing_is_claimed_before_five(seeds: int, begins: str) -> None:
    assert told(seeds, 0.4, 0.2) == (
        f"{begins} with 10 poison messages: too few to tell an effect from luck; five say more."
    )


def test_without_poison_there_is_nothing_to_compare() -> None:
    assert told(8, 0.4, 0.2, poison=3) == "Over 8 seeds, before the attack: nothing to compare."
