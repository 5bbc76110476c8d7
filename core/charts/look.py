"""One accent per meaning, on a light and on a dark ground."""

import html
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Look:
    """Colours as CSS; each has at least 4.5 : 1 contrast on its ground and survives colour blindness."""

    missed: str  # spam that gets through, false negatives
    blocked: str  # good mail that is blocked, false positives
    poison: str
    unsure: str
    text: str
    faint: str  # axes and grid
    ground: str


LIGHT = Look("#b8390e", "#0067a8", "#7d3c98", "#5f6470", "#1f2430", "#dcdee4", "#ffffff")
DARK = Look("#ff8a5c", "#5cb8f2", "#c58be0", "#a4a9b5", "#eceef3", "#3a3f4b", "#14161c")


def layout(look: Look, *, height: int) -> dict[str, Any]:
    """What all charts share: no chrome, room for the axes, a hover that reads."""
    axis = {
        "gridcolor": look.faint,
        "zeroline": False,
        "linecolor": look.faint,
        "tickfont": {"size": 13, "color": look.unsure},
        "title": {"font": {"size": 14, "color": look.unsure}},
        "fixedrange": True,
        "automargin": True,  # type grows with the window
    }
    return {
        "template": None,  # all that it says is said here; left out, a figure is half as long
        "height": height,
        "margin": {"l": 48, "r": 16, "t": 16, "b": 48},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"color": look.text, "size": 14, "family": "Source Sans, sans-serif"},
        "hoverlabel": {"bgcolor": look.ground, "font": {"color": look.text, "size": 14}},
        "showlegend": False,
        "xaxis": axis,
        "yaxis": axis,
    }


def untrusted(text: str) -> str:
    """A stranger's text for titles, labels and hovers, which would otherwise render links and styles."""
    return html.escape(text, quote=False)
