"""Charts in the look that the visitor has chosen."""

from typing import Any

import plotly.graph_objects as go
import streamlit as st

from core.charts.enlarged import enlarged
from core.charts.look import DARK, LIGHT, Look
from pages.ui import state
from pages.ui.finished import FinishedFigure


def current() -> Look:
    return DARK if st.context.theme.type == "dark" else LIGHT


def draw(figure: go.Figure, *, key: str, alt: str, camera: dict[str, Any] | None = None) -> None:
    """A chart that stays where it is when it changes; `alt` says what it shows to those who cannot see it.

    With `camera`, Plotly's options for a picture, a button over the chart saves it from the browser.
    """
    config: dict[str, Any] = {"displayModeBar": False}
    if camera:
        config = {
            "displayModeBar": True,
            "displaylogo": False,
            "modeBarButtons": [["toImage"]],
            "toImageButtonOptions": camera,
        }
    if state.presents():
        figure = FinishedFigure(enlarged(figure.to_dict()))
    st.plotly_chart(figure, theme=None, key=key, alt=alt, config=config)
