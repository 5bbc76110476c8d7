"""The score of one message over the words added to it, a line per strategy."""

from collections.abc import Collection

import pandas as pd
import plotly.graph_objects as go

from core.charts.look import Look, layout, untrusted
from core.charts.names import beside
from core.charts.passing_curve import BOUND, STYLES

HEIGHT = 350


def score_track(
    frame: pd.DataFrame,
    look: Look,
    *,
    cutoffs: tuple[float, float],
    score_name: str,
    chosen: str = "",
    bound: str = "",
    quiet: Collection[str] = (),
) -> go.Figure:
    """`frame` as `core.probing.one_message.tracks_frame` makes it. Below the lower cut-off the message gets through.

    chosen: drawn thicker. bound: the strategy that bounds the others, in the colour of text. quiet: those
    that ask nothing, in grey.
    """
    low, high = float(min(frame["score"].min(), cutoffs[0])), float(max(frame["score"].max(), cutoffs[1]))
    margin = 0.05 * (high - low) or 0.05
    figure = go.Figure()
    names = list(dict.fromkeys(frame["strategy"]))
    ends = []
    for at, name in enumerate(names):
        rows = frame[frame["strategy"] == name]
        colour = look.text if name == bound else look.unsure if name in quiet else look.missed
        symbol, sign = BOUND if name == bound else STYLES[at % len(STYLES)]
        figure.add_scatter(
            x=rows["words"].tolist(),
            y=rows["score"].tolist(),
            name=untrusted(name),
            mode="lines+markers",
            line={"color": colour, "width": 4 if name == chosen else 2},
            marker={"symbol": symbol, "size": 8, "maxdisplayed": 8},
            cliponaxis=False,
            hovertemplate=f"{score_name} %{{y:.3f}} with %{{x:,}} words<extra>{untrusted(name)}</extra>",
        )
        ends.append((float(rows["score"].iloc[-1]), f"{sign} {untrusted(name)}", colour))
    for cutoff, name in dict(zip(cutoffs, ("inbox below", "spam folder from here"), strict=True)).items():
        figure.add_hline(y=cutoff, line={"color": look.unsure, "width": 2, "dash": "dot"})
        ends.append((cutoff, name if cutoffs[0] != cutoffs[1] else "threshold", look.unsure))
    names_trace, axis = beside(ends, low - margin, high + margin)
    figure.add_trace(names_trace)
    figure.update_layout(layout(look, height=HEIGHT), yaxis2=axis, margin={"l": 56, "r": 8, "t": 8, "b": 48})
    figure.update_xaxes(range=[0, max(1, int(frame["words"].max()))], title_text="words added", showgrid=False)
    figure.update_layout(yaxis={"range": [low - margin, high + margin], "title_text": score_name})
    return figure
