"""How many training messages an attacker finds for how many strangers accused."""

import pandas as pd
import plotly.graph_objects as go

from core.charts.look import Look, layout, untrusted

HEIGHT = 350
SYMBOLS = ("circle", "square", "triangle-up")


def membership_curve(rows: pd.DataFrame, look: Look) -> go.Figure:
    """A line per case over all thresholds: columns case, accused, found (shares); guessing is the diagonal."""
    figure = go.Figure()
    figure.add_scatter(
        x=[0, 1],
        y=[0, 1],
        mode="lines",
        name="guessing",
        line={"color": look.unsure, "width": 2, "dash": "dot"},
        hoverinfo="skip",
    )
    for at, case in enumerate(dict.fromkeys(rows["case"])):
        some = rows[rows["case"] == case]
        figure.add_scatter(
            x=some["accused"].tolist(),
            y=some["found"].tolist(),
            mode="lines+markers",
            name=untrusted(case),
            line={"color": look.poison, "width": 3},
            marker={"symbol": SYMBOLS[at % len(SYMBOLS)], "size": 9, "maxdisplayed": 9},
            cliponaxis=False,
            hovertemplate="finds %{y:.0%} of members, accuses %{x:.0%} of strangers<extra>"
            + untrusted(case)
            + "</extra>",
        )
    figure.update_layout(layout(look, height=HEIGHT), showlegend=True, margin={"t": 40, "l": 56})
    figure.update_layout(legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"})
    axis = {"range": [-0.02, 1.04], "tickformat": ".0%", "tickvals": [0, 0.25, 0.5, 0.75, 1]}
    figure.update_xaxes(axis, title_text="new messages that are accused")
    figure.update_yaxes(axis, title_text="training messages found")
    return figure
