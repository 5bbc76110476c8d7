"""The address that reopens the experiment, for others, and the lines that repeat it."""

import streamlit as st

from core.take_home.snippet import snippet
from pages.ui import for_others, state
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:  # noqa: ARG001 - every drawer is asked the same way
    for_others.draw(opens_on="view", asks=True)
    st.markdown("In a notebook:")
    st.code(snippet(state.experiment()), language=None, wrap_lines=True)  # its colours are too pale to read
