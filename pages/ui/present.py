"""For a room: larger type, thicker lines and nothing but the page, by one key, a button or a link."""

import streamlit as st

from pages.ui import state, text

# out of the flow, or the page would begin lower; type grows with the window: a letter is a thirtieth as high as it
PLACE = """
:has(> .st-key-present) { position: absolute; }
.st-key-present { position: fixed; top: 0.55rem; right: 3.4rem; width: auto; z-index: 999991; }
@media (max-width: 640px) { .st-key-present { display: none; } }
"""
LARGE = """
html { font-size: max(16px, min(1.72vw, 3.06vh)); }
[data-testid="stSidebar"], [data-testid="stExpandSidebarButton"], [data-testid="stHeader"] { display: none; }
[data-testid="stMainBlockContainer"] { padding: 2.2rem 2rem 1rem; max-width: none; }
.st-key-present { top: 0.1rem; right: 1.6rem; }
.st-key-present-turn { position: absolute; visibility: hidden; }
"""


def switch() -> None:
    """The button, the keys and the style; once on every page."""
    on = state.presents()
    text.style(PLACE + LARGE * on)
    with st.container(key="present", horizontal=True):
        if on:
            st.button("Leave", key="present-leave", type="tertiary", shortcut="Esc", on_click=_turn, args=(False,))
        # while it is on there is nothing to see of it but what its key does
        st.button(
            "Present",
            key="present-turn",
            type="tertiary",
            icon=":material/present_to_all:",
            shortcut="P",
            on_click=_turn,
            args=(not on,),
        )


def _turn(on: bool) -> None:
    state.open_view("present", "yes" if on else None, "no")
