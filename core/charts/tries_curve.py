"""What the filter answered to each try of a message that is edited by hand."""

from typing import Any

import pandas as pd

from core.charts.look import Look, layout
from core.filters import Filter
from core.games.rules import Goal
from core.runs.measure import FOLDERS

FEWEST = 10  # tries that there is room for, so that the first ones do not jump


def tries_curve(frame: pd.DataFrame, goal: Goal, asked: Filter, look: Look) -> dict[str, Any]:
    """`frame` as `Game.frame` makes it: the scores with the filter's cut-offs if all were told, else the folders.

    Tries that reached the goal are filled, in the colour of the error that they are. The figure comes as the dictionary
    that `plotly.graph_objects.Figure` takes, which is made in a fiftieth of the time.
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
    y, more = (_scores if told else _folders)(values, asked, look)
    y["title"] = shared["yaxis"]["title"] | {"text": asked.score_name if told else ""}
    margin = shared["margin"] | {"l": 56 if told else 92}
    axes = {"xaxis": shared["xaxis"] | x, "yaxis": shared["yaxis"] | y}
    return {"data": [line], "layout": shared | {"margin": margin} | axes | more}


def _scores(values: list[float], asked: Filter, look: Look) -> tuple[dict[str, Any], dict[str, Any]]:
    """(vertical axis, cut-offs as named lines)."""
    low, high = asked.score_range or (min(*values, *asked.cutoffs), max(*values, *asked.cutoffs))
    margin = (high - low) / 7 or 1.0
    ends = zip(asked.cutoffs[::-1], ("spam folder", "inbox"), ("bottom", "top"), strict=True)
    lines: dict[str, Any] = {"shapes": [], "annotations": []}
    for at, name, anchor in ends:
        place = {"xref": "x domain", "yref": "y"}
        stroke = {"color": look.text, "width": 1, "dash": "dash"}
        lines["shapes"].append(place | {"type": "line", "x0": 0, "x1": 1, "y0": at, "y1": at, "line": stroke})
        font = {"color": look.unsure, "size": 13}
        words = {"text": name, "font": font, "showarrow": False}
        lines["annotations"].append(place | words | {"x": 1, "y": at, "xanchor": "right", "yanchor": anchor})
    return {"range": [low - margin, high + margin]}, lines


def _folders(_values: list[float], _asked: Filter, _look: Look) -> tuple[dict[str, Any], dict[str, Any]]:
    return {"range": [-0.2, 2.2], "tickvals": list(FOLDERS), "ticktext": list(FOLDERS.values())}, {}
