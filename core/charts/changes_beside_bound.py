"""Changed words a message under an attack, beside those of an attacker who knows every weight."""

import pandas as pd
import plotly.graph_objects as go

from core.charts.look import Look, layout

HEIGHT = 350


def changes_beside_bound(rows: pd.DataFrame, look: Look, *, attack: str) -> go.Figure:
    """Two marks a message: columns message (number), changes, fewest (changed words, NaN where it never passes).

    attack: its title."""
    figure = go.Figure()
    for column, name, colour, symbol in (
        ("changes", f"{attack}, asking for verdicts", look.missed, "triangle-up"),
        ("fewest", "knowing every weight", look.text, "circle-open"),
    ):
        figure.add_scatter(
            x=rows["message"].tolist(),
            y=rows[column].tolist(),
            name=name,
            mode="markers",
            marker={"color": colour, "symbol": symbol, "size": 13, "line": {"width": 2}},
            hovertemplate="%{y} changed words<extra>message %{x}, " + name + "</extra>",
        )
    most = rows[["changes", "fewest"]].max().max()
    figure.update_layout(layout(look, height=HEIGHT), showlegend=True, margin={"t": 40, "l": 56})
    figure.update_layout(legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"})
    figure.update_xaxes(title_text="blocked spam messages", dtick=1, range=[0.4, len(rows) + 0.6], showgrid=False)
    figure.update_yaxes(range=[0, (most if most == most else 0) * 1.1 + 1], title_text="changed words")  # noqa: PLR0124
    return figure
