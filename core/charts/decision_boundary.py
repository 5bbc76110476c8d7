"""How a model decides on two fields, before the attack and now, with the poison drawn on it."""

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray
from plotly.subplots import make_subplots

from core.charts.look import Look, layout, untrusted

DOT = 26  # pixels of the largest


def decision_boundary(
    before: NDArray[np.float64],
    now: NDArray[np.float64],
    poison: NDArray[np.intp],
    look: Look,
    *,
    along: tuple[str, list[str]],
    up: tuple[str, list[str]],
) -> go.Figure:
    """before, now: shares refused, shape (bands up, bands along). poison: how many of its rows lie there. along, up:
    name of a field, and how its bands read."""
    columns, rows = ([untrusted(band) for band in bands] for _, bands in (along, up))
    figure = make_subplots(cols=2, shared_yaxes=True, horizontal_spacing=0.03, subplot_titles=("Before", "Now"))
    for place, shares in enumerate((before, now), start=1):
        figure.add_trace(
            go.Heatmap(
                z=shares.tolist(),
                x=columns,
                y=rows,
                zmin=0,
                zmax=1,
                colorscale=[[0, look.ground], [1, look.blocked]],
                showscale=False,
                xgap=2,
                ygap=2,
                hovertemplate="%{x}, %{y}: %{z:.0%} refused<extra></extra>",
            ),
            row=1,
            col=place,
        )
    at = np.argwhere(poison > 0)
    counts = [int(poison[up_, along_]) for up_, along_ in at]
    most = max(counts, default=1)
    figure.add_trace(
        go.Scatter(
            x=[columns[along_] for _, along_ in at],
            y=[rows[up_] for up_, _ in at],
            mode="markers",
            marker={
                "color": look.poison,
                "size": [max(6, DOT * (count / most) ** 0.5) for count in counts],
                "line": {"width": 2, "color": look.ground},
            },
            customdata=counts,
            hovertemplate="%{x}, %{y}: %{customdata:,} of the poison<extra></extra>",
        ),
        row=1,
        col=2,
    )
    figure.update_layout(layout(look, height=120 + 44 * len(rows)))
    figure.update_layout(margin={"t": 40})
    figure.update_annotations(font={"color": look.text, "size": 14})
    axis = layout(look, height=0)["xaxis"] | {"showgrid": False, "tickfont": {"color": look.text, "size": 12}}
    figure.update_xaxes(axis, title_text=untrusted(along[0]))
    figure.update_yaxes(axis)
    figure.update_yaxes(title_text=untrusted(up[0]), col=1)
    return figure
