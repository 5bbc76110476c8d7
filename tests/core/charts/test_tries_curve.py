"""The tries as they were answered: scores where they were told, folders where they were not."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from core.charts.look import DARK, LIGHT
from core.charts.tries_curve import tries_curve
from core.filters.linear_svm import LinearSVM
from core.filters.spambayes import SpamBayes
from core.games.rules import Goal

TRIES = pd.DataFrame(
    {
        "try": [1, 2, 3],
        "added": [0, 4, 9],
        "removed": [0, 0, 1],
        "verdict": [2, 1, 0],
        "answer": ["Spam folder", "Unsure", "Inbox"],
        "score": [0.99, 0.5, 0.1],
    }
)


def test_scores_are_drawn_with_the_cut_offs() -> None:
    figure = go.Figure(tries_curve(TRIES, Goal.DELIVERED, SpamBayes(), LIGHT))
    line = figure.data[0]
    assert (list(line.x), list(line.y)) == ([1, 2, 3], [0.99, 0.5, 0.1])
    assert [(shape.y0, shape.y1) for shape in figure.layout.shapes] == [(0.2, 0.2), (0.9, 0.9)]
    below, above = figure.layout.yaxis2.tickvals
    assert below < 0.2
    assert above > 0.9
    assert ["inbox" in name for name in figure.layout.yaxis2.ticktext] == [True, False]
    assert figure.layout.yaxis.title.text == SpamBayes.score_name


def test_without_a_score_the_folders_are_drawn() -> None:
    some = TRIES.assign(score=[0.99, None, 0.1])
    figure = go.Figure(tries_curve(some, Goal.DELIVERED, SpamBayes(), DARK))
    assert list(figure.data[0].y) == [2, 1, 0]
    assert list(figure.layout.yaxis.ticktext) == ["Inbox", "Unsure", "Spam folder"]
    assert not figure.layout.shapes


@pytest.mark.parametrize(
    ("goal", "at", "colour", "symbol"),
    [(Goal.DELIVERED, 2, LIGHT.missed, "triangle-up"), (Goal.BLOCKED, 0, LIGHT.blocked, "square")],
)
def test_the_try_that_wins_is_told_by_colour_and_form(goal: Goal, at: int, colour: str, symbol: str) -> None:
    marker = go.Figure(tries_curve(TRIES, goal, SpamBayes(), LIGHT)).data[0].marker
    assert [place for place, shown in enumerate(marker.color) if shown == colour] == [at]
    assert [place for place, shown in enumerate(marker.symbol) if shown == symbol] == [at]


def test_the_axes_stay_for_the_first_tries_and_hold_every_score() -> None:
    first, third = (go.Figure(tries_curve(TRIES[:n], Goal.DELIVERED, SpamBayes(), LIGHT)).layout for n in (1, 3))
    assert first.xaxis.range == third.xaxis.range == (0.5, 10.5)
    assert first.yaxis.range == third.yaxis.range
    margins = TRIES.assign(score=[7.5, 0.0, -3.25])
    low, high = go.Figure(tries_curve(margins, Goal.DELIVERED, LinearSVM(), LIGHT)).layout.yaxis.range
    assert low < -3.25
    assert high > 7.5
