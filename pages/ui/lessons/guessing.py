"""The first move of a lesson: what does the learner expect?"""

import streamlit as st

from core.lessons import Lesson
from pages.ui import state
from pages.ui.lessons import reporting
from pages.ui.lessons.wording import said


def draw(lesson: Lesson) -> None:
    """One button for each option; what was guessed before the doing stays."""
    guessed = state.guessed()
    is_settled = guessed is not None and state.latest_attempt() is not None
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"**{said(lesson.guess.asks)}**", width="stretch")
    with st.container(horizontal=True, gap="small"):
        for number, option in enumerate(lesson.guess.options):
            is_mine = number == guessed
            st.button(
                said(option.says),
                key=f"lesson.guess.{number}",
                icon=":material/check:" if is_mine else None,
                type="primary" if is_mine else "secondary",
                disabled=is_settled,
                on_click=_guess,
                args=(state.lesson_name(), number),
            )


def _guess(name: str, number: int) -> None:
    state.guess_option(number)
    reporting.guess(name, number)
