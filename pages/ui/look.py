"""Charts in the look that the visitor has chosen."""

import plotly.graph_objects as go
import streamlit as st

from core.charts.look import DARK, LIGHT, Look


def current() -> Look:
    return DARK if st.context.theme.type == "dark" else LIGHT


def draw(figure: go.Figure, *, key: str, alt: str) -> None:
    """A chart that stays where it is when it changes; `alt` says what it shows to those who cannot see it."""
    st.plotly_chart(figure, theme=None, key=key, alt=alt, config={"displayModeBar": False})
