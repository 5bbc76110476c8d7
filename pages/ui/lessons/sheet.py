"""A teacher's sheet: what a lesson is for, how long what takes, what to ask, and the solution; to be printed."""

from collections.abc import Sequence

import streamlit as st

from core.lessons.lesson import Asked
from pages.ui import contents, state, text
from pages.ui.lessons import wording
from pages.ui.lessons.wording import said

ON_PAPER = """
@media print {
    body * { visibility: hidden; }
    .st-key-sheet, .st-key-sheet * { visibility: visible; color: #000 !important; background: #fff !important; }
    .st-key-sheet { position: absolute; inset: 0 auto auto 0; width: 100%; }
    html, body, #root, [data-testid] { height: auto !important; overflow: visible !important; }
    .st-key-sheet-buttons, [data-testid="stSidebar"] { display: none; }
}
"""


def draw(name: str) -> None:
    lesson = state.known_lessons()[name]
    sheet = lesson.sheet
    text.style(ON_PAPER)
    with st.container(key="sheet-buttons", horizontal=True):
        st.button("All lessons", icon=":material/arrow_back:", on_click=state.open_view, args=("sheet", None, "none"))
        st.button(
            "Link, QR code and slide", icon=":material/co_present:", on_click=_hand_out, args=(name,),
        )  # fmt: skip
    with st.container(key="sheet"):
        st.title(f"Teacher's sheet: {said(lesson.title, name=name)}", anchor=False)
        text.notes(state.notes())
        place = contents.entry(lesson.page).title
        st.markdown(f"{lesson.minutes} minutes · on the page {place}")
        st.markdown(f":small[:gray[Learners are told: {said(lesson.seed_changes, name=name)}]]")
        _points("Aims", sheet.aims, name)
        _points("Timing", sheet.timing, name)
        _asked("Guess", lesson.guess, name)
        _points("Questions", sheet.questions, name)
        _points("What learners often believe", sheet.misconceptions, name)
        _points("Steps", [step.text for step in lesson.steps], name, sign="1.")
        _asked("What did they see?", lesson.saw, name)
        st.markdown("**Solution**")
        wording.draw(sheet.solution, name=name)
        st.markdown("**Why**")
        wording.draw(lesson.why, name=name)
    st.markdown(":small[:gray[Your browser's Print prints the sheet alone, black on white.]]")


def _hand_out(name: str) -> None:
    """The composer, on this lesson."""
    state.compose(lesson=name)
    state.open_view("sheet", "composer", "none")


def _points(what: str, sentences: Sequence[str], name: str, *, sign: str = "-") -> None:
    st.markdown(f"**{what}**\n\n" + "\n".join(f"{sign} {said(sentence, name=name)}" for sentence in sentences))


def _asked(what: str, asked: Asked, name: str) -> None:
    """A question with the answers that learners choose from."""
    options = " · ".join(said(option.says, name=name) for option in asked.options)
    st.markdown(f"**{what}**\n\n{said(asked.asks, name=name)}  \n:gray[{options}]")
