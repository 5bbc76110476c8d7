"""A league as a field of colour: each attack against each defence, up to thirty of them and more."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

from core.charts.enlarged import HEIGHT, TYPE
from core.charts.look import Look, ink, layout, untrusted

ROW = 26  # pixels
LETTER = 7  # pixels of a name over a column
EDGE = 8  # pixels around
LARGE = 100  # no digits behind the point from here on: fields are narrow on a phone
FEW_COLUMNS = 16  # in so many there is room for numbers
LONGEST_NAME = 34  # letters
END = 14  # of these at the end
TYPE_SIZE = 12


def league_matrix(
    values: NDArray[np.float64], rows: Sequence[str], columns: Sequence[str], look: Look, *, shares: bool
) -> go.Figure:
    """values: shape (rows, columns), NaN for what is not there. shares: whether they are, from 0 to 1; costs otherwise,
    which are coloured by their order of size, as a few are much larger than all others. Numbers stand in the fields
    where there is room, and under the pointer."""
    said = [["" if np.isnan(value) else _said(float(value), shares=shares) for value in row] for row in values]
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
            customdata=[[[untrusted(row), untrusted(column)] for column in columns] for row in rows],
            hovertemplate="%{customdata[0]}<br>behind %{customdata[1]}: %{text}<extra></extra>",
        )
    )
    if len(columns) <= FEW_COLUMNS:
        figure.add_trace(_numbers(said, depth / max(most, 1e-9), look))
    over = EDGE + LETTER * max((len(_shortened(name)) for name in columns), default=0)
    # names grow more than the chart does where it is enlarged, and the rows are not to pay for it
    figure.update_layout(layout(look, height=round(ROW * len(rows) + (over + EDGE) * TYPE / HEIGHT)))
    figure.update_layout(margin={"l": EDGE, "r": EDGE, "t": over, "b": EDGE})
    font = {"color": look.text, "size": TYPE_SIZE}
    for update, names, more in (
        (figure.update_xaxes, columns, {"side": "top", "tickangle": -90}),
        (figure.update_yaxes, rows, {"autorange": "reversed"}),
    ):
        short = [untrusted(_shortened(name)) for name in names]
        update(tickvals=list(range(len(names))), ticktext=short, showgrid=False, tickfont=font, **more)
    return figure


def _said(value: float, *, shares: bool) -> str:
    if shares:
        return f"{value:.0%}"
    return f"{value:.1f}" if value < LARGE else f"{value:,.0f}"


def _numbers(said: Sequence[Sequence[str]], share: NDArray[np.float64], look: Look) -> go.Scatter:
    """A number in each field, as dark or as light as is read best on it. share: of the deepest colour."""
    at = [(x, y) for y, row in enumerate(said) for x, text in enumerate(row) if text]
    return go.Scatter(
        x=[x for x, _ in at],
        y=[y for _, y in at],
        text=[said[y][x] for x, y in at],
        mode="text",
        textfont={"size": TYPE_SIZE, "color": [ink(look, look.poison, float(share[y, x])) for x, y in at]},
        hoverinfo="skip",
    )


def _shortened(name: str) -> str:
    """Without its middle if it is long: its end tells it from others of the kind."""
    if len(name) <= LONGEST_NAME:
        return name
    return f"{name[: LONGEST_NAME - END - 1]}…{name[-END:]}"
