"""What the filter answered to each try of a message that is edited by hand."""

import pandas as pd
import plotly.graph_objects as go

from core.charts.look import Look, layout
from core.evasion_game import Goal
from core.filters import Filter
from core.measure import FOLDERS

FEWEST = 10  # tries that there is room for, so that the first ones do not jump


def tries_curve(frame: pd.DataFrame, goal: Goal, asked: Filter, look: Look) -> go.Figure:
    """`frame` as `Game.frame` makes it: the scores with the filter's cut-offs if all were told, else the folders.

    Tries that reached the goal are filled, in the colour of the error that they are.
    """
    told = frame["score"].notna().all()
    values = frame["score" if told else "verdict"]
    won = frame["verdict"] == goal.wanted
    colour, symbol = (look.missed, "triangle-up") if goal is Goal.DELIVERED else (look.blocked, "square")
    figure = go.Figure()
    figure.add_scatter(
        x=frame["try"].tolist(),
        y=values.tolist(),
        mode="lines+markers",
        line={"color": look.unsure, "width": 2, "shape": "linear" if told else "hv"},
        marker={
            "color": [colour if hit else look.ground for hit in won],
            "symbol": [symbol if hit else "circle" for hit in won],
            "size": [13 if hit else 9 for hit in won],
            "line": {"color": [colour if hit else look.unsure for hit in won], "width": 2},
        },
        customdata=list(zip(frame["answer"], frame["added"], frame["removed"], strict=True)),
        hovertemplate="try %{x}: %{customdata[0]}<br>"
        "words: %{customdata[1]} added, %{customdata[2]} removed<extra></extra>",
    )
    figure.update_layout(layout(look, height=230))
    figure.update_xaxes(range=[0.5, max(FEWEST, len(frame)) + 0.5], title_text="try", showgrid=False, tickformat="d")
    if told:
        for at in dict.fromkeys(asked.cutoffs):
            figure.add_hline(y=at, line={"color": look.text, "width": 1, "dash": "dash"})
        low, high = asked.score_range or (min(*values, *asked.cutoffs), max(*values, *asked.cutoffs))
        margin = (high - low) / 20
        figure.update_yaxes(range=[low - margin, high + margin], title_text=asked.score_name)
    else:
        figure.update_yaxes(range=[-0.2, 2.2], tickvals=list(FOLDERS), ticktext=list(FOLDERS.values()))
        figure.update_layout(margin={"l": 88})
    return figure
