"""What the filter answered to each question about a message that is edited by hand."""

from typing import Any

import pandas as pd

from core.charts.look import Look, layout
from core.charts.names import beside
from core.filters import Filter
from core.games.rules import Goal
from core.runs.measure import FOLDERS

FEWEST = 10  # questions that there is room for, so that the first ones do not jump


def tries_curve(frame: pd.DataFrame, goal: Goal, asked: Filter, look: Look) -> dict[str, Any]:
    """`frame` as `Game.frame` makes it: the scores with the filter's cut-offs if all were told, else the folders.

    Questions that reached the goal are filled, in the colour of the error that they are. The figure comes as the
    dictionary that `plotly.graph_objects.Figure` takes, which is made in a fiftieth of the time.
    """
    told = bool(frame["score"].notna().all())
    values = frame["score" if told else "verdict"].tolist()
    colour, symbol = (look.missed, "triangle-up") if goal is Goal.DELIVERED else (look.blocked, "square")
    won = (frame["verdict"] == goal.wanted).tolist()
    line = {
        "type": "scatter",
        "x": frame["try"].tolist(),
        "y": values,
        "mode": "lines+markers",
        "cliponaxis": False,
        "line": {"color": look.unsure, "width": 2, "shape": "linear" if told else "hv"},
        "marker": {
            "color": [colour if hit else look.ground for hit in won],
            "symbol": [symbol if hit else "circle" for hit in won],
            "size": [13 if hit else 9 for hit in won],
            "line": {"color": [colour if hit else look.unsure for hit in won], "width": 2},
            "opacity": 1,
        },
        "customdata": frame[["answer", "added", "removed"]].to_numpy().tolist(),
        "hovertemplate": "question %{x}: %{customdata[0]}<br>"
        "words: %{customdata[1]} added, %{customdata[2]} removed<extra></extra>",
    }
    shared = layout(look, height=230)
    room = max(FEWEST, len(frame))
    x = {"range": [0.5, room + 0.5], "tick0": 1 if room == FEWEST else 0, "dtick": 1 if room == FEWEST else 10}
    x |= {"title": shared["xaxis"]["title"] | {"text": "question"}, "showgrid": False}
    y, named, more = (_scores if told else _folders)(values, asked, look)
    y["title"] = shared["yaxis"]["title"] | {"text": asked.score_name if told else ""}
    margin = shared["margin"] | {"l": 56 if told else 92}
    axes = {"xaxis": shared["xaxis"] | x, "yaxis": shared["yaxis"] | y}
    return {"data": [line, *named], "layout": shared | {"margin": margin} | axes | more}


Axis = tuple[dict[str, Any], list[dict[str, Any]], dict[str, Any]]
"""The vertical axis, more traces, and more of the layout."""


def _scores(values: list[float], asked: Filter, look: Look) -> Axis:
    """With the folders named beside the cut-offs between them."""
    low, high = asked.score_range or (min(*values, *asked.cutoffs), max(*values, *asked.cutoffs))
    margin = (high - low) / 7 or 1.0
    low, high = low - margin, high + margin
    stroke = {"color": look.text, "width": 1, "dash": "dot"}
    line = {"type": "line", "xref": "x domain", "yref": "y", "x0": 0, "x1": 1, "line": stroke}
    shapes = [line | {"y0": at, "y1": at} for at in dict.fromkeys(asked.cutoffs)]
    inbox, spam = asked.cutoffs
    folders = [(inbox - margin / 2, "inbox", look.unsure), (spam + margin / 2, "spam folder", look.unsure)]
    trace, axis = beside(folders, low, high)
    return {"range": [low, high]}, [trace], {"shapes": shapes, "yaxis2": axis}


def _folders(_values: list[float], _asked: Filter, _look: Look) -> Axis:
    return {"range": [-0.2, 2.2], "tickvals": list(FOLDERS), "ticktext": list(FOLDERS.values())}, [], {}
