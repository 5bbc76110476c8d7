"""A few test messages whose verdicts change as the slider moves."""

import streamlit as st

from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:
    sweep = judged.sweep
    score = sweep.prepared.filter.score_name.capitalize()
    low, high = sweep.prepared.filter.score_range or (None, None)
    st.dataframe(
        judged.inbox(at),
        hide_index=True,
        height="content",
        column_order=("message", "now", "clean", "really", "score"),  # a phone shows the first ones
        column_config={
            "message": st.column_config.TextColumn("Test message", width=210),
            "really": st.column_config.TextColumn("Truth", width=65),
            "clean": st.column_config.TextColumn("Clean filter", width=100),
            "now": st.column_config.TextColumn("Poisoned filter", width=105),
            "score": st.column_config.NumberColumn(score, format="%.2f", width="small")
            if low is None
            else st.column_config.ProgressColumn(score, format="%.2f", min_value=low, max_value=high, width="small"),
        },
        alt="Test messages with the verdicts of the clean and of the poisoned filter",
    )
