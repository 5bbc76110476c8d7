"""The same experiment with other seeds: how much is luck."""

import streamlit as st

from core.charts.seed_band import seed_band
from core.repeat import band, repetition_finding
from pages.ui import cache, look, state
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged
from pages.ui.state import widgets

SEEDS = [3, 5, 10, 20]
TURN = 0.4  # seconds of work before the page shows what there is


def draw(growing: GrowingSweep, judged: Judged, at: int) -> None:
    st.markdown("Another seed draws other test mail and other poison. What holds for all of them is hardly luck.")
    widgets.segmented_control(
        "Seeds", SEEDS, name="seeds", shows=state.seeds(), named=lambda seeds: f"{seeds} seeds", then=state.repeat,
        required=False, label_visibility="collapsed",
    )  # fmt: skip
    if not (wanted := state.seeds()):
        return
    repeated = cache.repeating(state.experiment(), state.corpus(), state.outside(), growing.levels)
    frame = repeated.advance(0 if state.stopped() else TURN, wanted)
    bands = band(frame)
    st.markdown(f"**{repetition_finding(bands, int(judged.sweep.levels[at]))}**")
    look.draw(seed_band(bands, look.current()), key="band", alt="Mean and range of both errors over the seeds")
    if repeated.done < wanted:
        bar, stop = st.columns([4, 1], vertical_alignment="center")
        bar.progress(repeated.done / wanted, f"Repeating: {repeated.done} of {wanted} seeds")
        stop.button(
            "Go on" if state.stopped() else "Stop", key="stop-seeds", on_click=state.stop_or_go_on, width="stretch"
        )
        if not state.stopped():
            st.rerun()
