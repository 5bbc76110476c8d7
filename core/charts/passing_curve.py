"""Which share of blocked spam passes, over the words added to it and over the questions that finding them took."""

from typing import Any, Literal

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from core.charts.look import Look, layout, untrusted
from core.charts.names import beside

HEIGHT = 350
# symbol of the marks, and the same symbol for a text: as many as there are strategies, so that no two are alike
STYLES = (
    ("circle", "●"),
    ("square", "■"),
    ("diamond", "◆"),
    ("triangle-up", "▲"),
    ("star", "★"),
    ("triangle-down", "▼"),
    ("cross", "✚"),
    ("x", "✖"),
)
BOUND = ("line-ns-open", "┃")
LOW, HIGH = -0.03, 1.04  # of the axis
MARKS = 8  # symbols on each line, so that lines differ without colour
TICKS = (1, 3, 10, 30, 100, 300, 1_000, 10_000)


def passing_curve(
    frame: pd.DataFrame,
    look: Look,
    *,
    over: Literal["words", "queries"] = "words",
    chosen: str = "",
    bound: str = "",
    mark: int | None = None,
) -> go.Figure:
    """A line per strategy of a frame with columns strategy, words, queries and passing (share, 0 to 1).

    over: "words" or "queries", on a logarithmic axis from 1. No words, with which nothing passes that was blocked, are
    left out; a strategy that asks nothing begins at 1, and one without queries (NaN) is left out there. Beside
    strategies that ask, those that do not are grey. chosen: drawn thicker. bound: the strategy that bounds the others,
    in the colour of text. mark: an upright line there. Names stand beside the ends of the lines, with their symbol.
    """
    names = list(dict.fromkeys(frame["strategy"]))
    asked = frame.groupby("strategy")["queries"].max()
    quiet = set(asked[asked == 0].index) if (asked > 0).any() else set()
    drawn = frame.dropna(subset=[over])
    most = max(1.0, float(drawn[over].max())) if len(drawn) else 1.0
    lines, ends = [], []
    for at, name in enumerate(names):
        rows = drawn[drawn["strategy"] == name]
        if not len(rows):
            continue
        if over == "queries":
            rows = _as_spent(rows, most)
        elif (rows["words"] > 0).any():
            rows = rows[rows["words"] > 0]
        is_bound = name == bound
        colour = look.text if is_bound else look.unsure if name in quiet else look.missed
        symbol, sign = BOUND if is_bound else STYLES[at % len(STYLES)]
        line = {"color": colour, "width": 4 if name == chosen else 2}
        lines.append(_line(rows, over, line, symbol))
        label = f"{sign} {untrusted(name)}"
        ends.append((float(rows["passing"].iloc[-1]), f"<b>{label}</b>" if name == chosen else label, colour))
    names_trace, axis = beside(ends, LOW, HIGH)
    figure = go.Figure([*lines, names_trace])
    figure.update_layout(layout(look, height=HEIGHT), yaxis2=axis, margin={"l": 56, "r": 8, "t": 8, "b": 44})
    _axes(figure, "words added" if over == "words" else "questions asked", most)
    if mark is not None:
        figure.add_vline(x=mark, line={"color": look.poison, "width": 2}, layer="below")
    return figure


def _axes(figure: go.Figure, title: str, most: float) -> None:
    ticks = [tick for tick in TICKS if tick <= most and (most <= 1_000 or str(tick).startswith("1"))]
    figure.update_xaxes(
        type="log",
        range=[0, np.log10(most) or 1],
        tickvals=ticks,
        ticktext=[f"{tick:,}" for tick in ticks],
        title_text=f"{title} (logarithmic)",
        tickangle=0,
        showgrid=False,
    )
    shares = {"tickformat": ".0%", "tickvals": [0, 0.25, 0.5, 0.75, 1]}
    figure.update_layout(yaxis=shares | {"range": [LOW, HIGH], "title_text": "blocked spam that gets through"})


def _as_spent(rows: pd.DataFrame, most: float) -> pd.DataFrame:
    """What passes after each number of questions: with the last word that was found by then; level to the axis' end."""
    rows = rows.groupby("queries", as_index=False).last()
    end = rows.iloc[[-1]].assign(queries=most)
    return pd.concat([rows, end], ignore_index=True).assign(queries=lambda all_: all_["queries"].clip(lower=1))


def _line(rows: pd.DataFrame, over: str, line: dict[str, Any], symbol: str) -> go.Scatter:
    marked = np.zeros(len(rows))
    places = np.geomspace(1, max(2, float(rows[over].max())), MARKS)  # evenly spread on the axis
    marked[np.minimum(np.searchsorted(rows[over], places), len(rows) - 1)] = 8
    shown = untrusted(str(rows["strategy"].iloc[0]))
    return go.Scatter(
        x=rows[over].tolist(),
        y=rows["passing"].tolist(),
        customdata=rows["words"].tolist(),
        name=shown,
        mode="lines+markers",
        line={**line, "shape": "hv" if over == "queries" else "linear"},
        marker={"size": marked.tolist(), "symbol": symbol, "color": line["color"], "opacity": 1},
        cliponaxis=False,
        hovertemplate="%{y:.1%} with %{customdata:,} words<extra>" + shown + "</extra>",
    )
