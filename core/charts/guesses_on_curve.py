"""The guesses of a class as dots over the curve that shows what is right."""

from collections.abc import Sequence
from dataclasses import dataclass

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
        middle, half = (one.low + one.high) / 2, (one.high - one.low) / 2
        figure.add_shape(
            type="line", x0=0, x1=most, y0=one.high, y1=one.high,
            line={"color": look.faint, "width": 1, "dash": "dot"}, layer="below",
        )  # fmt: skip
        rounds = ((one.first, -1 if twice else 0, True), (one.again, 1, False))
        for count, side, is_open in rounds:
            _dots(figure, count, side, poison, middle, half, most, look, is_open=is_open and twice)
    figure.add_scatter(
        x=[poison], y=[found], mode="markers", cliponaxis=False, name=NAMES[error],
        marker={"symbol": "star", "size": 20, "color": look.missed if error == "fn" else look.blocked,
                "line": {"width": 2, "color": look.ground}},
        hovertemplate="%{y:.1%} at %{x}<extra>what came out</extra>",
    )  # fmt: skip
    figure.update_layout(layout(look, height=HEIGHT))
    figure.update_layout(margin={"l": 56, "r": 8, "t": 16, "b": 48})
    return figure


def _dots(
    figure: go.Figure, count: int, side: int, poison: int, middle: float, half: float, most: int, look: Look,
    *, is_open: bool,
) -> None:  # fmt: skip
    """So many dots side by side, in as many rows as they need, in the middle of the range."""
    if not count:
        return
    width = max(1, int(MOST_ASIDE / NEXT) * (1 if side else 2))
    rows = -(-count // width)
    across = [at % width - (min(width, count) - 1) / 2 * (not side) for at in range(count)]
    along = [(at + 1) * side if side else at for at in across]
    up = [middle + half * 0.8 * ((at // width + 0.5) / rows * 2 - 1) * (rows > 1) for at in range(count)]
    figure.add_scatter(
        x=[min(max(poison + at * NEXT * most, 0), most) for at in along],
        y=up,
        mode="markers",
        cliponaxis=False,
        hoverinfo="skip",
        name="first guess" if is_open else "guess",
        marker={
            "size": 12,
            "symbol": "circle-open" if is_open else "circle",
            "color": look.poison,
            "line": {"width": 2, "color": look.poison if is_open else look.ground},
        },
    )
