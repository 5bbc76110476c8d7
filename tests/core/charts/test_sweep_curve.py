"""The lab's curve follows from the sweep alone: what is unsure, what is aimed at, where the mark stands."""

import pytest

from core import Experiment, sweep
from core.attacks.causative import causative_attacks
from core.charts.look import LIGHT
from core.charts.sweep_curve import marked_sweep_curve, sweep_curve
from core.mail.corpus import Corpus


@pytest.mark.parametrize("attack", sorted(causative_attacks()))
def test_an_aim_is_drawn_where_there_is_one(attack: str, small: Corpus) -> None:
    found = sweep(Experiment("multinomial_nb", attack), small, [0, 8])
    lines = {line.name: list(line.y) for line in sweep_curve(found, LIGHT).data[:-2] if line.name}
    aims = [name for name in lines if name.endswith("(aim)")]
    assert len(aims) == (found.aimed is not None)
    for name in aims:
        assert lines[name] == list(found.aimed["hit"])


@pytest.mark.parametrize(("filter_name", "lines"), [("spambayes", 3), ("multinomial_nb", 2)])
def test_unsure_is_drawn_for_filters_that_can_be(filter_name: str, lines: int, small: Corpus) -> None:
    figure = sweep_curve(sweep(Experiment(filter_name), small, [0, 8]), LIGHT)
    drawn = [line for line in figure.data[:-2] if line.name]
    assert len(drawn) == lines
    named = {f'<span style="color:{line.line.color}">{line.name}</span>' for line in drawn}
    assert set(figure.layout.yaxis2.ticktext) == named, "names stand in the margin"
    assert not figure.layout.annotations


def test_the_unit_is_the_attackers(small: Corpus) -> None:
    for attack, unit in (("dictionary", "poison messages"), ("label_flip", "changed labels")):
        figure = sweep_curve(sweep(Experiment(attack=attack), small, [0, 4]), LIGHT)
        assert figure.layout.xaxis.title.text == f"{unit} in the training data"


def test_the_mark_stands_at_the_level(small: Corpus) -> None:
    found = sweep(Experiment(), small, [0, 8])
    spot, points = marked_sweep_curve(found, 1, LIGHT).data[-2:]
    assert set(spot.x) | set(points.x) == {8}
    assert list(points.y) == [found.frame["fp"].iloc[1], found.frame["fn"].iloc[1]]
