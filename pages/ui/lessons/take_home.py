"""The lessons of this visit as a file to keep: guesses, what was seen, attempts with seeds and links."""

import streamlit as st

from core.lessons import Attempt
from core.monitors.marks import to_csv
from core.take_home.lessons import MOST_ITEMS, MOST_LESSONS, Guessed, Lesson, Result, Saw, TakeHome
from core.take_home.lessons_html import lessons_html
from core.take_home.lessons_markdown import lessons_markdown
from core.telling import lessons as telling
from pages.ui import state
from pages.ui.lessons.record import LessonRecord, Try, records

TITLE = "What I tried in Poisoned Inbox"


def draw() -> None:
    """Two buttons, once there is something to keep."""
    if not records():
        return
    taken = TakeHome(TITLE, tuple(map(_lesson, records()))[:MOST_LESSONS])  # who makes the file knows no visit
    with st.container(horizontal=True):
        st.download_button(
            "Take it home (.html)", lambda: lessons_html(taken), "lessons.html", "text/html",
            icon=":material/backpack:", on_click="ignore", key="lessons.html",
        )  # fmt: skip
        st.download_button(
            "As text (.md)", lambda: lessons_markdown(taken), "lessons.md", "text/markdown",
            icon=":material/notes:", on_click="ignore", key="lessons.md",
        )  # fmt: skip


def _lesson(record: LessonRecord) -> Lesson:
    asked = state.known_lessons()[record.name]
    guesses = () if record.guessed is None else (Guessed(asked.guess.asks, asked.guess.options[record.guessed].says),)
    saw = [] if record.seen is None else [Saw(asked.saw.asks, asked.saw.options[record.seen].says)]
    if record.reason:
        saw.append(Saw("Why is it so, in your own words?", record.reason))
    tries = [_result(number, tried) for number, tried in enumerate(record.tries, start=1)][-MOST_ITEMS:]
    return Lesson(record.title, guesses, tuple(saw), tuple(tries), asked.take_away)


def _result(number: int, tried: Try) -> Result:
    told = [] if tried.verdict is None else [telling.verdict(tried.verdict), *map(telling.judged, tried.verdict.goals)]
    sentence = " ".join(one.text for one in told) or "It was not judged."
    return Result(f"Attempt {number}", sentence, tried.seed, tried.link, made=_made(tried.attempt))


def _made(attempt: Attempt) -> dict[str, str]:
    """What a link may have no room for; the page of the review takes the marks back as a file."""
    marks = {"Your marks, as a file (.csv)": to_csv(attempt.marks)} if attempt.marked else {}
    return ({"Your text": attempt.text} if attempt.text else {}) | marks
