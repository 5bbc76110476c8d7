"""What a field does to a decision: the share that is refused in each of its bands, before the attack and now."""

import pandas as pd
import plotly.graph_objects as go

from core.charts.look import Look, layout, untrusted


def refused_bands(bands: pd.DataFrame, look: Look, *, field: str) -> go.Figure:
    """bands: columns band, before, now, in the order in which they are drawn; field: what the axis is called."""
    names = [untrusted(str(band)) for band in bands["band"]]
    figure = go.Figure()
    for column, colour, symbol, dash, label in (
        ("before", look.unsure, "circle-open", "dot", "before the attack"),
        ("now", look.poison, "circle", "solid", "now"),
    ):
        figure.add_scatter(
            x=names,
            y=bands[column].tolist(),
            mode="lines+markers",
            name=label,
            line={"color": colour, "width": 3, "dash": dash},
            marker={"color": colour, "size": 11, "symbol": symbol, "line": {"width": 2, "color": colour}},
            hovertemplate="%{x}: %{y:.1%} refused<extra>" + label + "</extra>",
        )
    figure.update_layout(layout(look, height=320), showlegend=True)
    figure.update_layout(legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"}, margin={"t": 40})
    figure.update_xaxes(title_text=untrusted(field), showgrid=False, tickfont={"color": look.text})
    figure.update_yaxes(title_text="Refused", tickformat=".0%", range=[0, 1.02])
    return figure
