"""The attempts of a class: what each spent, and what it came to."""

import pandas as pd
import plotly.graph_objects as go

from core.charts.look import Look, layout, untrusted

HEIGHT = 380


def attempts(frame: pd.DataFrame, look: Look, *, spends: str, damage: str, wanted: float | None = None) -> go.Figure:
    """One point per row of `frame`: spent, damage (a share), passed and who (a name, which may be a stranger's).

    Full points passed; the line is the most that anybody reached with so much or less. spends, damage: names of the
    axes. wanted: the share that had to be reached.
    """
    frame = frame.sort_values(["spent", "damage"], kind="stable")
    figure = go.Figure()
    figure.add_scatter(
        x=frame["spent"].tolist(), y=frame["damage"].cummax().tolist(), mode="lines", name="best so far",
        line={"color": look.poison, "width": 2, "shape": "hv"}, hoverinfo="skip",
    )  # fmt: skip
    for passed, name, symbol in ((False, "not passed", "circle-open"), (True, "passed", "circle")):
        rows = frame[frame["passed"] == passed]
        figure.add_scatter(
            x=rows["spent"].tolist(),
            y=rows["damage"].tolist(),
            customdata=[untrusted(str(who)) for who in rows["who"]],
            mode="markers",
            name=name,
            cliponaxis=False,
            marker={"size": 12, "symbol": symbol, "color": look.poison, "line": {"width": 2, "color": look.poison}},
            hovertemplate="%{customdata}: %{y:.1%} with %{x}<extra>" + name + "</extra>",
        )
    if wanted is not None:
        figure.add_hline(y=wanted, line={"color": look.unsure, "width": 1, "dash": "dash"})
    figure.update_layout(layout(look, height=HEIGHT), showlegend=True)
    figure.update_layout(legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"})
    figure.update_layout(margin={"l": 56, "r": 16, "t": 44, "b": 48})
    figure.update_xaxes(title_text=spends, rangemode="tozero", showgrid=False)
    figure.update_yaxes(title_text=damage, range=[-0.02, 1.04], tickformat=".0%")
    return figure
