"""The second move of a lesson: the page itself, hints, and an attempt that the server judges."""

from collections.abc import Hashable
from functools import partial

import streamlit as st

from core import InputError
from core.lessons import Lesson, Verdict, picks
from core.telling import lessons as telling
from core.telling.scenario import words_of
from pages.ui import contents, state, text
from pages.ui.lessons import answers, beating, reporting
from pages.ui.lessons.wording import said
from pages.ui.state import widgets
from pages.ui.working import NotYet, follow, watch

DOING = "Judging your attempt: {} of {}"
MARKS = {True: ":material/check_circle: **Reached**", False: ":material/cancel: **Not yet**"}


def draw(lesson: Lesson) -> None:
    """What can be done, the hints that were taken, and what became of the latest attempt."""
    _try(lesson, _around(lesson))


def _around(lesson: Lesson) -> Hashable:
    """What an attempt, a hint or a pick can change of the rest of the page, and of its address."""
    picked = tuple(map(state.picked, picks(lesson)))
    return state.step(), state.hints(), picked, state.best(state.lesson_name()), reporting.shown()


@st.fragment
def _try(lesson: Lesson, drawn: Hashable) -> None:
    """A part of its own: a class that hands in every few seconds draws no page anew for an attempt that fails. drawn:
    how the rest of the page stands."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _picks(lesson)
        st.button(
            "Hand it in", key="lesson.try", icon=":material/gavel:", type="primary", on_click=state.hand_in,
            help="The server asks your question again, by your own seed, and judges what comes of it.",
        )  # fmt: skip
        _next_hint(lesson)
        beating.draw(lesson)
    for number, hint in enumerate(lesson.hints[: state.hints()], start=1):
        st.markdown(f":small[:material/lightbulb: Hint {number}: {said(hint.text)}]")
    _judged(lesson)
    if _around(lesson) != drawn:
        st.rerun()


def _picks(lesson: Lesson) -> None:
    """What an attempt says that no control of the page does."""
    for word, values in picks(lesson).items():
        widgets.selectbox(
            word.capitalize(), list(values), name=f"lesson.pick.{word}", shows=state.picked(word),
            named=values.__getitem__, then=partial(state.pick, word),
            label_visibility="collapsed", width=220,
        )  # fmt: skip


def _next_hint(lesson: Lesson) -> None:
    taken = state.hints()
    if taken < len(lesson.hints):
        price = lesson.hints[taken].price
        st.button(
            f"Hint {taken + 1} for {price} points", key="lesson.hint", icon=":material/lightbulb:",
            on_click=state.take_hint,
            help=f"With it, passing is worth {lesson.points(taken + 1)} points, without it {lesson.points(taken)}.",
        )  # fmt: skip


def _judged(lesson: Lesson) -> None:
    """The verdict on the latest attempt, or how far it is."""
    tried = state.latest_attempt()
    if refused := state.refused_attempt():
        text.refusal(refused)
    if tried is None:
        return
    try:
        verdict = watch(answers.judged(lesson, tried.attempt, tried.seed, state.mail())).latest()
    except NotYet as nothing:
        follow(nothing.watch, doing=DOING)
        return
    except InputError as error:
        text.refusal(error)
        start_over()
        return
    if state.settle(tried, verdict):
        reporting.attempt(tried.lesson, tried.attempt.words, verdict)
    conditions(verdict)


def conditions(verdict: Verdict) -> None:
    """Each condition of the goals in a line."""
    words = words_of(state.mail().corpus)
    st.markdown(f":small[**{telling.verdict(verdict, words).text}**]")
    for one in verdict.goals:
        st.markdown(f":small[{MARKS[one.passed]} · {telling.judged(one, words).text}]")


def start_over() -> None:
    """Back to the address at which the lesson begins."""
    name = state.lesson_name()
    page = contents.entry(state.known_lessons()[name].page)
    state.link_to_lesson(page.script, name, "Start the lesson over", icon=":material/restart_alt:", over=True)
