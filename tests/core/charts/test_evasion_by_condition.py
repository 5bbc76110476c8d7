"""The class stands beside the simulated editors: shares, intervals and counts, and neither is taken for the other."""

import numpy as np
import pytest

from core.charts.evasion_by_condition import CLASS, SIMULATED, evasion_by_condition
from core.charts.look import DARK, LIGHT
from core.games.noise_and_words.attempts import Evaded
from core.games.noise_and_words.conditions import CONDITIONS

PLAIN, FEW, NOISY, BOTH = CONDITIONS
OF_CLASS = {PLAIN: Evaded(5, 6, 3.0), NOISY: Evaded(0, 7, None)}
EDITORS = {PLAIN: Evaded(12, 40, 8.0), FEW: Evaded(22, 40, 5.0), NOISY: Evaded(2, 40, 9.0), BOTH: Evaded(19, 40, 5.0)}


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_dots_of_the_class_stand_beside_hatched_bars(look: object) -> None:
    bars, dots = evasion_by_condition(OF_CLASS, EDITORS, look).data  # type: ignore[arg-type]
    assert (bars.type, bars.name, bars.marker.pattern.shape) == ("bar", SIMULATED, "/")
    assert (dots.type, dots.name, dots.mode) == ("scatter", CLASS, "markers")
    assert list(bars.y) == [12 / 40, 22 / 40, 2 / 40, 19 / 40]
    assert list(dots.y) == [5 / 6, 0]
    for shown, found in ((bars, list(EDITORS.values())), (dots, list(OF_CLASS.values()))):
        ends = np.array([one.interval for one in found])
        np.testing.assert_allclose(np.array(shown.y) - shown.error_y.arrayminus, ends[:, 0], atol=1e-12)
        np.testing.assert_allclose(np.array(shown.y) + shown.error_y.array, ends[:, 1], atol=1e-12)
    right_of_bar = np.array(bars.x)[[0, 2]] + bars.width / 2
    assert (right_of_bar < np.array(dots.x)).all()
    assert (np.array(dots.x) < np.array(bars.x)[[1, 3]] - bars.width / 2).all()


def test_below_each_condition_stands_how_many_of_the_class_got_through() -> None:
    titles = evasion_by_condition(OF_CLASS, EDITORS, LIGHT).layout.xaxis.ticktext
    assert [title.rpartition("<b>")[2] for title in titles[:3:2]] == ["5 of 6</b>", "0 of 7</b>"]
    assert not any("<b>" in title for title in titles[1::2])
    alone = evasion_by_condition({}, EDITORS, LIGHT)
    assert list(alone.data[0].x) == [0, 1, 2, 3]
    assert not any("<b>" in title for title in alone.layout.xaxis.ticktext)
