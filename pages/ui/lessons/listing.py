"""The lessons to choose from: three courses, and every lesson with the question that it starts from."""

import streamlit as st

from core.lessons import Course, Lesson, courses
from pages.ui import contents, state, text
from pages.ui.lessons.wording import said

TITLE = "Guess, try it, say what you saw: lessons that check themselves"


def draw() -> None:
    st.title(TITLE, anchor=False)
    text.notes(state.notes())
    for place, course in zip(st.columns(len(courses()), gap="small"), courses().values(), strict=True):
        with place:
            _course(course)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.subheader("All lessons", anchor=False, width="content")
        room = contents.ROOM
        st.page_link(
            room.script, label="A room for a class: open or join one", icon=f":material/{room.icon}:", width="content"
        )
    with st.container(gap="xxsmall"):
        for name, lesson in state.known_lessons().items():
            _row(name, lesson)
    st.button(
        "For teachers: link, QR code and slide of a lesson", icon=":material/co_present:",
        on_click=state.open_view, args=("sheet", "composer", "none"),
    )  # fmt: skip


def _course(course: Course) -> None:
    """What it is, how much of it is done, and the lesson that comes next."""
    done = [name for name in course.lessons if name in state.passed_lessons()]
    left = [name for name in course.lessons if name not in done]
    with st.container(border=True, height="stretch", gap="xsmall"):
        st.markdown(f"**{course.title}**")
        st.markdown(f":small[:gray[{_what(course, len(done))}]]")
        _link(left[0] if left else course.lessons[0], "Go on" if done and left else "Begin again" if done else "Begin")


def _what(course: Course, done: int) -> str:
    number = len(course.lessons)
    return f"{course.minutes} minutes · {number} lesson{'s' * (number != 1)}" + f" · {done} done" * bool(done)


def _row(name: str, lesson: Lesson) -> None:
    """Title, minutes, whether it is done, and the question, in one line where there is room."""
    link, asks, sheet = st.columns([6, 12, 2], gap="small", vertical_alignment="center")
    is_done = name in state.passed_lessons()
    with link:
        _link(name, f"**{said(lesson.title, name=name)}**{' · Done' * is_done}", is_done=is_done)
    asks.markdown(f":small[:gray[{lesson.minutes} min ·] {said(lesson.guess.asks, name=name)}]")
    sheet.button(
        "Sheet", key=f"open-sheet.{name}", icon=":material/description:", type="tertiary",
        help=f"The teacher's sheet of “{said(lesson.title, name=name)}”: aims, timing, questions, solution.",
        on_click=state.open_view, args=("sheet", name, "none"),
    )  # fmt: skip


def _link(name: str, label: str, *, is_done: bool = False) -> None:
    """Opens a lesson on its page, at its beginning."""
    page = contents.entry(state.known_lessons()[name].page)
    icon = "check_circle" if is_done else page.icon
    state.link_to_lesson(page.script, name, label, icon=f":material/{icon}:")
