"""A dial gives about as many false alarms on fresh years as it says, and more of them for a lower threshold."""

from itertools import islice

import numpy as np
import pytest

from core.monitors.dial import OFFERED, Dial, dialled
from core.monitors.prediction_review.base import Past
from core.monitors.prediction_review.cusum import Cusum
from core.monitors.prediction_review.population_stability import PopulationStability
from core.monitors.season import clean_years
from tests.core.monitors.prediction_review.seasons import halves, season


@pytest.mark.parametrize(("detector", "yearly"), [(Cusum(), 1), (Cusum(), 4), (PopulationStability(), 4)])
def test_fresh_years_ring_as_often_as_the_dial_says(detector, yearly: float) -> None:
    (known,), (fresh,) = halves(season(2, a_week=240))
    assert not set(known.groups.tolist()) & set(fresh.groups.tolist())
    remembered = season(3, a_week=240)
    past = Past(remembered, remembered.labels(came_back=False))
    rng = np.random.default_rng(3)
    reads = [detector.reads(year, past) for year in islice(clean_years(known, 60, rng), 60)]
    threshold = dialled(detector, reads).threshold(yearly)
    rung = [detector.rings(detector.reads(year, past), threshold) for year in islice(clean_years(fresh, 60, rng), 60)]
    assert yearly / 2 < np.sum(rung) / 60 < yearly * 2


def test_it_is_set_to_what_comes_nearest_and_says_to_what() -> None:
    dial = Dial(np.array([1.0, 2.0, 3.0, 4.0]), np.array([10.0, 1.0, 0.1, 0.0]), 100)
    assert [dial.threshold(yearly) for yearly in (50, 10, 3.3, 3, 1, 0.1, 0.001)] == [1, 1, 1, 2, 2, 3, 4]
    assert [dial.set_to(yearly) for yearly in (50, 3, 0.001)] == [10, 1, 0]


def test_it_says_what_it_gave_on_the_years_it_was_dialled_on() -> None:
    """Though a detector may have steps that leave out what is asked for."""
    clean = season(2)
    past, rng = Past(clean, clean.labels(came_back=False)), np.random.default_rng(3)
    reads = [Cusum().reads(year, past) for year in islice(clean_years(clean, 30, rng), 20)]
    dial = dialled(Cusum(), reads)
    for yearly in OFFERED:
        rung = [Cusum().rings(read, dial.threshold(yearly)) for read in reads]
        assert np.sum(rung) / 20 == pytest.approx(dial.set_to(yearly))
    assert dial.set_to(1) == pytest.approx(1, abs=0.3)
