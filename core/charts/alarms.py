"""In which weeks each detector rings, one line below the other."""

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from core.charts.look import Look, layout

LINE, MARGINS = 27, 74  # pixels: of one line, and of what stands around them all


@dataclass(frozen=True)
class Rung:
    """A detector's title, the weeks in which it rings, and those in which it would without the attack."""

    title: str
    weeks: Sequence[int]
    unattacked: Sequence[int]


def alarms(rows: Sequence[Rung], weeks: int, look: Look, *, begins: int, deadline: int, week: int) -> go.Figure:
    """Full marks for alarms, rings for those of the same weeks without the attack.

    weeks: how many there are. begins: the first week of the attack, and deadline: that in which the campaign is sent; 0
    where there is none. week: the open one.
    """
    titles = [row.title for row in rows]
    marks = []
    for name, symbol, size, colour, chosen in (
        ("without the attack", "circle-open", 15, look.unsure, [row.unattacked for row in rows]),
        ("alarm", "circle", 10, look.text, [row.weeks for row in rows]),
    ):
        pairs = [(at, title) for title, some in zip(titles, chosen, strict=True) for at in some]
        marks.append(
            go.Scatter(
                x=[at for at, _ in pairs], y=[title for _, title in pairs], mode="markers", name=name,
                marker={"symbol": symbol, "size": size, "color": colour, "line": {"width": 2, "color": colour}},
                hovertemplate=f"%{{y}}, week %{{x}}<extra>{name}</extra>",
            )
        )  # fmt: skip
    figure = go.Figure(marks)
    figure.update_layout(layout(look, height=MARGINS + LINE * max(1, len(rows))))
    figure.update_layout(margin={"l": 8, "r": 8, "t": 26, "b": 44})
    figure.update_xaxes(
        range=[0.4, weeks + 0.6], tickangle=0, tick0=0, dtick=2 if weeks <= 20 else 4, title_text="week", showgrid=False
    )
    figure.update_yaxes(
        type="category", categoryorder="array", categoryarray=titles[::-1], range=[-0.6, len(rows) - 0.4]
    )
    figure.add_vrect(x0=week - 0.5, x1=week + 0.5, fillcolor=look.faint, opacity=0.5, line_width=0, layer="below")
    for at, what in ((begins, "attack"), (deadline, "campaign sent")):
        if at:
            figure.add_vline(x=at - 0.5, line={"color": look.poison, "width": 2}, layer="below")
            figure.add_annotation(
                x=at - 0.5, y=1, yref="paper", yanchor="bottom", xanchor="left" if at <= weeks / 2 else "right",
                text=what, showarrow=False, font={"color": look.poison},
            )  # fmt: skip
    return figure
