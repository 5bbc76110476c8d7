"""A dial gives about as many false alarms on fresh years as it says, and more of them for a lower threshold."""

from itertools import islice

import numpy as np
import pytest

from core.monitors.dial import Dial, dialled
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


def test_between_two_thresholds_it_is_their_middle_by_logarithms() -> None:
    dial = Dial(np.array([1.0, 2.0, 3.0]), np.array([10.0, 1.0, 0.1]), 100)
    assert [round(dial.threshold(yearly), 6) for yearly in (10, 10**0.5, 1, 0.1)] == [1.0, 1.5, 2.0, 3.0]
    assert (dial.threshold(50), dial.threshold(0.01)) == (1.0, 3.0)
