"""How the scores of good mail and of spam are spread, with the cut-offs."""

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

from core.charts.look import Look, layout
from core.charts.names import beside

BINS = 40
EDGE = 1.05  # of the vertical axis


def score_histogram(
    scores: NDArray[np.float64], spam: NDArray[np.bool_], cutoffs: tuple[float, float], look: Look, *, score_name: str
) -> go.Figure:
    """Share of each kind of mail per bin of the spam score: ham above the axis, spam below it.

    scores and spam have shape (tests,). The square-root axis keeps small bins, where the errors are, visible.
    """
    low, high = float(min(scores.min(), 0)), float(max(scores.max(), 1 if scores.min() >= 0 else 0))
    edges = np.linspace(low, high, BINS + 1)
    figure = go.Figure()
    for kind, name, colour, sign in ((~spam, "good mail", look.blocked, 1), (spam, "spam", look.missed, -1)):
        share = np.histogram(scores[kind], edges)[0] / max(kind.sum(), 1)
        figure.add_bar(
            x=((edges[:-1] + edges[1:]) / 2).tolist(),
            y=(sign * np.sqrt(share)).tolist(),
            width=np.diff(edges).tolist(),
            name=name,
            customdata=share.tolist(),
            marker={"color": colour, "line": {"width": 0}},
            hovertemplate="%{customdata:.1%} of " + name + " near %{x:.2f}<extra></extra>",
        )
    for at in dict.fromkeys(cutoffs):
        figure.add_vline(x=at, line={"color": look.text, "width": 2, "dash": "dot"})
    names_trace, axis = beside([(0.6, "good mail", look.blocked), (-0.6, "spam", look.missed)], -EDGE, EDGE)
    figure.add_trace(names_trace)
    ticks = [0.01, 0.1, 0.5, 1.0]
    figure.update_layout(layout(look, height=300), yaxis2=axis, barmode="overlay", bargap=0)
    figure.update_xaxes(range=[low, high], title_text=score_name)
    figure.update_layout(
        yaxis={
            "range": [-EDGE, EDGE],
            "tickvals": [-(tick**0.5) for tick in ticks[::-1]] + [0] + [tick**0.5 for tick in ticks],
            "ticktext": [f"{tick:.0%}" for tick in ticks[::-1]] + ["0"] + [f"{tick:.0%}" for tick in ticks],
        }
    )
    return figure
