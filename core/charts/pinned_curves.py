"""Runs that a visitor pinned, one over the other: blocked good mail on the left, missed spam on the right."""

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from core.charts.look import Look, layout
from core.charts.names import beside
from core.charts.poison_curve import NAMES

DASHES = {"fp": "solid", "fn": "dash"}  # as everywhere
SYMBOLS = ("circle", "square", "diamond", "triangle-up")
SIGNS = ("●", "■", "◆", "▲")
LOW, HIGH = -0.03, 1.08  # of the axes


def pinned_curves(
    frames: Sequence[pd.DataFrame], marks: Sequence[int], look: Look, names: Mapping[str, str] = NAMES
) -> go.Figure:
    """At most four frames as `core.runs.sweeping.Sweep` gives them, each with the level at which its mark stands.

    Runs are told apart by symbol and number, from 1; the x axis is the share of all training data. names: of both
    errors.
    """
    figure = make_subplots(cols=2, shared_yaxes=True, horizontal_spacing=0.1)
    axes = {}
    for column, (error, colour) in enumerate((("fp", look.blocked), ("fn", look.missed)), start=1):
        ends = []
        for number, (frame, mark, symbol) in enumerate(zip(frames, marks, SYMBOLS, strict=False), start=1):
            rows = frame.sort_values("poison")
            at = int((rows["poison"] - mark).abs().argmin())
            figure.add_scatter(
                x=rows["contamination"].tolist(),
                y=rows[error].tolist(),
                mode="lines+markers",
                line={"color": colour, "width": 3, "dash": DASHES[error]},
                marker={"symbol": symbol, "size": [13 if row == at else 0 for row in range(len(rows))], "opacity": 1},
                hovertemplate="%{y:.1%} with %{x:.1%} of all training data<extra>run " + str(number) + "</extra>",
                cliponaxis=False,
                row=1,
                col=column,
            )
            ends.append((float(rows[error].iloc[-1]), f"{SIGNS[number - 1]} {number}", colour))
        trace, axis = beside(ends, LOW, HIGH)
        over = "y" if column == 1 else "y2"
        figure.add_trace(trace | {"xaxis": f"x{column}", "yaxis": f"y{column + 2}"})
        axes[f"yaxis{column + 2}"] = axis | {"overlaying": over, "anchor": f"x{column}"}
        figure.add_annotation(
            text=names[error], x=0.5, xref=f"x{column if column > 1 else ''} domain", y=1.02, yref="paper",
            yanchor="bottom", showarrow=False, font={"color": colour, "size": 14},
        )  # fmt: skip
    shared = layout(look, height=320)
    figure.update_layout(shared, xaxis2=shared["xaxis"], yaxis2=shared["yaxis"], margin={"t": 36}, **axes)
    figure.update_xaxes(
        rangemode="tozero", tickformat=".0%", title_text="poison, share of all training data", showgrid=False
    )
    shares = {"range": [LOW, HIGH], "tickformat": ".0%", "tickvals": [0, 0.25, 0.5, 0.75, 1]}
    figure.update_layout(yaxis=shares, yaxis2=shares)
    return figure
