"""The chart of the strategies: what it draws, in which order on which axis, and that names stay text."""

import itertools

import numpy as np
import pandas as pd
import pytest

from core.attacks.exploratory import strategies
from core.charts.look import DARK, LIGHT, Look
from core.charts.passing_curve import passing_curve
from core.probing import BOUND

FRAME = pd.DataFrame(
    {
        "strategy": ["bound"] * 3 + ["passive"] * 3 + ["active"] * 4,
        "words": [0, 1, 2, 0, 1, 2, 0, 1, 2, 3],
        "queries": [float("nan")] * 3 + [0.0] * 3 + [0.0, 40.0, 40.0, 90.0],
        "passing": [0.0, 0.9, 1.0, 0.0, 0.0, 0.1, 0.0, 0.2, 0.6, 0.7],
    }
)


def lines(figure: object) -> dict:
    return {trace.name: trace for trace in figure.data if trace.name}


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_each_strategy_is_drawn_as_it_is(look: Look) -> None:
    figure = passing_curve(FRAME, look, chosen="active", bound="bound")
    drawn = lines(figure)
    assert list(drawn) == ["bound", "passive", "active"]
    assert list(drawn["active"].x) == [1, 2, 3], "a logarithmic axis has no 0, and with no words nothing passes"
    assert list(drawn["active"].y) == [0.2, 0.6, 0.7]
    assert [drawn[name].line.color for name in drawn] == [look.text, look.unsure, look.missed]
    assert drawn["active"].line.width > drawn["passive"].line.width
    assert len({trace.marker.symbol for trace in drawn.values()}) == 3, "told apart without colour"
    assert {trace.line.dash for trace in drawn.values()} == {None}, "dashes mean missed spam beside blocked good mail"
    assert tuple(figure.layout.xaxis.range) == (0, np.log10(3))
    assert tuple(figure.layout.yaxis.range) == (-0.03, 1.04)


def test_over_questions_words_count_from_when_they_are_known() -> None:
    figure = passing_curve(FRAME, LIGHT, over="queries", bound="bound")
    drawn = lines(figure)
    assert "bound" not in drawn
    assert list(drawn["active"].x) == [1, 40, 90, 90]
    assert list(drawn["active"].y) == [0.0, 0.6, 0.7, 0.7]
    assert list(drawn["passive"].x) == [1, 90], "one that asks nothing is there from the start"
    assert list(drawn["passive"].y) == [0.1, 0.1]
    assert figure.layout.xaxis.type == "log"
    by_words = lines(passing_curve(FRAME, LIGHT, bound="bound"))
    assert {name: trace.marker.symbol for name, trace in drawn.items()} == {
        name: by_words[name].marker.symbol for name in drawn
    }, "a strategy looks the same on both axes"


@pytest.mark.parametrize("ends", [[0.0] * 8, [1.0] * 8, [0.5] * 8, [0.0, 0.01, 0.99, 1.0, 1.0, 0.5, 0.5, 0.0]])
def test_names_stand_apart_and_inside(ends: list[float]) -> None:
    frame = pd.DataFrame({"strategy": [str(at) for at in range(8)], "words": 1, "queries": 1.0, "passing": ends})
    heights = sorted(passing_curve(frame, LIGHT).layout.yaxis2.tickvals)
    assert all(upper - lower > 0.06 for lower, upper in itertools.pairwise(heights))
    assert heights[-1] <= 1.0 + 1e-9 or heights[0] >= 0


def test_no_two_of_all_strategies_look_alike_and_each_name_carries_the_symbol_of_its_line() -> None:
    names = [BOUND, *strategies()]
    frame = pd.concat([FRAME[FRAME["strategy"] == "active"].assign(strategy=name) for name in names])
    figure = passing_curve(frame, LIGHT, bound=BOUND, mark=2)
    assert len({trace.marker.symbol for trace in lines(figure).values()}) == len(names)
    signs = {name.split(" ")[1] for name in figure.layout.yaxis2.ticktext}
    assert len(signs) == len(names)
    assert [shape.x0 for shape in figure.layout.shapes] == [2]


def test_a_name_stays_text() -> None:
    frame = FRAME.assign(strategy='<a href="x">bad</a>')
    figure = passing_curve(frame, LIGHT)
    assert "<a" not in figure.to_json().replace("\\u003c", "<")
    assert "&lt;a" in figure.layout.yaxis2.ticktext[0]


def test_nothing_to_draw() -> None:
    assert not lines(passing_curve(FRAME.iloc[:0], LIGHT))
