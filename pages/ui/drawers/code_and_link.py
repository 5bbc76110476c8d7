"""The lines that repeat the experiment, and the address that reopens it."""

import streamlit as st

from core.take_home.snippet import snippet
from pages.ui import state
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:  # noqa: ARG001 - every drawer is asked the same way
    st.code(snippet(state.experiment()), language=None, wrap_lines=True)  # its colours are too pale to read
    st.markdown("This page, for others:")
    st.code(state.link(), language=None, wrap_lines=True)
