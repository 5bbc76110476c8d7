"""Who gets through under each condition: the class as dots beside simulated bars."""

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from core.charts.look import Look, layout
from core.games.noise_and_words.attempts import Evaded
from core.games.noise_and_words.conditions import CONDITIONS, Condition

HEIGHT = 360
SIMULATED, CLASS = "simulated editors", "the class"
_WIDTH, _BESIDE = 0.42, 0.3  # of a bar, and from the middle of one to its dot, where conditions are 1 apart


def evasion_by_condition(
    of_class: Mapping[Condition, Evaded], simulated: Mapping[Condition, Evaded], look: Look
) -> go.Figure:
    """Shares with their 95% intervals, of the class also how many of how many; either may lack conditions, or all of
    them. Bars are hatched and named as simulated, dots are people."""
    figure = go.Figure()
    aside = _BESIDE / 2 if of_class else 0.0
    bars = _shown(simulated, SIMULATED, -aside, look.unsure)
    hatched = {"shape": "/", "fgcolor": look.missed, "bgcolor": look.ground, "size": 6}
    figure.add_bar(**bars, marker={"line": {"color": look.missed, "width": 2}, "pattern": hatched}, width=_WIDTH)
    dots = _shown(of_class, CLASS, _BESIDE, look.text)
    marker = {"color": look.missed, "size": 16, "line": {"color": look.text, "width": 2}}
    figure.add_scatter(**dots, mode="markers", marker=marker, cliponaxis=False)
    figure.update_layout(layout(look, height=HEIGHT), showlegend=True)
    figure.update_layout(
        legend={"orientation": "h", "x": 0, "y": 1.06, "yanchor": "bottom"}, margin={"l": 56, "r": 16, "t": 48, "b": 48}
    )
    titles = [which.title.replace(", ", ",<br>") + _counted(of_class.get(which)) for which in CONDITIONS]
    figure.update_xaxes(range=[-0.5, len(CONDITIONS) - 0.5], tickvals=list(range(len(CONDITIONS))), ticktext=titles)
    figure.update_xaxes(showgrid=False, tickfont={"color": look.text, "size": 13})
    figure.update_yaxes(range=[0, 1.02], tickformat=".0%", title_text="spam that gets through", title_standoff=14)
    return figure


def _counted(found: Evaded | None) -> str:
    """Below the axis, where it meets neither bar nor line however narrow the window is."""
    return "" if found is None else f"<br><b>{found.evaded} of {found.of}</b>"


def _some(found: Mapping[Condition, Evaded]) -> list[Evaded]:
    return [found[which] for which in CONDITIONS if which in found]


def _shown(found: Mapping[Condition, Evaded], name: str, aside: float, color: str) -> dict[str, Any]:
    """What a bar and a dot share. aside: how far to the right of a condition's middle."""
    some = [which for which in CONDITIONS if which in found]
    return {
        "x": [CONDITIONS.index(which) + aside for which in some],
        "y": [found[which].share for which in some],
        "name": name,
        "customdata": [[which.title, found[which].evaded, found[which].of] for which in some],
        "hovertemplate": "%{customdata[0]}: %{customdata[1]} of %{customdata[2]} get through<extra>"
        + name
        + "</extra>",
        "error_y": {
            "type": "data",
            "symmetric": False,
            "array": [one.interval[1] - one.share for one in _some(found)],
            "arrayminus": [one.share - one.interval[0] for one in _some(found)],
            "color": color,
            "thickness": 2,
            "width": 6,
        },
    }
