"""What the address of a lesson keeps for whoever goes on later, and what it does not."""

import streamlit as st

from pages.ui import state

KEPT = "The address of this page opens the lesson as it stands. Attempts and your own words stay in this visit{}."
TAKEN = ", and go along in the file"
TOO_LONG = ":material/link_off: What you made by hand is too long for the address: a saved link is without it. "
AT_THE_END = "Hand it in, and take it home at the end of the lesson."


def at_the_end() -> None:
    """Beside what is taken home."""
    st.markdown(f":small[:gray[:material/bookmark: {KEPT.format(TAKEN if state.answers() else '')}]]")


def too_long() -> None:
    """Said as soon as the link leaves something out."""
    if state.outgrows_link():
        st.markdown(f":small[{TOO_LONG}{AT_THE_END}]")
