"""What is measured in pixels grows, and what is drawn stays."""

import plotly.graph_objects as go
import pytest

from core.charts.enlarged import HEIGHT, TYPE, enlarged
from tests.core.charts.examples import EXAMPLES


@pytest.mark.parametrize("name", list(EXAMPLES))
def test_every_chart_can_be_drawn_large(name: str) -> None:
    for given in EXAMPLES[name]():
        small = go.Figure(given).to_dict()
        large = go.Figure(enlarged(small))
        assert [(trace.x, trace.y) for trace in go.Figure(small).data] == [(trace.x, trace.y) for trace in large.data]
        assert large.layout.height == round(small["layout"]["height"] * HEIGHT)
        before, after = (
            [trace.line.width for trace in go.Figure(figure).data if getattr(trace, "line", None) and trace.line.width]
            for figure in (small, large)
        )
        assert after == [width * TYPE for width in before]


def test_type_marks_and_room_grow_and_places_on_the_axes_stay() -> None:
    figure = {
        "data": [{"type": "scatter", "x": [1], "y": [2], "marker": {"size": [3, 4], "line": {"width": 1}}, "width": 9}],
        "layout": {
            "font": {"size": 10},
            "height": 100,
            "margin": {"l": 5},
            "annotations": [{"x": 7, "y": 8, "text": "a", "yshift": 2, "font": {"size": 20}}],
            "shapes": [{"x0": 1, "line": {"width": 2, "color": "red"}}],
        },
    }
    large = enlarged(figure)
    trace, layout = large["data"][0], large["layout"]
    assert trace["marker"] == {"size": [3 * TYPE, 4 * TYPE], "line": {"width": TYPE}}
    assert (trace["x"], trace["y"], trace["width"]) == ([1], [2], 9)
    assert (layout["font"]["size"], layout["height"], layout["margin"]) == (10 * TYPE, 130, {"l": 5 * TYPE})
    (note,) = layout["annotations"]
    assert (note["x"], note["y"], note["yshift"], note["font"]["size"]) == (7, 8, 2 * TYPE, 20 * TYPE)
    assert layout["shapes"] == [{"x0": 1, "line": {"width": 2 * TYPE, "color": "red"}}]
    assert figure["layout"]["font"]["size"] == 10, "the one before stays as it was"
