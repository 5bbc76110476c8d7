"""A league as a field of colour: each attack against each defence, up to thirty of them and more."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

from core.charts.look import Look, layout, untrusted

ROW = 26  # pixels
FEW_COLUMNS = 16  # in so many there is room for numbers
LONGEST_NAME = 34  # letters
END = 14  # of these at the end


def league_matrix(
    values: NDArray[np.float64], rows: Sequence[str], columns: Sequence[str], look: Look, *, shares: bool
) -> go.Figure:
    """values: shape (rows, columns), NaN for what is not there. shares: whether they are, from 0 to 1; costs otherwise,
    which are coloured by their order of size, as a few are much larger than all others. Numbers stand in the fields
    where there is room, and under the pointer."""
    said = [
        ["" if np.isnan(value) else f"{value:.0%}" if shares else f"{value:.1f}" for value in row] for row in values
    ]
    depth = values if shares else np.log1p(np.maximum(values, 0))
    most = float(np.nanmax(depth)) if not np.isnan(depth).all() else 0.0
    figure = go.Figure(
        go.Heatmap(
            z=depth.tolist(),
            x=list(range(len(columns))),
            y=list(range(len(rows))),
            zmin=0,
            zmax=max(most, 1e-9),
            colorscale=[[0, look.ground], [1, look.poison]],
            showscale=False,
            xgap=1,
            ygap=1,
            text=said,
            texttemplate="%{text}" if len(columns) <= FEW_COLUMNS else None,
            textfont={"size": 12},
            customdata=[[[untrusted(row), untrusted(column)] for column in columns] for row in rows],
            hovertemplate="%{customdata[0]}<br>behind %{customdata[1]}: %{text}<extra></extra>",
        )
    )
    figure.update_layout(layout(look, height=ROW * len(rows) + 256))
    figure.update_layout(margin={"l": 8, "r": 8, "t": 236, "b": 8})
    font = {"color": look.text, "size": 12}
    for update, names, more in (
        (figure.update_xaxes, columns, {"side": "top", "tickangle": -90}),
        (figure.update_yaxes, rows, {"autorange": "reversed"}),
    ):
        short = [untrusted(_shortened(name)) for name in names]
        update(tickvals=list(range(len(names))), ticktext=short, showgrid=False, tickfont=font, **more)
    return figure


def _shortened(name: str) -> str:
    """Without its middle if it is long: its end tells it from others of the kind."""
    if len(name) <= LONGEST_NAME:
        return name
    return f"{name[: LONGEST_NAME - END - 1]}…{name[-END:]}"
