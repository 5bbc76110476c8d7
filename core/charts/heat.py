"""Every attack behind every defence as a field of colour with its number."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
import plotly.graph_objects as go
from numpy.typing import NDArray

from core.charts.look import Look, layout

ROW = 36  # pixels
_LARGE = 1_000  # no digits behind the point from here on


def heat(
    values: NDArray[np.float64], rows: Sequence[str], columns: Sequence[str], look: Look, *, colour: str, shares: bool
) -> go.Figure:
    """values: shape (rows, columns), NaN for nothing. colour: of the largest. shares: whether they are, from 0 to 1."""
    most = float(np.nanmax(values)) if not np.isnan(values).all() else 1.0
    said = [[_said(value, shares=shares) for value in row] for row in values.tolist()]
    figure = go.Figure(
        go.Heatmap(
            z=values.tolist(),
            x=list(columns),
            y=list(rows),
            zmin=0,
            zmax=max(most, 1e-9),
            colorscale=[[0, look.ground], [1, colour]],
            showscale=False,
            xgap=2,
            ygap=2,
            hovertemplate="%{y} behind %{x}: %{customdata}<extra></extra>",
            customdata=said,
        )
    )
    for y, row in enumerate(values.tolist()):
        for x, value in enumerate(row):
            dark = look.ground if not np.isnan(value) and value > 0.6 * most else look.text
            figure.add_annotation(
                x=x,
                y=y,
                text=said[y][x],
                showarrow=False,
                font={"size": 13, "color": dark if value > 0 else look.unsure},
            )
    figure.update_layout(layout(look, height=ROW * len(rows) + 120))
    figure.update_layout(margin={"l": 8, "r": 8, "t": 104, "b": 8})
    figure.update_xaxes(side="top", tickangle=-35, showgrid=False, tickfont={"color": look.text, "size": 13})
    figure.update_yaxes(autorange="reversed", showgrid=False, tickfont={"color": look.text, "size": 13})
    return figure


def as_table(values: NDArray[np.float64], rows: Sequence[str], columns: Sequence[str]) -> pd.DataFrame:
    """The same numbers, for whoever sees no colours or has a narrow screen."""
    return pd.DataFrame(values.round(3), index=pd.Index(rows, name="Attack"), columns=list(columns))


def _said(value: float, *, shares: bool) -> str:
    if np.isnan(value):
        return ""
    if shares:
        return f"{value:.0%}"
    return f"{value:.1f}" if value < _LARGE else f"{value:,.0f}"
