"""What a lesson's file says, on the page: of one that came with the project as it stands, of others as plain text."""

import streamlit as st

from pages.ui import state, text


def said(sentence: str, *, name: str | None = None) -> str:
    """A sentence of a lesson, to stand in a label. name: of the lesson, the open one by default."""
    return text.label(sentence) if state.is_own_lesson(state.lesson_name() if name is None else name) else sentence


def draw(paragraphs: str, *, name: str | None = None) -> None:
    """Paragraphs of a lesson."""
    if state.is_own_lesson(state.lesson_name() if name is None else name):
        text.plain(paragraphs)
    else:
        st.markdown(paragraphs)
