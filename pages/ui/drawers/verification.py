"""The check that a visitor can ask for."""

import streamlit as st

from core.telling.looks import verified
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged
from pages.ui.working import watch


def draw(growing: GrowingSweep, judged: Judged, at: int) -> None:
    st.markdown(
        "Every figure here comes from adding and subtracting counts or from a refit on encoded texts. "
        "This check fits a plain scikit-learn pipeline on the raw texts of this level and compares every verdict."
    )
    st.button("Retrain from raw text", icon=":material/verified:", on_click=lambda: judged.verify(at))
    if (asked := judged.verifying(at)) is not None:
        found = watch(asked).latest()
        st.markdown(verified(found, growing.work.seconds, len(judged.sweep.levels)).text)
