"""Both errors over the poison, so small that it stands on a card: no axis, the ends named."""

import pandas as pd
import plotly.graph_objects as go

from core.charts.look import Look, layout
from core.telling.numbers import percent

HEIGHT = 84
ROOM = 0.24  # between two names, as a share of the height


def card_curve(frame: pd.DataFrame, look: Look, *, aim: pd.Series | None = None) -> go.Figure:
    """Shares of the test mail over `frame["poison"]`, from 0 to 100%: blocked good mail, missed spam, and how far the
    attack gets what it aims at (`aim`, a share per row of `frame`), each with its share at the end."""
    lines = [("blocked", frame["fp"], look.blocked, "solid"), ("missed", frame["fn"], look.missed, "dash")]
    if aim is not None:
        lines.append(("target", aim, look.poison, "dashdot"))
    figure = go.Figure()
    height = -1.0
    for name, shares, colour, dash in sorted(lines, key=lambda line: line[1].iloc[-1]):
        figure.add_scatter(
            x=frame["poison"].tolist(),
            y=shares.tolist(),
            mode="lines",
            line={"color": colour, "width": 3, "dash": dash},
            hoverinfo="skip",
        )
        height = max(shares.iloc[-1], height + ROOM)
        figure.add_annotation(
            x=1,
            xref="paper",
            xanchor="left",
            xshift=6,
            y=height,
            text=f"{name} {percent(shares.iloc[-1])}",
            showarrow=False,
            font={"color": colour, "size": 13},
        )
    figure.update_layout(layout(look, height=HEIGHT))
    figure.update_layout(margin={"l": 2, "r": 112, "t": 8, "b": 8})
    figure.update_xaxes(visible=False)
    figure.update_yaxes(visible=False, range=[-0.06, 1.12])
    return figure
