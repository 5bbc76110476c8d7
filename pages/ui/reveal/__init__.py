"""Brings into sight what a visitor has opened below the fold."""

from pathlib import Path

import streamlit as st

_REVEAL = st.components.v2.component(
    "reveal", js=Path(__file__).with_name("reveal.js").read_text(encoding="utf-8"), isolate_styles=False
)


def reveal(name: str) -> None:
    """To be drawn right above what can be opened, whether it is or not. name: of what is open, empty for nothing."""
    _REVEAL(data=name, key="reveal", height=1)
