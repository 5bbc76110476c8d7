"""The strip of an open lesson, over every page: where the learner is, what there is to do, and the way out."""

import streamlit as st

from core.lessons import Lesson
from pages.ui import contents, state
from pages.ui.lessons import ending, keeping, reporting, seeing, trying
from pages.ui.lessons.wording import said


def draw() -> None:
    """Nothing where no lesson is open."""
    lesson = state.lesson()
    state.strip_is_drawn()
    if lesson is None:
        return
    reporting.place(state.lesson_name(), state.step())
    with st.container(border=True, key="lesson", gap="xsmall"):
        _line(lesson)
        if state.is_on_its_page():
            _move(lesson)
            keeping.too_long()
        else:
            _way_there(lesson)


def _line(lesson: Lesson) -> None:
    """Title, step and text on the left, the way through on the right."""
    at, last = state.step(), len(lesson.steps)
    text = said(lesson.steps[at].text) if at < last else "Why it is so."
    with st.container(key="lesson-line", horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"**{said(lesson.title)}** · :gray[Step {at + 1} of {last + 1}] · {text}", width="stretch")
        with st.container(horizontal=True, gap="xsmall", width="content"):
            st.button(
                "Back", key="lesson.back", icon=":material/chevron_left:", disabled=not at,
                on_click=state.go_to, args=(at - 1,),
            )  # fmt: skip
            st.button(
                "Next", key="lesson.next", icon=":material/chevron_right:", disabled=at == last,
                on_click=state.go_to, args=(at + 1,),
            )  # fmt: skip
            st.button(
                "Leave lesson", key="lesson.leave", icon=":material/close:", type="tertiary",
                on_click=state.leave_lesson,
            )  # fmt: skip


def _move(lesson: Lesson) -> None:
    """What there is to do at the open step."""
    at = state.step()
    if at == len(lesson.steps):
        ending.draw(lesson)
    elif (waits_for := lesson.steps[at].done_when) == "saw":
        seeing.draw(lesson)
    elif waits_for != "guessed":
        trying.draw(lesson)


def _way_there(lesson: Lesson) -> None:
    """On another page than that of the lesson."""
    there = contents.entry(lesson.page)
    label = f"It goes on here: **{there.title}**"
    state.link_to_lesson(there.script, state.lesson_name(), label, icon=f":material/{there.icon}:")
