"""How much poison is found by how many reads, in the order of each score."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go
from numpy.typing import NDArray

from core.charts.look import Look, layout
from core.charts.names import beside

HEIGHT = 400
LOW, HIGH = -0.03, 1.04  # of the axis
POINTS = 200  # of a line: more cannot be told apart


def review_curve(
    curves: pd.DataFrame, look: Look, *, chosen: str, path: NDArray[np.intp] | None = None, items: str = "messages"
) -> go.Figure:
    """A line per column of `core.monitors.review.Review.curves`, as shares of all poison, of which there must be some.

    chosen: the column that was read by, drawn strong. path: what the reader caught after each read, shape (reads + 1,).
    items: what is read.
    """
    of = max(1.0, float(curves["perfect"].iloc[-1]))
    drawn = curves.iloc[:: max(1, len(curves) // POINTS)]
    looks = {"perfect": (look.text, 1.5, "solid"), "at random": (look.unsure, 1.5, "dash")}
    lines, ends = [], []
    for name in (column for column in curves.columns if column != "read"):
        colour, width, dash = looks.get(str(name), (look.unsure, 1.0, "solid"))
        if name == chosen:
            colour, width = look.poison, 4
        line = {"color": colour, "width": width, "dash": dash}
        lines.append(
            go.Scatter(
                x=drawn["read"], y=drawn[name] / of, mode="lines", line=line, name=str(name), opacity=1,
                hovertemplate="%{y:.0%} after %{x:,} reads<extra>" + str(name) + "</extra>",
            )
        )  # fmt: skip
        middle = float(curves[name].iloc[len(curves) // 4]) / of
        ends.append((middle, f"<b>{name}</b>" if name == chosen else str(name), colour))
    if path is not None:
        lines.append(
            go.Scatter(
                x=list(range(len(path))), y=path / of, mode="lines+markers", name="your reads",
                line={"color": look.text, "width": 3}, marker={"size": 6, "color": look.text},
                hovertemplate="%{y:.0%} caught after %{x:,} reads<extra>your reads</extra>",
            )
        )  # fmt: skip
    names, axis = beside(ends, LOW, HIGH)
    figure = go.Figure([*lines, names])
    figure.update_layout(layout(look, height=HEIGHT), yaxis2=axis, margin={"l": 56, "r": 8, "t": 8, "b": 44})
    figure.update_xaxes(range=[0, len(curves) // 4], title_text=f"{items} read", showgrid=False)
    shares = {"tickformat": ".0%", "tickvals": [0, 0.25, 0.5, 0.75, 1], "range": [LOW, HIGH]}
    figure.update_layout(yaxis=shares | {"title_text": "of the poison"})
    return figure
