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


def ink(look: Look, colour: str, share: float) -> str:
    """Black or white, whichever is read better on a field of the ground with so much of `colour`, from 0 to 1, by the
    contrast of the Web Content Accessibility Guidelines 2.2; one of them always has 4.5 : 1."""
    field = _luminance(
        [low + share * (high - low) for low, high in zip(*map(_rgb, (look.ground, colour)), strict=True)]
    )

    def contrast(name: str) -> float:
        light, dark = sorted((_luminance(_rgb(name)), field), reverse=True)
        return (light + 0.05) / (dark + 0.05)

    return max("#000000", "#ffffff", key=contrast)


def _rgb(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def _luminance(rgb: list[float]) -> float:
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def untrusted(text: str) -> str:
    """A stranger's text for titles, labels and hovers, which would otherwise render links and styles."""
    return html.escape(text, quote=False)
