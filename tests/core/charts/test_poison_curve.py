"""The lab's chart: what it draws, how its axes stand, and that the mark is all that a move of the slider changes."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from core import Experiment, sweep
from core.charts.look import DARK, LIGHT, Look
from core.charts.poison_curve import NAMES, poison_curve, with_mark
from core.mail.corpus import Corpus


@pytest.fixture(scope="module")
def frame(small: Corpus) -> pd.DataFrame:
    return sweep(Experiment(), small, [0, 5, 10, 40]).frame


def lines(figure: object) -> dict:
    return {trace.name: trace for trace in figure.data[:-2]}


@pytest.mark.parametrize("look", [LIGHT, DARK])
@pytest.mark.parametrize("unsure", [False, True])
def test_both_errors_are_drawn_as_they_are(frame: pd.DataFrame, look: Look, unsure: bool) -> None:
    drawn = lines(poison_curve(frame, look, unsure=unsure))
    for error, colour in (("fp", look.blocked), ("fn", look.missed)):
        assert list(drawn[NAMES[error]].x) == [0, 5, 10, 40]
        assert list(drawn[NAMES[error]].y) == list(frame[error])
        assert drawn[NAMES[error]].line.color == colour
    assert len(drawn) == 2 + unsure
    assert drawn[NAMES["fp"]].line.dash != drawn[NAMES["fn"]].line.dash, "told apart without colour"


def test_levels_in_any_order_draw_the_same(frame: pd.DataFrame) -> None:
    shuffled = frame.iloc[[2, 0, 3, 1]]
    assert poison_curve(shuffled, LIGHT, unsure=True) == poison_curve(frame, LIGHT, unsure=True)


@pytest.mark.parametrize("kind", ["ham", "spam"])
def test_the_kind_of_mail_that_grows_unsure_is_named(frame: pd.DataFrame, kind: str) -> None:
    other = {"ham": "spam", "spam": "ham"}[kind]
    made_up = frame.assign(**{f"{kind}_unsure": [0.1, 0.5, 0.9, 0.2], f"{other}_unsure": [0.95, 0.95, 0.95, 0.95]})
    name = {"ham": "good mail, unsure", "spam": "spam, unsure"}[kind]
    assert list(lines(poison_curve(made_up, LIGHT, unsure=True))[name].y) == [0.1, 0.5, 0.9, 0.2]


def test_the_axes_stand_still(frame: pd.DataFrame) -> None:
    for errors in (0.0, 0.004, 1.0):
        figure = poison_curve(frame.assign(fp=errors, fn=errors), LIGHT, unsure=True)
        assert figure.layout.yaxis.range == (-0.02, 1.04)
        assert (figure.layout.yaxis.tickvals[0], figure.layout.yaxis.tickvals[-1]) == (0, 1)
        assert figure.layout.yaxis.tickformat == ".0%"
        assert figure.layout.xaxis.range == (0, 40)
        assert figure.layout.xaxis.fixedrange
        assert figure.layout.yaxis.fixedrange


def test_the_unit_is_on_the_axis(frame: pd.DataFrame) -> None:
    titles = {
        poison_curve(frame, LIGHT, unsure=False, unit=unit).layout.xaxis.title.text
        for unit in ("poison messages", "changed labels")
    }
    assert titles == {"poison messages in the training data", "changed labels in the training data"}


def test_the_clean_values_are_thin_lines(frame: pd.DataFrame) -> None:
    figure = poison_curve(frame, LIGHT, unsure=False)
    assert [line.y0 for line in figure.layout.shapes] == [frame["fp"].iloc[0], frame["fn"].iloc[0]]
    assert not poison_curve(frame.iloc[1:], LIGHT, unsure=False).layout.shapes, "nothing is made up without level 0"


def test_only_the_mark_moves_and_the_figure_of_all_visitors_stays(frame: pd.DataFrame) -> None:
    figure = poison_curve(frame, LIGHT, unsure=True)
    shared, before = figure.to_dict(), figure.to_json()
    marks = set()
    for at in range(4):
        moved = with_mark(shared, frame.iloc[at])
        assert moved["layout"] == shared["layout"]
        marked = go.Figure(moved)
        assert marked.data[:-2] == figure.data[:-2]
        spot, points = marked.data[-2:]
        assert list(spot.x) == list(points.x) == [frame["poison"].iloc[at]] * 2
        assert list(points.y) == [frame["fp"].iloc[at], frame["fn"].iloc[at]]
        marks.add(marked.to_json())
    assert len(marks) == 4
    assert figure.to_json() == before
    assert shared == figure.to_dict()
