"""The score to beat, once the learner has passed: before, it would tell how little is enough."""

import streamlit as st

from core.lessons import Lesson
from core.telling.lessons import to_beat
from core.telling.scenario import words_of
from pages.ui import state
from pages.ui.lessons import reporting


def draw(lesson: Lesson) -> None:
    """Of the room where it counts this lesson, else of this visit."""
    words, best = words_of(state.mail().corpus), state.best(state.lesson_name())
    score = reporting.score(state.lesson_name())
    spends = next((goal.spends for goal in lesson.goals if goal.spends), "")
    if score is not None:
        told = to_beat(score.own, score.fewest, spends, words)
    elif best is not None and best.score is not None:
        told = to_beat(best.score, None, best.spends, words)
    else:
        return
    st.markdown(f":small[:material/trophy: {told.text}]", width="content")
