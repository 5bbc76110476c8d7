"""Names of lines in the margin, beside their ends and never over them."""

from collections.abc import Sequence
from typing import Any

ROOM = 0.075  # between two names, as a share of the axis


def beside(ends: Sequence[tuple[float, str, str]], low: float, high: float) -> tuple[dict[str, Any], dict[str, Any]]:
    """(a trace, an axis called `yaxis2`) for a figure whose vertical axis goes from `low` to `high`.

    ends: height, name (already harmless) and colour. The names are the labels of a second axis on the right, so that
    the margin is as wide as they are, however large they are drawn; the trace shows nothing and holds the axis.
    """
    ends = sorted(ends)
    heights = spread([value for value, _, _ in ends], low, high)
    axis = {
        "overlaying": "y",
        "side": "right",
        "range": [low, high],
        "tickvals": heights,
        "ticktext": [f'<span style="color:{colour}">{name}</span>' for _, name, colour in ends],
        "tickfont": {"size": 13},
        "ticks": "outside",
        "ticklen": 8,
        "tickcolor": "rgba(0,0,0,0)",
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
    }
    trace = {"type": "scatter", "x": [None], "y": [None], "yaxis": "y2", "showlegend": False, "hoverinfo": "skip"}
    return trace, axis


def spread(heights: Sequence[float], low: float, high: float) -> list[float]:
    """Ascending heights moved apart so that no two names touch, within the axis as far as there is room.

    >>> spread([0.0, 0.0, 0.5], 0.0, 1.0)
    [0.0, 0.075, 0.5]
    """
    room = ROOM * (high - low)
    top = high - room / 2
    moved = list(heights)
    for at in range(1, len(moved)):
        moved[at] = max(moved[at], moved[at - 1] + room)
    for at in reversed(range(len(moved))):
        moved[at] = min(moved[at], top if at == len(moved) - 1 else moved[at + 1] - room)
    return moved
