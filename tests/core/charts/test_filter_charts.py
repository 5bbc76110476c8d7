"""The charts of the filter's page and of the mail's: figures are the data's, axes stand still."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from core import Experiment, sweep
from core.charts.look import DARK, LIGHT
from core.charts.message_lengths import message_lengths
from core.charts.operating_curve import operating_curve
from core.charts.score_histogram import score_histogram
from core.filters import filters
from core.mail.corpus import Corpus
from core.runs.sweeping import Sweep


@pytest.fixture(scope="module", params=sorted(filters()))
def found(request: pytest.FixtureRequest, small: Corpus) -> Sweep:
    return sweep(Experiment(filter=request.param), small, [0, 20])


def histogram(found: Sweep, at: int) -> go.Figure:
    name = found.experiment.filter.score_name
    return score_histogram(found.scores[at], found.prepared.test_spam, found.cutoffs_at(at), LIGHT, score_name=name)


def test_bars_hold_all_mail_of_each_kind(found: Sweep) -> None:
    for at in (0, 1):
        figure = histogram(found, at)
        for bars, sign in zip(figure.data[:2], (1, -1), strict=True):
            shares = np.array(bars.customdata)
            assert shares.sum() == pytest.approx(1)
            assert np.array(bars.y) == pytest.approx(sign * np.sqrt(shares))


def test_axis_of_scores_names_the_score_and_holds_it_all(found: Sweep) -> None:
    figure = histogram(found, 0)
    low, high = figure.layout.xaxis.range
    assert low <= found.scores[0].min() <= found.scores[0].max() <= high
    assert figure.layout.xaxis.title.text == found.experiment.filter.score_name
    if found.experiment.filter.score_range:
        assert (low, high) == (0, 1)
        assert histogram(found, 1).layout.xaxis.range == (0, 1)
    assert figure.layout.yaxis.range == (-1.05, 1.05)
    assert "100%" in figure.layout.yaxis.ticktext


def test_each_cutoff_is_one_dotted_line(found: Sweep) -> None:
    assert [line.x0 for line in histogram(found, 0).layout.shapes] == sorted(set(found.cutoffs_at(0)))


def test_the_points_in_use_lie_where_the_frame_says(found: Sweep) -> None:
    figure = operating_curve(found.scores[1], found.prepared.test_spam, found.cutoffs_at(1), LIGHT)
    row = found.frame.iloc[1]
    points = {"ham" if len(figure.data) == 3 and at == 0 else "spam": trace for at, trace in enumerate(figure.data[1:])}
    assert points["spam"].x[0] ** 2 == pytest.approx(row["fp"])
    missed_at_low = next(iter(points.values())).y[0] ** 2
    assert missed_at_low == pytest.approx(row["fn"])
    assert len(points) == len(set(found.cutoffs_at(0)))
    assert figure.layout.xaxis.range == figure.layout.yaxis.range == (-0.03, 1.05)
    assert (figure.layout.xaxis.ticktext[0], figure.layout.xaxis.ticktext[-1]) == ("0%", "100%")


def test_the_curve_goes_from_blocking_nothing_to_missing_nothing(found: Sweep) -> None:
    curve = operating_curve(found.scores[1], found.prepared.test_spam, found.cutoffs_at(1), LIGHT).data[0]
    assert (curve.x[0], curve.y[0]) == (0, 1)
    assert (curve.x[-1], curve.y[-1]) == (1, 0)
    assert (np.diff(curve.x) >= 0).all()
    assert (np.diff(curve.y) <= 0).all()


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_lengths_hold_all_mail_of_each_kind(look: object) -> None:
    lengths = pd.DataFrame({"words": [0, 1, 5, 50, 400, 7, 7, 9], "spam": [False] * 5 + [True] * 3})
    figure = message_lengths(lengths, look)
    for line in figure.data:
        assert np.sum(line.y) == pytest.approx(1)
    assert figure.layout.yaxis.rangemode == "tozero"


def test_lengths_of_mail_without_a_word_in_one_kind() -> None:
    figure = message_lengths(pd.DataFrame({"words": [0, 0, 0, 0], "spam": [False, False, True, True]}), LIGHT)
    assert all(np.isfinite(line.y).all() for line in figure.data)
