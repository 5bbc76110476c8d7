"""The browser's own storage: a learner's secret with what waits to be accepted, a teacher's key; in no address."""

from pathlib import Path

import streamlit as st

from pages.ui import state, text

_BROWSER = st.components.v2.component(
    "browser", js=Path(__file__).with_name("browser.js").read_text(encoding="utf-8"), isolate_styles=False
)
_OUT_OF_THE_FLOW = ":has(> .st-key-of-the-browser) { position: absolute; }"


def keep() -> None:
    """Once on every page, when all else is drawn."""
    text.style(_OUT_OF_THE_FLOW)
    with st.container(key="of-the-browser"):
        state.keep_in_browser(_BROWSER)
