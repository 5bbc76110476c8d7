"""Small curves are the lab's curve on shared axes."""

import pytest

from core import Experiment, sweep
from core.charts.look import DARK, LIGHT, Look
from core.charts.poison_curve import poison_curve, with_mark
from core.charts.small_multiples import HEIGHT, small_multiple
from core.mail.corpus import Corpus


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_lines_colours_and_clean_values_are_those_of_the_lab(small: Corpus, look: Look) -> None:
    frame = sweep(Experiment(), small, [0, 5, 10]).frame
    large, little = poison_curve(frame, look, unsure=False), small_multiple(frame, look, most=40)
    for there, here in zip(large.data[:2], little.data[:2], strict=True):
        assert (here.x, here.y, here.line.color, here.line.dash) == (
            there.x,
            there.y,
            there.line.color,
            there.line.dash,
        )
    assert little.layout.shapes == large.layout.shapes
    assert little.layout.height == HEIGHT < large.layout.height


def test_all_have_the_same_axes_also_half_done(small: Corpus) -> None:
    frame = sweep(Experiment(), small, [0, 10]).frame
    figures = [small_multiple(part, LIGHT, most=40) for part in (frame, frame.iloc[:1], frame.assign(fp=1.0))]
    assert {(figure.layout.xaxis.range, figure.layout.yaxis.range) for figure in figures} == {((0, 40), (-0.06, 1.06))}


def test_the_mark_stands_at_the_level(small: Corpus) -> None:
    frame = sweep(Experiment(), small, [0, 10]).frame
    spot, points = with_mark(small_multiple(frame, LIGHT, most=40).to_dict(), frame.iloc[1])["data"][-2:]
    assert list(spot["x"]) == list(points["x"]) == [10, 10]
    assert list(points["y"]) == [frame["fp"].iloc[1], frame["fn"].iloc[1]]
