"""Both errors over the poison for several seeds: their mean in a band from the least to the most."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from core.charts.look import Look, layout
from core.charts.poison_curve import NAMES


def seed_band(bands: pd.DataFrame, look: Look, names: Mapping[str, str] = NAMES) -> go.Figure:
    """`bands` has a row per level as `core.runs.repeat.band` makes them. names: of both errors."""
    figure = go.Figure()
    levels = bands["poison"].tolist()
    for error, colour, dash in (("fp", look.blocked, "solid"), ("fn", look.missed, "dash")):
        low, high = bands[f"{error}_low"].tolist(), bands[f"{error}_high"].tolist()
        figure.add_scatter(
            x=levels + levels[::-1],
            y=high + low[::-1],
            fill="toself",
            mode="lines",
            line={"width": 0},
            fillcolor=colour,
            opacity=0.25,
            hoverinfo="skip",
            showlegend=False,
        )
        figure.add_scatter(
            x=levels,
            y=bands[f"{error}_mean"].tolist(),
            mode="lines",
            name=names[error],
            showlegend=True,
            line={"color": colour, "width": 3, "dash": dash},
            customdata=list(zip(low, high, strict=True)),
            hovertemplate="%{y:.1%}, from %{customdata[0]:.1%} to %{customdata[1]:.1%}<extra>"
            + names[error]
            + "</extra>",
        )
    figure.update_layout(layout(look, height=320), showlegend=True, margin={"t": 40})
    figure.update_layout(legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"})
    figure.update_xaxes(range=[0, max(1, *levels)], title_text="poison in the training data", showgrid=False)
    figure.update_yaxes(range=[-0.02, 1.04], tickformat=".0%", tickvals=[0, 0.25, 0.5, 0.75, 1])
    return figure
