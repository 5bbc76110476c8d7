"""A figure that will not change any more."""

from typing import Any

import plotly.graph_objects as go


class FinishedFigure(go.Figure):
    """A copy of a figure whose dictionary is made once: each visitor who is shown it costs a serialisation only."""

    def __init__(self, figure: go.Figure) -> None:
        super().__init__(figure)
        self.__dict__["_finished"] = super().to_dict()

    def to_dict(self) -> dict[str, Any]:
        finished: dict[str, Any] = self.__dict__["_finished"]
        return finished
