"""The same experiment with other seeds: how much is luck."""

import streamlit as st

from core.charts.seed_band import seed_band
from core.runs.repeat import band
from core.telling.seeds import over_seeds
from pages.ui import cache, look, state
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged
from pages.ui.state import widgets
from pages.ui.working import NotYet, follow, watch

SEEDS = [6, 10, 20]
DOING = "Repeating: {} of {} seeds"


def draw(growing: GrowingSweep, judged: Judged, at: int) -> None:
    tests = f"test {judged.words.item[1]}"
    st.markdown(f"Another seed draws other {tests} and other poison. If it happens every time, it is not luck.")
    widgets.segmented_control(
        "Seeds", SEEDS, name="seeds", shows=state.seeds(), named=lambda seeds: f"{seeds} seeds", then=state.repeat,
        required=False, label_visibility="collapsed",
    )  # fmt: skip
    if not (wanted := state.seeds()):
        return
    repeated = watch(cache.repeating(state.experiment(), state.mail(), growing.levels), wanted=wanted)
    try:
        frame = repeated.results()[:wanted][-1]
    except NotYet:
        follow(repeated, doing=DOING)
        return
    bands = band(frame)
    controls = state.experiment().attack.controls
    st.markdown(f"**{over_seeds(frame, int(judged.sweep.levels[at]), controls, judged.words).text}**")
    look.draw(
        seed_band(bands, look.current(), judged.words.errors),
        key="band",
        alt="Mean and range of both errors over the seeds",
    )
    follow(repeated, doing=DOING)
