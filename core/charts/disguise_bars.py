"""Which share of blocked spam passes under each disguise, with and without the defender's normalisation."""

import pandas as pd
import plotly.graph_objects as go

from core.charts.look import Look, layout
from core.telling.numbers import percent

HEIGHT = 350


def disguise_bars(rows: pd.DataFrame, look: Look) -> go.Figure:
    """A pair of bars per row: technique, passing, normalised (shares). Hatched is with normalisation."""
    figure = go.Figure()
    rows = rows.iloc[::-1]  # the first is drawn on top
    for column, name, shape in (("normalised", "filter normalises", "/"), ("passing", "filter reads as it is", "")):
        figure.add_bar(
            y=rows["technique"].tolist(),
            x=rows[column].tolist(),
            name=name,
            orientation="h",
            marker={
                "color": look.missed if column == "passing" else look.ground,
                "line": {"color": look.missed, "width": 2},
                "pattern": {"shape": shape, "fgcolor": look.missed, "bgcolor": look.ground, "size": 6},
            },
            text=[percent(share) for share in rows[column]],
            textposition="outside",
            textfont={"color": look.text, "size": 13},
            cliponaxis=False,
            hovertemplate="%{x:.1%} gets through<extra>%{y}, " + name + "</extra>",
        )
    figure.update_layout(layout(look, height=HEIGHT), barmode="group", bargap=0.25, showlegend=True)
    figure.update_layout(
        legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom", "traceorder": "reversed"},
        margin={"l": 170, "r": 48, "t": 40, "b": 48},
    )
    figure.update_xaxes(range=[0, 1.04], tickformat=".0%", title_text="blocked spam that gets through")
    figure.update_yaxes(tickfont={"color": look.text, "size": 14}, showgrid=False)
    return figure
