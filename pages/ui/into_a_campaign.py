"""Words that let mail through, taken along into the weeks."""

from collections.abc import Sequence

import streamlit as st

from pages.ui import state


def button(words: Sequence[str]) -> None:
    """Opens the campaign of this visit with an attacker who knows the words."""
    if st.button(
        "Use them in a campaign",
        icon=":material/calendar_month:",
        disabled=not words,
        help="The weeks open with an attacker who adds these words to all that is sent.",
        width="stretch",
    ):
        state.plan_all(state.campaign().knowing(words))
        st.switch_page("campaign.py")
