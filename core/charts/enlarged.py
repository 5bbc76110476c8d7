"""A chart for the last row: larger type, thicker lines, bigger marks, and the room that they take."""

from collections.abc import Mapping
from typing import Any

TYPE, HEIGHT = 1.8, 1.3  # how many times as large; a chart that grew as its type does would not fit the screen
_LENGTHS = frozenset({"size", "standoff", "borderpad", "xshift", "yshift", "tickfont_size", "ticklen"})


def enlarged(figure: Mapping[str, Any]) -> dict[str, Any]:
    """The same figure, as the dictionary that `Figure.to_dict` gives, `TYPE` times as large in all that is measured in
    pixels, and `HEIGHT` times as high. What is drawn, and where on its axes, stays."""
    layout = _grown(figure["layout"])
    for name in ("margin", "height"):
        given = figure["layout"].get(name)
        if isinstance(given, Mapping):
            layout[name] = {side: _times(room) if side != "pad" else room for side, room in given.items()}
        elif given is not None:
            layout[name] = round(given * HEIGHT)
    return {**figure, "data": [_grown(trace) for trace in figure["data"]], "layout": layout}


def _grown(part: Any, inside: str = "") -> Any:
    if isinstance(part, Mapping):
        return {
            name: _grown(value, name) if not _is_length(name, inside) else _times(value) for name, value in part.items()
        }
    if isinstance(part, list | tuple) and any(isinstance(one, Mapping) for one in part):
        return [_grown(one, inside) for one in part]
    return part


def _is_length(name: str, inside: str) -> bool:
    return name in _LENGTHS or (name == "width" and inside == "line")


def _times(value: Any) -> Any:
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int | float):
        return value * TYPE
    return [_times(one) for one in value] if isinstance(value, list | tuple) else value
