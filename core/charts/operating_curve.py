"""Every trade between the two errors that a cut-off can make, and the one that it makes now."""

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray
from sklearn.metrics import roc_curve

from core.charts.look import Look, layout


def operating_curve(
    scores: NDArray[np.float64], spam: NDArray[np.bool_], cutoffs: tuple[float, float], look: Look
) -> go.Figure:
    """Missed spam over blocked good mail for every single cut-off, with a point per cut-off in use.

    The receiver operating characteristic upside down, on square-root axes, so that both axes are errors and the
    corner at the origin is where one wants to be. scores and spam have shape (tests,).
    """
    blocked, caught, _ = roc_curve(spam, scores, drop_intermediate=True)
    figure = go.Figure()
    figure.add_scatter(
        x=np.sqrt(blocked).tolist(),
        y=np.sqrt(1 - caught).tolist(),
        customdata=np.column_stack([blocked, 1 - caught]).tolist(),
        mode="lines",
        showlegend=False,
        line={"color": look.poison, "width": 3},
        hovertemplate="blocks %{customdata[0]:.1%} of good mail, misses %{customdata[1]:.1%} of spam<extra></extra>",
    )
    named = dict(zip(cutoffs, (("good mail cut-off", "diamond-open"), ("spam cut-off", "diamond")), strict=True))
    for at, (name, symbol) in named.items():
        fp, fn = float((scores[~spam] >= at).mean()), float((scores[spam] < at).mean())
        figure.add_scatter(
            x=[fp**0.5],
            y=[fn**0.5],
            mode="markers",
            name=name if cutoffs[0] != cutoffs[1] else "threshold",
            showlegend=True,
            marker={"color": look.text, "size": 13, "symbol": symbol, "line": {"width": 2}},
            cliponaxis=False,
            hovertemplate=f"blocks {fp:.1%} of good mail, misses {fn:.1%} of spam<extra>{name} {at:.2f}</extra>",
        )
    ticks = [0, 0.01, 0.05, 0.2, 0.5, 1]
    axis = {
        "range": [-0.03, 1.05],
        "tickvals": [tick**0.5 for tick in ticks],
        "ticktext": [f"{tick:.0%}" for tick in ticks],
    }
    figure.update_layout(layout(look, height=300), showlegend=True, margin={"t": 40})
    figure.update_layout(legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"})
    figure.update_xaxes(axis, title_text="good mail at or above the cut-off")
    figure.update_yaxes(axis, title_text="spam below it")
    return figure
