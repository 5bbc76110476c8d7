"""A decision tree drawn: questions from above, an answer at the end of each way."""

from collections.abc import Callable, Sequence

import plotly.graph_objects as go

from core.charts.look import Look, layout, untrusted
from core.insight.tree_drawing import TreeNode
from core.telling.numbers import percent

ROW = 92  # pixels between two questions
REFUSED = 0.5


def drawn_tree(nodes: Sequence[TreeNode], look: Look, said: Callable[[str], str]) -> go.Figure:
    """nodes: as `core.insight.tree_drawing.tree_drawing` gives them. said: how the word of a band reads."""
    places = _places(nodes)
    figure = go.Figure()
    for at, node in enumerate(nodes):
        for child, name in ((node.yes, "yes"), (node.no, "no")):
            if child < 0:
                continue
            x, y = zip(places[at], places[child], strict=True)
            figure.add_scatter(
                x=x, y=y, mode="lines", line={"color": look.faint, "width": 2}, hoverinfo="skip", showlegend=False
            )
            figure.add_annotation(
                x=sum(x) / 2, y=sum(y) / 2, text=name, showarrow=False, font={"size": 12, "color": look.unsure}
            )
    answers = [node for node in nodes if node.is_answer]
    where = [places[at] for at, node in enumerate(nodes) if node.is_answer]
    figure.add_scatter(
        x=[x for x, _ in where],
        y=[y for _, y in where],
        mode="markers+text",
        text=[percent(node.share) for node in answers],
        textposition="bottom center",
        textfont={"size": 12, "color": look.text},
        marker={
            "size": 14,
            "color": [look.blocked if node.share >= REFUSED else look.ground for node in answers],
            "line": {"width": 2, "color": look.blocked},
        },
        customdata=[node.rows for node in answers],
        hovertemplate="%{text} of %{customdata:,} training rows are positive<extra></extra>",
        showlegend=False,
    )
    for at, node in enumerate(nodes):
        if not node.is_answer:
            figure.add_annotation(
                x=places[at][0], y=places[at][1], text=_folded(untrusted(said(node.band))), showarrow=False,
                bgcolor=look.ground, bordercolor=look.faint, borderpad=3, font={"size": 12, "color": look.text},
            )  # fmt: skip
    deepest = max(node.depth for node in nodes)
    figure.update_layout(layout(look, height=ROW * (deepest + 1) + 40))
    figure.update_layout(margin={"l": 8, "r": 8, "t": 24, "b": 24})
    figure.update_xaxes(visible=False)
    figure.update_yaxes(visible=False, range=[-deepest - 0.45, 0.3])
    return figure


def _places(nodes: Sequence[TreeNode]) -> dict[int, tuple[float, float]]:
    """Answers side by side, each question over the middle of what follows it."""
    places: dict[int, tuple[float, float]] = {}

    def put(at: int, left: float) -> float:
        node = nodes[at]
        if node.is_answer:
            places[at] = left, -node.depth
            return left + 1
        right = put(node.no, put(node.yes, left))
        places[at] = (places[node.yes][0] + places[node.no][0]) / 2, -node.depth
        return right

    put(0, 0.0)
    return places


def _folded(text: str) -> str:
    """On two lines, the field and its band."""
    return text.replace(": ", ":<br>", 1)
