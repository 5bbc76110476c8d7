"""Charts of what probing found: what they draw is what they were given, in the colour that it means."""

import numpy as np
import pandas as pd
import pytest

from core.charts.blocking_curve import blocking_curve
from core.charts.changes_beside_bound import changes_beside_bound
from core.charts.copy_curve import copy_curve
from core.charts.disguise_bars import disguise_bars
from core.charts.look import DARK, LIGHT, Look
from core.charts.membership_curve import membership_curve
from core.charts.score_track import score_track
from core.charts.weights_found import weights_found

both_looks = pytest.mark.parametrize("look", [LIGHT, DARK])
TRACKS = pd.DataFrame(
    {"strategy": ["bound"] * 2 + ["asks"] * 3 + ["reads"] * 2, "words": [0, 1, 0, 1, 2, 0, 1],
     "score": [0.99, 0.1, 0.99, 0.6, 0.3, 0.99, 0.98]}
)  # fmt: skip


@both_looks
def test_a_message_is_tracked_by_each_strategy_beside_the_cutoffs(look: Look) -> None:
    figure = score_track(
        TRACKS, look, cutoffs=(0.2, 0.9), score_name="score", chosen="asks", bound="bound", quiet=["reads"]
    )
    drawn = {trace.name: trace for trace in figure.data if trace.name}
    assert list(drawn["asks"].y) == [0.99, 0.6, 0.3]
    assert [drawn[name].line.color for name in ("bound", "asks", "reads")] == [look.text, look.missed, look.unsure]
    assert drawn["asks"].line.width > drawn["reads"].line.width
    assert [shape.y0 for shape in figure.layout.shapes] == [0.2, 0.9]
    assert len({trace.marker.symbol for trace in drawn.values()}) == 3
    low, high = figure.layout.yaxis.range
    assert low < 0.1
    assert high > 0.99


def test_one_threshold_is_one_line() -> None:
    figure = score_track(TRACKS, LIGHT, cutoffs=(0.5, 0.5), score_name="score")
    assert [shape.y0 for shape in figure.layout.shapes] == [0.5]


def test_names_of_strategies_stay_text() -> None:
    figure = score_track(TRACKS.assign(strategy="<a>"), LIGHT, cutoffs=(0.5, 0.5), score_name="score")
    assert figure.data[0].name == "&lt;a&gt;"
    assert "<a>" not in "".join(figure.layout.yaxis2.ticktext)


@both_looks
def test_blocked_good_mail_is_blue(look: Look) -> None:
    frame = pd.DataFrame({"strategy": "quote", "words": [0, 1, 2], "queries": 0.0, "passing": [0, 0.2, 0.4]})
    figure = blocking_curve(frame, look)
    assert figure.data[0].line.color == look.blocked
    assert "good mail" in figure.layout.yaxis.title.text


@both_looks
def test_disguises_are_pairs_of_bars_told_apart_by_hatching(look: Look) -> None:
    rows = pd.DataFrame({"technique": ["spacing", "look-alikes"], "passing": [0.5, 1.0], "normalised": [0.1, 0.0]})
    figure = disguise_bars(rows, look)
    bars = {bar.name: bar for bar in figure.data}
    assert dict(zip(bars["filter reads as it is"].y, bars["filter reads as it is"].x, strict=True)) == {
        "spacing": 0.5,
        "look-alikes": 1.0,
    }
    assert list(bars["filter normalises"].text) == ["0%", "10%"]
    assert bars["filter normalises"].marker.pattern.shape == "/"


@both_looks
def test_the_copy_has_lines_for_what_no_question_would_reach(look: Look) -> None:
    rows = pd.DataFrame(
        {"queries": [20, 2_000], "agreement": [0.7, 0.9], "free_agreement": 0.91, "passing": [0.1, 0.9],
         "free_passing": 0.4}
    )  # fmt: skip
    figure = copy_curve(rows, look)
    assert {trace.name: list(trace.y) for trace in figure.data if trace.name} == {
        "copy agrees with filter": [0.7, 0.9],
        "blocked spam that gets through": [0.1, 0.9],
        "agrees without a question": [0.91, 0.91],
        "gets through without a question": [0.4, 0.4],
    }
    heights = sorted(figure.layout.yaxis2.tickvals)
    assert np.diff(heights).min() > 0.07, "names of lines that end together stand apart"


@both_looks
def test_words_are_drawn_by_what_the_attacker_takes_them_for(look: Look) -> None:
    words = pd.DataFrame({"word": ["a", "<b>", "c"], "found": [-1.0, 1.0, 0.0], "true": [-2.0, 1.0, 0.1]})
    figure = weights_found(words, look, found="seen", weight_name="weight")
    assert {trace.name: (list(trace.x), list(trace.y)) for trace in figure.data} == {
        "taken for good": ([-2.0], [-1.0]),
        "taken for spammy": ([1.0], [1.0]),
        "neither": ([0.1], [0.0]),
    }
    assert figure.data[1].customdata[0] == "&lt;b&gt;"
    assert len({trace.marker.symbol for trace in figure.data}) == 3
    assert list(figure.layout.yaxis.ticktext) == ["good", "neither", "spammy"]


@both_looks
def test_membership_is_drawn_beside_guessing(look: Look) -> None:
    rows = pd.DataFrame({"case": ["a", "a", "b", "b"], "accused": [0, 1, 0, 1.0], "found": [0, 1, 0.5, 1.0]})
    figure = membership_curve(rows, look)
    assert [trace.name for trace in figure.data] == ["guessing", "a", "b"]
    assert list(figure.data[2].y) == [0.5, 1.0]
    assert len({(trace.line.dash, trace.marker.symbol) for trace in figure.data}) == 3


@both_looks
def test_acre_stands_beside_its_bound_and_a_message_that_never_passes_has_no_mark(look: Look) -> None:
    rows = pd.DataFrame({"message": [1, 2], "changes": [4.0, float("nan")], "fewest": [3.0, 9.0]})
    figure = changes_beside_bound(rows, look, attack="ACRE")
    assert [trace.marker.symbol for trace in figure.data] == ["triangle-up", "circle-open"]
    assert list(figure.data[1].y) == [3.0, 9.0]
    assert figure.layout.yaxis.range[1] > 9
    never = rows.assign(changes=float("nan"), fewest=float("nan"))
    assert changes_beside_bound(never, look, attack="ACRE").layout.yaxis.range[1] == 1
