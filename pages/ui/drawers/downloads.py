"""The results, the poison, the chart and a notebook, as files."""

import streamlit as st

from core.spreadsheet import safe_csv
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:
    sweep = judged.sweep
    with st.container(horizontal=True):
        st.download_button(
            "Results as CSV", lambda: safe_csv(sweep.frame), "poisoned-inbox.csv", "text/csv", on_click="ignore"
        )
