"""The third move of a lesson: what did the learner see?"""

import streamlit as st

from core.lessons import Lesson
from core.telling import lessons as telling
from core.telling.scenario import words_of
from pages.ui import state
from pages.ui.lessons import answers, reporting
from pages.ui.lessons.wording import said


def draw(lesson: Lesson) -> None:
    """One button for each option; whether it is right is told at the end."""
    seen = state.seen()
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"**{said(lesson.saw.asks)}**", width="content")
        for number, option in enumerate(lesson.saw.options):
            is_mine = number == seen
            st.button(
                said(option.says),
                key=f"lesson.saw.{number}",
                icon=":material/check:" if is_mine else None,
                type="primary" if is_mine else "secondary",
                on_click=_see,
                args=(state.lesson_name(), number),
            )
    tried = state.latest_attempt()
    if tried is not None and (verdict := answers.judged(lesson, tried.attempt, tried.seed, state.mail()).latest):
        st.markdown(f":small[{telling.verdict(verdict, words_of(state.mail().corpus)).text}]")


def _see(name: str, number: int) -> None:
    state.see_option(number)
    reporting.sight(name, number)
