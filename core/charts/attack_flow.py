"""The flow of an attack, from the attacker to the harm, with the path of one cell of the map lit."""

from typing import Any

import plotly.graph_objects as go

from core.attacks.threat_model import Cell, Step
from core.charts.look import Look, layout

HEIGHT = 420
BOX = {"width": 132, "height": 34}  # pixels; two stand side by side on a phone
PLACES = {  # across from 0 to 1, rows down
    Step.ATTACKER: (0.5, 0),
    Step.PROBES: (0.76, 1),
    Step.CRAFTS: (0.5, 2),
    Step.POOL: (0.24, 3),
    Step.RETRAINING: (0.24, 4),
    Step.FILTER: (0.5, 5),
    Step.MISSED: (0.24, 6),
    Step.BLOCKED: (0.76, 6),
}
ARROWS = (
    (Step.ATTACKER, Step.PROBES),
    (Step.ATTACKER, Step.CRAFTS),
    (Step.PROBES, Step.CRAFTS),
    (Step.CRAFTS, Step.POOL),
    (Step.CRAFTS, Step.FILTER),
    (Step.POOL, Step.RETRAINING),
    (Step.RETRAINING, Step.FILTER),
    (Step.FILTER, Step.MISSED),
    (Step.FILTER, Step.BLOCKED),
)
NEW_LINES = ("it to learn", "good mail", "relearns")
SIGNS = {Step.MISSED: "▲ ", Step.BLOCKED: "● "}
BYPASS = "past the training"
HALF = 0.3  # of a row, from the middle of a box to its edge


def attack_flow(cell: Cell, look: Look) -> go.Figure:
    """All steps and arrows; those on the path of `cell` are thick, bold and numbered, the others grey."""
    lit = set(zip(cell.path, cell.path[1:], strict=False))
    arrows = [_arrow(start, end, look, lit=(start, end) in lit) for start, end in ARROWS]
    boxes = [_box(step, cell.path, look) for step in PLACES]
    bypass = _bypass(look, lit=(Step.CRAFTS, Step.FILTER) in lit)
    figure = go.Figure()
    figure.update_layout(layout(look, height=HEIGHT), annotations=[*arrows, bypass, *boxes])
    figure.update_layout(margin={"l": 0, "r": 0, "t": 0, "b": 0})
    figure.update_xaxes(range=[0, 1], visible=False)
    figure.update_yaxes(range=[6.5, -0.5], visible=False)
    return figure


def flow_in_words(cell: Cell) -> str:
    """What the chart shows, for those who cannot see it."""
    return f"The way of an attack called {cell.name}, {cell.specificity.value}: " + ", then ".join(
        step.value for step in cell.path
    )


def _colour(step: Step, look: Look) -> str:
    return {Step.MISSED: look.missed, Step.BLOCKED: look.blocked}.get(step, look.poison)


def _box(step: Step, path: tuple[Step, ...], look: Look) -> dict[str, Any]:
    x, y = PLACES[step]
    words = SIGNS.get(step, "") + step.value[0].upper() + step.value[1:]
    for part in NEW_LINES:
        words = words.replace(f" {part}", f"<br>{part}")
    lit = step in path
    return {
        "x": x,
        "y": y,
        "text": f"<b>{path.index(step) + 1}  {words}</b>" if lit else words,
        "showarrow": False,
        "font": {"size": 13, "color": look.text if lit else look.unsure},
        "bgcolor": look.ground,
        "bordercolor": _colour(step, look) if lit else look.unsure,
        "borderwidth": 3 if lit else 1,
        **BOX,
    }


def _arrow(start: Step, end: Step, look: Look, *, lit: bool) -> dict[str, Any]:
    (x0, y0), (x1, y1) = PLACES[start], PLACES[end]
    lean = 0.3 * (x1 - x0)
    return {
        "ax": x0 + lean,
        "ay": y0 + HALF,
        "x": x1 - lean,
        "y": y1 - HALF,
        "axref": "x",
        "ayref": "y",
        "text": "",
        "showarrow": True,
        "arrowhead": 2,
        "arrowsize": 0.9 if lit else 1.2,
        "arrowwidth": 4 if lit else 1,
        "arrowcolor": _colour(end, look) if lit else look.unsure,
    }


def _bypass(look: Look, *, lit: bool) -> dict[str, Any]:
    return {
        "x": 0.53,
        "y": 3.5,
        "text": f"<b>{BYPASS}</b>" if lit else BYPASS,
        "xanchor": "left",
        "showarrow": False,
        "font": {"size": 13, "color": look.text if lit else look.unsure},
    }
