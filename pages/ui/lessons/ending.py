"""The last move of a lesson: why it is so, what to take away, and how guess and sight stand beside the result."""

from collections.abc import Callable

import streamlit as st

from core import InputError
from core.lessons import Lesson
from core.lessons.lesson import Asked
from core.work.turns import Turns
from pages.ui import cache, state, text
from pages.ui.lessons import wording
from pages.ui.lessons.wording import said
from pages.ui.working import NotYet, follow, watch

RIGHT, WRONG = ":material/check_circle: **Right**", ":material/cancel: **Not so**"
DOING = "Looking what is right: {} of {}"


def draw(lesson: Lesson) -> None:
    """Beside each other: what was guessed and seen, and why."""
    left, right = st.columns([2, 3], gap="medium")
    with left:
        own = state.is_own_lesson(state.lesson_name())
        _beside(
            "Your guess", lesson.guess, state.guessed(),
            lambda: cache.right_guess(lesson, state.class_seed(), state.mail(), own=own),
        )  # fmt: skip
        _beside("What you saw", lesson.saw, state.seen(), lambda: _right_sight(lesson))
        st.markdown(_worth(lesson))
        st.page_link("lessons.py", label="All lessons", icon=":material/school:")
    with right:
        wording.draw(lesson.why)
        st.markdown(f":material/backpack: **{said(lesson.take_away)}**")


def _right_sight(lesson: Lesson) -> Turns[int]:
    tried = state.latest_attempt()
    attempt = state.attempt_here() if tried is None else tried.attempt
    return cache.right_sight(lesson, attempt, state.pupil(), state.mail())


def _beside(what: str, asked: Asked, chosen: int | None, find: Callable[[], Turns[int]]) -> None:
    """What was said, and whether it is so; without an answer only the question and what is right."""
    try:
        right = watch(find()).latest()
    except NotYet as nothing:
        follow(nothing.watch, doing=DOING)
        return
    except InputError as error:
        text.refusal(error)
        return
    mine = "none" if chosen is None else f"{said(asked.options[chosen].says)} {RIGHT if chosen == right else WRONG}"
    st.markdown(f":small[{said(asked.asks)}]  \n:gray[{what}:] {mine}")
    if chosen != right:
        st.markdown(f":gray[It is:] {said(asked.options[right].says)}")


def _worth(lesson: Lesson) -> str:
    if state.lesson_name() not in state.passed_lessons():
        return ":material/radio_button_unchecked: Not passed yet in this visit: **Back** leads to the attempt."
    return f":material/check_circle: **Passed**, worth {lesson.points(state.hints())} of {lesson.points(0)} points"
