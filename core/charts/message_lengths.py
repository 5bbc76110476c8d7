"""How long good mail and spam are."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from core.charts.look import Look, layout


def message_lengths(lengths: pd.DataFrame, look: Look) -> go.Figure:
    """`lengths` has the columns words (distinct words of a message) and spam; share of each kind per bin."""
    most = max(2, int(lengths["words"].quantile(0.99)))
    edges = np.unique(np.geomspace(1, most, 25).round().astype(int))
    figure = go.Figure()
    for spam, name, colour, dash in ((False, "good mail", look.blocked, "solid"), (True, "spam", look.missed, "dash")):
        words = lengths["words"][lengths["spam"] == spam].clip(1, most)
        share = np.histogram(words, edges)[0] / max(len(words), 1)
        figure.add_scatter(
            x=((edges[:-1] + edges[1:]) / 2).tolist(),
            y=share.tolist(),
            name=name,
            mode="lines",
            line={"color": colour, "width": 3, "dash": dash, "shape": "spline"},
            hovertemplate="%{y:.1%} have about %{x:.0f} words<extra>" + name + "</extra>",
        )
    figure.update_layout(layout(look, height=280), showlegend=True, margin={"t": 40})
    figure.update_layout(legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"})
    figure.update_xaxes(
        type="log", title_text="distinct words in a message", tickvals=[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
    )
    figure.update_yaxes(title_text="share of its kind", tickformat=".0%", rangemode="tozero")
    return figure
