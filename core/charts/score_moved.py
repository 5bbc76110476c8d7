"""One message's score before the attack and now, on the line of all scores with its folders."""

import plotly.graph_objects as go

from core.charts.look import Look, layout

HEIGHT = 132


def score_moved(
    before: float,
    now: float,
    look: Look,
    *,
    cutoffs: tuple[float, float],
    score_range: tuple[float, float] | None,
    score_name: str,
    spam: bool,
) -> go.Figure:
    """`score_range`: the ends of the axis; None for a score without ends, whose axis goes around all that is drawn.

    The message is drawn in the colour of its error where it is now in the wrong folder, else in that of text.
    """
    low, high = cutoffs
    ends = score_range or (min(before, now, low), max(before, now, high))
    margin = 0.06 * (ends[1] - ends[0]) or 0.5
    left, right = ends[0] - margin, ends[1] + margin
    wrong = now < low if spam else now >= high
    colour = (look.missed if spam else look.blocked) if wrong else look.text
    figure = go.Figure()
    figure.add_scatter(x=[before, now], y=[0, 0], mode="lines", line={"color": colour, "width": 3}, hoverinfo="skip")
    for x, name, symbol in ((before, "before", "circle-open"), (now, "now", "circle")):
        figure.add_scatter(
            x=[x],
            y=[0],
            mode="markers+text",
            text=[name],
            textposition="bottom center",
            textfont={"color": colour, "size": 13},
            marker={"color": colour, "size": 15, "symbol": symbol, "line": {"width": 3, "color": colour}},
            hovertemplate=f"{name}: %{{x:.4f}}<extra></extra>",
            cliponaxis=False,
        )
    _folders(figure, (left, low, high, right), look)
    figure.update_layout(layout(look, height=HEIGHT))
    figure.update_layout(margin={"l": 12, "r": 12, "t": 4, "b": 44})
    figure.update_xaxes(range=[left, right], title_text=score_name, showgrid=False, showline=True)
    figure.update_yaxes(range=[-1.1, 1.5], visible=False)
    return figure


def _folders(figure: go.Figure, edges: tuple[float, float, float, float], look: Look) -> None:
    """edges: of the axis, and the cut-offs between them."""
    for start, end, folder in zip(edges, edges[1:], ("inbox", "unsure", "spam folder"), strict=False):
        if start < end:
            figure.add_annotation(
                x=(start + end) / 2, y=1, text=folder, showarrow=False, font={"color": look.unsure, "size": 13}
            )
    for cutoff in set(edges[1:3]):
        figure.add_vline(x=cutoff, line={"color": look.unsure, "width": 2, "dash": "dash"})
