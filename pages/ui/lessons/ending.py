"""The last move of a lesson: why it is so, what to take away, and how guess and sight stand beside the result."""

import streamlit as st

from core import InputError
from core.lessons import Lesson
from core.lessons.lesson import Asked
from core.work.turns import Turns
from pages.ui import state, text
from pages.ui.lessons import answers, keeping, reporting, take_home, wording
from pages.ui.lessons.wording import said
from pages.ui.state import widgets
from pages.ui.working import NotYet, Watch, follow, watch

RIGHT, WRONG = ":material/check_circle: **Right**", ":material/cancel: **Not so**"
DOING = "Looking what is right: {} of {}"


def draw(lesson: Lesson) -> None:
    """Beside each other: what was guessed and seen, and why."""
    own = state.is_own_lesson(state.lesson_name())
    finds = {
        "Your guess": watch(answers.right_guess(lesson, state.class_seed(), state.mail(), own=own)),
        "What you saw": watch(_right_sight(lesson)),
    }
    left, right = st.columns([2, 3], gap="medium")
    with left:
        for (what, found), asked, chosen in zip(
            finds.items(), (lesson.guess, lesson.saw), (state.guessed(), state.seen()), strict=True
        ):
            _beside(what, asked, chosen, found)
        if waits := [found for found in finds.values() if not found.complete]:
            follow(*waits, doing=DOING)
        widgets.text_area(
            "Why is it so, in your own words?", name="lesson.why", shows=state.reason(), then=_reason, height=80,
            longest=state.LONGEST_REASON, about=state.lesson_name(), help="It stays in this visit, and out of links.",
        )  # fmt: skip
        st.markdown(_worth(lesson))
        st.page_link("all_lessons.py", label="All lessons", icon=":material/school:")
    with right:
        wording.draw(lesson.why)
        st.markdown(f":material/backpack: **{said(lesson.take_away)}**")
        take_home.draw()
        keeping.at_the_end()


def _reason(given: str) -> None:
    state.give_reason(given)
    reporting.why_text(state.lesson_name(), given)


def _right_sight(lesson: Lesson) -> Turns[int]:
    tried = state.latest_attempt()
    attempt = state.attempt_here() if tried is None else tried.attempt
    return answers.right_sight(lesson, attempt, state.pupil(), state.mail())


def _beside(what: str, asked: Asked, chosen: int | None, found: Watch[int]) -> None:
    """What was said, and whether it is so."""
    try:
        right = found.latest()
    except NotYet:
        return
    except InputError as error:
        text.refusal(error)
        return
    mine = "none" if chosen is None else f"{said(asked.options[chosen].says)} {RIGHT if chosen == right else WRONG}"
    truth = f"  \n:gray[It is:] {said(asked.options[right].says)}" if chosen != right else ""
    st.markdown(f":small[{said(asked.asks)}]  \n:gray[{what}:] {mine}{truth}")


def _worth(lesson: Lesson) -> str:
    if state.lesson_name() not in state.passed_lessons():
        return ":material/radio_button_unchecked: Not passed yet in this visit: **Back** leads to the attempt."
    return f":material/check_circle: **Passed**, worth {lesson.points(state.hints())} of {lesson.points(0)} points"
