"""What an attacker saw each word do, beside the filter's own weight of it."""

import pandas as pd
import plotly.graph_objects as go

from core.charts.look import Look, layout, untrusted

HEIGHT = 350


def weights_found(words: pd.DataFrame, look: Look, *, found: str, weight_name: str) -> go.Figure:
    """A mark per word: columns word, found, true. Good words are circles in blue, spammy ones triangles in vermilion,
    those that told nothing grey crosses. found: what the attacker measured, on the axis.
    """
    figure = go.Figure()
    kinds = (
        (words["found"] < 0, "taken for good", look.blocked, "circle"),
        (words["found"] > 0, "taken for spammy", look.missed, "triangle-up"),
        (words["found"] == 0, "neither", look.unsure, "x"),
    )
    for rows, name, colour, symbol in kinds:
        some = words[rows]
        figure.add_scatter(
            x=some["true"].tolist(),
            y=some["found"].tolist(),
            customdata=[untrusted(word) for word in some["word"]],
            name=name,
            mode="markers",
            marker={"color": colour, "symbol": symbol, "size": 8, "opacity": 0.6},
            hovertemplate="%{customdata}: found %{y:.2g}, true %{x:.2g}<extra>" + name + "</extra>",
        )
    figure.update_layout(layout(look, height=HEIGHT), showlegend=True, margin={"t": 40, "l": 64})
    figure.update_layout(legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"})
    figure.update_xaxes(title_text=f"{weight_name} in the filter (positive speaks for spam)")
    figure.update_yaxes(title_text=found)
    if set(words["found"]) <= {-1.0, 0.0, 1.0}:
        figure.update_yaxes(range=[-1.3, 1.3], tickvals=[-1, 0, 1], ticktext=["good", "neither", "spammy"])
    return figure
