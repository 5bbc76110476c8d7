"""Both errors over the amount of poison, with a mark where the slider stands."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from core.charts.look import Look, layout

HEIGHT = 360
LEFT, RIGHT = 56, 8  # margins in pixels; a slider with the same ones moves the mark
NAMES = {"fp": "blocked good mail (FP)", "fn": "missed spam (FN)"}


def poison_curve(
    frame: pd.DataFrame,
    look: Look,
    *,
    unsure: bool,
    unit: str = "poison messages",
    aim: tuple[str, pd.Series] | None = None,
    names: Mapping[str, str] = NAMES,
) -> go.Figure:
    """Share of the test mail in each error over `frame["poison"]`.

    The clean values are thin lines. With `unsure`, a dotted line adds what is neither blocked nor delivered, for the
    kind of mail where it grows more. `aim` adds a named line: how far the attack gets what it aims at, a share per row
    of `frame`. names: of both errors.
    """
    if aim is not None:
        frame = frame.assign(aim=aim[1])
    frame = frame.sort_values("poison")
    lines = [
        *([_line(frame, "aim", aim[0], colour=look.poison, dash="dashdot", width=3)] if aim else []),
        _line(frame, "fp", names["fp"], colour=look.blocked, dash="solid", width=4),
        _line(frame, "fn", names["fn"], colour=look.missed, dash="dash", width=4),
        *([_unsure_line(frame, look)] if unsure else []),
    ]
    figure = go.Figure([*lines, *_marks(frame.iloc[0], look)])
    clean = frame[frame["poison"] == 0].iloc[:1]
    for error, colour in (("fp", look.blocked), ("fn", look.missed)):
        for value in clean[error]:
            figure.add_hline(y=value, line={"color": colour, "width": 1}, opacity=0.6)
    most = max(1, int(frame["poison"].max()))
    figure.update_layout(layout(look, height=HEIGHT))
    figure.update_layout(margin={"l": LEFT, "r": RIGHT, "t": 8, "b": 48})
    figure.update_xaxes(range=[0, most], title_text=f"{unit} in the training data", title_standoff=8, showgrid=False)
    figure.update_yaxes(range=[-0.02, 1.04], tickformat=".0%", tickvals=[0, 0.25, 0.5, 0.75, 1])
    return figure


def with_mark(figure: dict[str, Any], row: pd.Series) -> dict[str, Any]:
    """The same figure, as the dictionary that `Figure.to_dict` gives, with the mark at another row of its frame."""
    at = [row["poison"]]
    *lines, spot, points = figure["data"]
    marks = [{**spot, "x": at * 2}, {**points, "x": at * 2, "y": [row["fp"], row["fn"]]}]
    return {**figure, "data": [*lines, *marks]}


def _line(frame: pd.DataFrame, error: str, name: str, *, colour: str, dash: str, width: int) -> go.Scatter:
    return go.Scatter(
        x=frame["poison"].tolist(),
        y=frame[error].tolist(),
        name=name,
        mode="lines",
        line={"color": colour, "width": width, "dash": dash},
        hovertemplate="%{y:.1%} at %{x}<extra>" + name + "</extra>",
    )


def _unsure_kind(frame: pd.DataFrame) -> str:
    rise = frame[["ham_unsure", "spam_unsure"]].max() - frame[["ham_unsure", "spam_unsure"]].iloc[0]
    return "ham" if rise["ham_unsure"] >= rise["spam_unsure"] else "spam"


def unsure_line(frame: pd.DataFrame) -> tuple[str, str]:
    """(column, name) of what is neither blocked nor delivered, for the kind of mail where it grows more."""
    kind = _unsure_kind(frame)
    return f"{kind}_unsure", {"ham": "good mail, unsure", "spam": "spam, unsure"}[kind]


def _unsure_line(frame: pd.DataFrame, look: Look) -> go.Scatter:
    column, name = unsure_line(frame)
    return go.Scatter(
        x=frame["poison"].tolist(),
        y=frame[column].tolist(),
        name=name,
        mode="lines",
        line={"color": look.unsure, "width": 2, "dash": "dot"},
        hovertemplate="%{y:.1%} at %{x}<extra>" + name + "</extra>",
    )


def _marks(row: pd.Series, look: Look) -> list[go.Scatter]:
    """The vertical line and the two points; always the last two traces, so that `with_mark` finds them."""
    at = [row["poison"]] * 2
    return [
        go.Scatter(
            x=at, y=[0, 1.02], mode="lines", line={"color": look.poison, "width": 2}, hoverinfo="skip", name="slider"
        ),
        go.Scatter(
            x=at,
            y=[row["fp"], row["fn"]],
            mode="markers",
            hoverinfo="skip",
            cliponaxis=False,
            marker={
                "size": 13,
                "line": {"width": 2, "color": look.ground},
                "color": [look.blocked, look.missed],
                "symbol": ["circle", "triangle-up"],
            },
        ),
    ]
