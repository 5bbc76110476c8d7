"""Runs that a visitor pinned, one over the other: blocked good mail on the left, missed spam on the right."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from core.charts.look import Look, layout
from core.charts.poison_curve import NAMES

DASHES = ("solid", "dash", "dot", "dashdot")
SYMBOLS = ("circle", "square", "diamond", "triangle-up")


def pinned_curves(frames: Sequence[pd.DataFrame], marks: Sequence[int], look: Look) -> go.Figure:
    """At most four frames as `core.runs.sweeping.Sweep` gives them, each with the level at which its mark stands.

    Runs are told apart by line style and mark, numbered from 1; the x axis is the share of all training mail.
    """
    figure = make_subplots(cols=2, shared_yaxes=True, horizontal_spacing=0.04)
    for column, (error, colour) in enumerate((("fp", look.blocked), ("fn", look.missed)), start=1):
        for number, (frame, mark, dash, symbol) in enumerate(
            zip(frames, marks, DASHES, SYMBOLS, strict=False), start=1
        ):
            at = frame.iloc[[int((frame["poison"] - mark).abs().argmin())]]
            figure.add_scatter(
                x=frame["contamination"].tolist(),
                y=frame[error].tolist(),
                mode="lines",
                line={"color": colour, "width": 3, "dash": dash},
                hovertemplate="%{y:.1%} with %{x:.1%} of all training mail<extra>run " + str(number) + "</extra>",
                row=1,
                col=column,
            )
            figure.add_scatter(
                x=at["contamination"].tolist(),
                y=at[error].tolist(),
                mode="markers+text",
                text=[str(number)],
                textposition="top center",
                textfont={"color": look.text, "size": 15},
                marker={"color": colour, "size": 11, "symbol": symbol},
                hoverinfo="skip",
                cliponaxis=False,
                row=1,
                col=column,
            )
        figure.add_annotation(
            text=NAMES[error], x=0.5, xref=f"x{column if column > 1 else ''} domain", y=1.02, yref="paper",
            yanchor="bottom", showarrow=False, font={"color": colour, "size": 14},
        )  # fmt: skip
    shared = layout(look, height=320)
    figure.update_layout(shared, xaxis2=shared["xaxis"], yaxis2=shared["yaxis"], margin={"t": 36})
    figure.update_xaxes(
        rangemode="tozero", tickformat=".0%", title_text="poison, share of all training mail", showgrid=False
    )
    figure.update_yaxes(range=[-0.02, 1.08], tickformat=".0%", tickvals=[0, 0.25, 0.5, 0.75, 1])
    return figure
