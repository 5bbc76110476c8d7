"""One line beside the finding where an attack does nothing, or the opposite of its sentence; and where to read why."""

import streamlit as st

from core.telling.beginning import opposite
from pages.ui import state
from pages.ui.judged import Judged


def draw(judged: Judged, at: int) -> None:
    if judged.no_effect is not None:
        st.markdown(f":violet[:material/info:] {judged.no_effect.text}")
    told = opposite(judged.sweep, at, judged.words)
    if told is not None:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(f":violet[:material/swap_horiz:] {told.text}", width="content")
            state.link_to("learners.py", "Why", icon=":material/stacked_line_chart:")
