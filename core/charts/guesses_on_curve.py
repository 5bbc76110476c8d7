"""The guesses of a class as dots over the curve that shows what is right."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from core.charts.look import Look, layout
from core.charts.poison_curve import NAMES, poison_curve

HEIGHT = 420
MOST_ASIDE = 0.3  # of the axis, to each side of the place that was asked about
NEXT = 0.028  # of the axis, from dot to dot


@dataclass(frozen=True)
class Guessed:
    """low, high: between which shares a guess says that the error lies, from 0 to 1. first, again: how many learners
    guessed so in the first round, and in the latest one where there was another."""

    low: float
    high: float
    first: int
    again: int = 0


def guesses_on_curve(
    frame: pd.DataFrame, guesses: Sequence[Guessed], look: Look, *, error: str, poison: int, found: float
) -> go.Figure:
    """Both errors over `frame["poison"]`, as `poison_curve` draws them, and each guess as a dot at its range.

    error: "fp" or "fn", the one that was asked about, at so many poison messages; found: what it is there. Dots of the
    first round are open and stand left of that place, those of the latest round are full and stand right of it; with
    one round only all stand around it.
    """
    figure = poison_curve(frame, look, unsure=False)
    figure.data = figure.data[:-2]  # nobody's slider stands on it
    most = max(1, int(frame["poison"].max()))
    twice = any(one.again for one in guesses)
    for one in guesses:
        figure.add_shape(
            type="line", x0=0, x1=most, y0=one.high, y1=one.high,
            line={"color": look.faint, "width": 1, "dash": "dot"}, layer="below",
        )  # fmt: skip
        first = _places(one, one.first, -1 if twice else 0, poison, most)
        figure.add_scatter(**first, hoverinfo="skip", name="first guess", marker=_dot(look, is_open=twice))
        if one.again:
            again = _places(one, one.again, 1, poison, most)
            figure.add_scatter(**again, hoverinfo="skip", name="latest guess", marker=_dot(look, is_open=False))
    figure.add_scatter(
        x=[poison], y=[found], mode="markers", cliponaxis=False, name=NAMES[error],
        marker={"symbol": "star", "size": 20, "color": look.missed if error == "fn" else look.blocked,
                "line": {"width": 2, "color": look.ground}},
        hovertemplate="%{y:.1%} at %{x}<extra>what came out</extra>",
    )  # fmt: skip
    figure.update_layout(layout(look, height=HEIGHT))
    figure.update_layout(margin={"l": 56, "r": 8, "t": 16, "b": 48})
    return figure


def _places(guess: Guessed, count: int, side: int, poison: int, most: int) -> dict[str, Any]:
    """So many dots in rows in the range: left of the place that was asked about, right of it, or around it."""
    width = max(1, int(MOST_ASIDE / NEXT) * (1 if side else 2))
    rows = max(1, -(-count // width))
    middle, half = (guess.low + guess.high) / 2, (guess.high - guess.low) / 2
    along = [(at % width + 1) * side if side else at % width - (min(width, count) - 1) / 2 for at in range(count)]
    up = [0.8 * ((at // width + 0.5) / rows * 2 - 1) for at in range(count)]
    return {
        "x": [min(max(poison + at * NEXT * most, 0), most) for at in along],
        "y": [middle + half * at for at in up],
        "mode": "markers",
        "cliponaxis": False,
    }


def _dot(look: Look, *, is_open: bool) -> dict[str, Any]:
    line = {"width": 2, "color": look.poison if is_open else look.ground}
    return {"size": 12, "symbol": "circle-open" if is_open else "circle", "color": look.poison, "line": line}
