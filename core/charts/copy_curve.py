"""How like the filter a copy becomes, and how well its words work on the filter, over the questions it costs."""

import pandas as pd
import plotly.graph_objects as go

from core.charts.look import Look, layout
from core.charts.names import beside

HEIGHT = 350
LOW, HIGH = -0.03, 1.04  # of the axis


def copy_curve(rows: pd.DataFrame, look: Look) -> go.Figure:
    """`rows` as `core.probing.copies_frame` makes them, on a logarithmic axis of questions."""
    figure = go.Figure()
    lines = (
        ("agreement", "copy agrees with filter", look.text, "solid", "circle", 4),
        ("free_agreement", "agrees without a question", look.text, "dot", "circle-open", 2),
        ("passing", "blocked spam that gets through", look.missed, "dash", "triangle-up", 4),
        ("free_passing", "gets through without a question", look.missed, "dot", "triangle-up-open", 2),
    )
    for column, name, colour, dash, symbol, width in lines:
        figure.add_scatter(
            x=rows["queries"].tolist(),
            y=rows[column].tolist(),
            name=name,
            mode="lines+markers",
            line={"color": colour, "width": width, "dash": dash},
            marker={"symbol": symbol, "size": 9},
            cliponaxis=False,
            hovertemplate="%{y:.1%} after %{x:,} questions<extra>" + name + "</extra>",
        )
    ends = [(float(rows[column].iloc[-1]), name, colour) for column, name, colour, *_ in lines]
    names_trace, axis = beside(ends, LOW, HIGH)
    figure.add_trace(names_trace)
    figure.update_layout(layout(look, height=HEIGHT), yaxis2=axis, margin={"l": 56, "r": 8, "t": 8, "b": 48})
    ticks = [10, 20, 50, 100, 200, 500, 1_000, 2_000]
    figure.update_xaxes(
        type="log",
        range=[1.2, 3.36],
        tickvals=ticks,
        ticktext=[f"{tick:,}" for tick in ticks],
        title_text="questions asked (logarithmic)",
        showgrid=False,
    )
    figure.update_layout(yaxis={"range": [LOW, HIGH], "tickformat": ".0%", "tickvals": [0, 0.25, 0.5, 0.75, 1]})
    return figure
