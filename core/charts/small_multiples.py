"""The lab's curve made small, to stand beside those of other filters on the same axes."""

import pandas as pd
import plotly.graph_objects as go

from core.charts.look import Look
from core.charts.poison_curve import poison_curve

HEIGHT = 132
MOST_IN_A_ROW = 4


def small_multiple(frame: pd.DataFrame, look: Look, *, most: int) -> go.Figure:
    """Both errors over `frame["poison"]` from 0 to `most` and from 0 to 100%, the clean values as thin lines.

    Its mark moves by `core.charts.poison_curve.with_mark`. What the lines are is said once for all the charts.
    """
    figure = poison_curve(frame, look, unsure=False)
    figure.update_layout(height=HEIGHT, margin={"l": 40, "r": 8, "t": 6, "b": 22})
    figure.update_xaxes(range=[0, max(1, most)], title_text=None, nticks=4, tickfont_size=12)
    figure.update_yaxes(range=[-0.06, 1.06], tickvals=[0, 0.5, 1], tickfont_size=12)
    figure.update_traces(line_width=3, selector={"hoverinfo": None})
    figure.update_traces(marker_size=10, cliponaxis=False, selector={"mode": "markers"})
    return figure


def in_a_row(count: int) -> int:
    """How many of `count` charts stand side by side, so that the rows are as even as they can be.

    >>> [in_a_row(count) for count in (1, 4, 5, 6, 7, 9)]
    [1, 4, 3, 3, 4, 3]
    """
    rows = -(-count // MOST_IN_A_ROW)
    return -(-count // rows)
