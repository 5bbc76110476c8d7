"""Names of lines stand in the margin: each beside its end, none on another."""

import numpy as np
import plotly.graph_objects as go
import pytest

from core.charts.names import ROOM, beside, spread
from tests.core.charts.examples import EXAMPLES

NAMED = ("passing_curve", "blocking_curve", "score_track", "copy_curve", "score_histogram", "pinned_curves")


@pytest.mark.parametrize("seed", range(20))
def test_names_keep_apart_in_the_order_of_their_ends(seed: int) -> None:
    low, high = sorted(np.random.default_rng(seed).normal(size=2) * 9)
    ends = np.sort(np.random.default_rng(seed).choice(np.linspace(low, high, 5), 8)).tolist()
    moved = spread(ends, low, high)
    assert (np.diff(moved) >= ROOM * (high - low) * 0.999).all()
    assert max(moved) < high
    assert spread([low, high - ROOM * (high - low)], low, high) == [low, high - ROOM * (high - low)], "room enough"


def test_each_name_has_the_colour_of_its_line() -> None:
    _, axis = beside([(0.9, "upper", "#b8390e"), (0.1, "lower", "#0067a8")], 0, 1)
    assert axis["ticktext"] == ['<span style="color:#0067a8">lower</span>', '<span style="color:#b8390e">upper</span>']
    assert axis["tickvals"] == [0.1, 0.9]


@pytest.mark.parametrize("chart", NAMED)
def test_no_name_lies_over_a_line_and_no_mark_is_cut(chart: str) -> None:
    for figure in map(go.Figure, EXAMPLES[chart]()):
        assert not [note for note in figure.layout.annotations if note.yref != "paper"]
        right = [
            axis for name, axis in figure.to_dict()["layout"].items() if name.startswith("yaxis") and axis.get("side")
        ]
        assert right
        assert all(axis["automargin"] for axis in right)
        marked = [line for line in figure.data if line.type == "scatter" and "markers" in (line.mode or "")]
        assert all(line.cliponaxis is False for line in marked)
