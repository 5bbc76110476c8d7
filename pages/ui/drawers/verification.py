"""The check that a visitor can ask for."""

import streamlit as st

from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged


def draw(growing: GrowingSweep, judged: Judged, at: int) -> None:
    st.markdown(
        "Every figure here comes from adding and subtracting counts or from a refit on encoded mail. "
        "This check fits a plain scikit-learn pipeline on the raw texts of this level and compares every verdict."
    )
    st.button("Retrain from raw text", icon=":material/verified:", on_click=lambda: judged.verify(at))
    if (found := judged.verified(at)) is not None:
        st.markdown(
            f"**{found.agree:,} of {found.total:,} verdicts agree.** The plain refit took {found.seconds:.2f} s for "
            f"this one level; the lab took {growing.seconds:.2f} s for all {len(growing.levels)} levels."
        )
