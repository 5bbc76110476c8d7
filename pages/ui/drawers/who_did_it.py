"""The test messages that the poison moved to another folder; each opens on what moved it."""

import streamlit as st

from core.insight.blame import changed_verdicts
from core.telling.looks import changed_verdicts as changed_in_words
from pages.ui import rows
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged

MOST = 12  # rows


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:
    changed = changed_verdicts(judged.sweep, at)
    told = changed_in_words(changed, judged.words).text
    if changed.empty:
        st.markdown(f"{told} Move the slider, or choose another attack.")
        return
    first = "" if len(changed) <= MOST else f" The {MOST} whose score moved most:"
    st.markdown(f"**{told}** Open one to see what of it and which poison moved it.{first}")
    rows.draw(changed.head(MOST), judged.words, name="changed")
