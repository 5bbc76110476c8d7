"""One error week by week: by the messages that were labelled, with what chance leaves open, and in truth."""

import pandas as pd
import plotly.graph_objects as go

from core.charts.look import Look, layout

HEIGHT = 230


def judged_weeks(errors: pd.DataFrame, look: Look, *, spam: bool, week: int) -> go.Figure:
    """The rows of `core.campaign.watched.Watched.errors` of one error. week: the open one."""
    own = errors[errors["spam"] == spam]
    labelled = own[own["of"] > 0]
    share = labelled["wrong"] / labelled["of"]
    colour = look.missed if spam else look.blocked
    figure = go.Figure(
        [
            go.Scatter(
                x=own["week"], y=own["truth"], mode="lines", name="truth", hovertemplate="%{y:.1%}",
                line={"color": colour, "width": 3},
            ),
            go.Scatter(
                x=labelled["week"], y=share, mode="markers", name="labelled", hovertemplate="%{y:.1%}",
                marker={"color": colour, "size": 9, "symbol": "circle-open", "line": {"width": 2}},
                error_y={
                    "type": "data", "symmetric": False, "array": labelled["high"] - share,
                    "arrayminus": share - labelled["low"], "color": colour, "thickness": 1, "width": 3,
                },
            ),
        ]
    )  # fmt: skip
    figure.update_layout(layout(look, height=HEIGHT))
    figure.update_layout(margin={"l": 8, "r": 8, "t": 8, "b": 44})
    weeks = int(own["week"].max())
    figure.update_xaxes(
        range=[0.4, weeks + 0.6], tickangle=0, tick0=0, dtick=2 if weeks <= 20 else 4, title_text="week", showgrid=False
    )
    figure.update_yaxes(tickformat=".0%", range=[-0.03, 1.04], tickvals=[0, 0.25, 0.5, 0.75, 1])
    figure.update_yaxes(title_text="missed spam" if spam else "good mail blocked")
    figure.add_vrect(x0=week - 0.5, x1=week + 0.5, fillcolor=look.faint, opacity=0.5, line_width=0, layer="below")
    return figure
