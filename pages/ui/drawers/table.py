"""Both errors at every level, as a table."""

import streamlit as st

from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:  # noqa: ARG001 - every drawer is asked the same way
    st.dataframe(judged.sweep.frame, hide_index=True, height=320, alt="Both errors at every level of poison")
