"""The words whose weight the poison moved most."""

import streamlit as st

from core.charts.words_moved import words_moved
from core.explain import words_that_moved
from pages.ui import look
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:
    sweep = judged.sweep
    weight = sweep.experiment.filter.weight_name
    words = words_that_moved(sweep.prepared, judged.learned(0), judged.learned(int(sweep.levels[at])))
    st.markdown("Of the words in at least one in a hundred training messages, these moved most.")
    look.draw(
        words_moved(words, look.current(), weight_name=weight),
        key="words-moved",
        alt=f"{weight} of the words that moved most, clean and poisoned",
    )
