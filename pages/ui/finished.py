"""A figure that will not change any more."""

from typing import Any

import plotly.graph_objects as go


class FinishedFigure(go.Figure):  # type: ignore[misc]  # Plotly has no types
    """A figure given as the dictionary that `Figure.to_dict` made: showing it costs a serialisation only.

    Plotly builds and checks a figure property by property (25 ms for the lab's); what comes out of one needs no second
    look, so only the dictionary is kept.
    """

    def __init__(self, finished: dict[str, Any]) -> None:
        super().__init__()
        self.__dict__["_finished"] = finished

    def to_dict(self) -> dict[str, Any]:
        finished: dict[str, Any] = self.__dict__["_finished"]
        return finished
