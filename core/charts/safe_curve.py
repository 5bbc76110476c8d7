"""The share of mail or applications that so many forged ones do not turn."""

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

from core.charts.look import Look, layout
from core.charts.names import beside

HEIGHT = 360
LOW, HIGH = -0.03, 1.04  # of the axis
TICKS = (1, 3, 10, 30, 100, 300, 1_000)


def safe_curve(
    numbers: NDArray[np.intp],
    safe: dict[str, tuple[NDArray[np.float64], NDArray[np.float64]]],
    look: Look,
    *,
    mark: int,
    kinds: tuple[str, str],
    poison: str,
) -> go.Figure:
    """Lines over numbers of messages or applications, logarithmic from 1 on.

    safe: by name shares of negatives and of positives, shape (numbers,) each; the first pair is drawn strong, others
    thin and dotted. mark: an upright line there. kinds: what negatives and positives are called, poison: what the
    attacker adds.
    """
    lines, ends = [], []
    for number, (name, pair) in enumerate(safe.items()):
        for kind, shares, colour in zip(kinds, pair, (look.blocked, look.missed), strict=True):
            label = kind if not number else f"{kind}, {name}"
            solid = "solid" if kind == kinds[0] else "dash"
            lines.append(
                go.Scatter(
                    x=numbers, y=shares, mode="lines", name=label, hovertemplate="%{y:.1%} safe from %{x:,}",
                    line={"color": colour, "width": 1.5 if number else 4, "dash": "dot" if number else solid},
                )
            )  # fmt: skip
            ends.append((float(shares[-1]), label, colour))
    names, axis = beside(ends, LOW, HIGH)
    figure = go.Figure([*lines, names])
    figure.update_layout(layout(look, height=HEIGHT), yaxis2=axis, margin={"l": 56, "r": 8, "t": 8, "b": 44})
    most = int(numbers[-1])
    figure.update_xaxes(
        type="log", range=[0, np.log10(most)], showgrid=False, tickangle=0,
        tickvals=[tick for tick in TICKS if tick <= most], ticktext=[f"{tick:,}" for tick in TICKS if tick <= most],
        title_text=f"{poison} (logarithmic)",
    )  # fmt: skip
    axis_of_shares = {"tickformat": ".0%", "tickvals": [0, 0.25, 0.5, 0.75, 1], "range": [LOW, HIGH]}
    figure.update_layout(yaxis=axis_of_shares | {"title_text": "safe"})
    figure.add_vline(x=mark, line={"color": look.poison, "width": 2}, layer="below")
    return figure
