"""Both errors of a model period by period, with the attack and without it, and how many it accepts."""

import pandas as pd
import plotly.graph_objects as go

from core.charts.look import Look, layout


def periods(
    lent: pd.DataFrame, without: pd.DataFrame | None, look: Look, *, names: dict[str, str], accepted: str, period: int
) -> go.Figure:
    """lent, without: frames of `core.periods.lent.Lent`, with the attack and without it, the latter where anybody
    attacks. names: of both errors, by rate. accepted: what has become of whoever is not refused. period: the open
    one."""
    figure = go.Figure()
    for rate, colour, dash in (("fp", look.blocked, "solid"), ("fn", look.missed, "dash")):
        if without is not None:
            name = f"{names[rate]}, without the attack"
            _line(figure, without, rate, name, shown=False, color=colour, width=1, dash=dash)
        _line(figure, lent, rate, names[rate], color=colour, width=4, dash=dash)
    _line(figure, lent, "accepted_share", f"{accepted}, of all", color=look.unsure, width=3, dash="dot")
    last = int(lent["period"].max())
    figure.add_vrect(x0=period - 0.5, x1=period + 0.5, fillcolor=look.faint, opacity=0.5, line_width=0, layer="below")
    figure.update_layout(layout(look, height=360), showlegend=True)
    figure.update_layout(legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"}, margin={"t": 40})
    figure.update_xaxes(range=[0.4, last + 0.6], dtick=1 if last <= 12 else 2, title_text="period", showgrid=False)
    # a little more than there is, so that a line at either end is seen whole
    figure.update_yaxes(tickformat=".0%", range=[-0.03, 1.04], tickvals=[0, 0.25, 0.5, 0.75, 1])
    return figure


def _line(
    figure: go.Figure, frame: pd.DataFrame, column: str, name: str, *, shown: bool = True, **line: object
) -> None:
    figure.add_scatter(
        x=frame["period"].tolist(),
        y=frame[column].tolist(),
        mode="lines",
        name=name,
        showlegend=shown,
        line=line,
        hovertemplate=f"%{{y:.1%}} in period %{{x}}<extra>{name}</extra>",
    )
