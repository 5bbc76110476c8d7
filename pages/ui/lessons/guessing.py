"""The first move of a lesson: what does the learner expect? Asked in the place of the page, which would tell it."""

import streamlit as st

from pages.ui import state, text
from pages.ui.lessons import reporting
from pages.ui.lessons.wording import said


def is_open() -> bool:
    """Whether the open step waits for a guess, on the page of its lesson."""
    lesson, at = state.lesson(), state.step()
    if lesson is None or not state.is_on_its_page() or at == len(lesson.steps):
        return False
    return lesson.steps[at].done_when == "guessed"


def draw() -> None:
    """A button for each option; a guess stays as it is once there was an attempt."""
    lesson, guessed = state.lesson(), state.guessed()
    if lesson is None:
        return
    text.notes(state.notes())
    st.subheader(said(lesson.guess.asks), anchor=False)
    is_settled = guessed is not None and state.latest_attempt() is not None
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
    st.button("Just show me", key="lesson.show", type="tertiary", on_click=state.go_to, args=(state.step() + 1,))
    st.markdown(f":small[:gray[{said(lesson.seed_changes)}]]")


def _guess(name: str, number: int) -> None:
    state.guess_option(number)
    reporting.guess(name, number)
