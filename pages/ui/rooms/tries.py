"""The attempts of a class: what each spent and what it came to, and who did it with the least."""

import streamlit as st

from core.charts.attempts import attempts as draw_attempts
from core.errors import InputError
from core.lessons import Lesson
from core.lessons.scores import best, on_board, wanted_of
from core.rooms.desk import Desk
from core.rooms.records import Board
from core.rooms.refusals import StorageError
from pages.ui import look, text

MOST_BEST = 10


def draw(desk: Desk, board: Board, lesson: Lesson) -> None:
    try:
        made = desk.attempts()
    except (InputError, StorageError) as error:
        text.plain(str(error))
        return
    frame = on_board(made, board.people, board.room.lesson)
    st.subheader("Attempts", anchor=False)
    if frame.empty:
        st.markdown(":gray[Nobody has handed in an attempt yet.]")
        return
    spends, damage = frame.attrs["spends"], frame.attrs["damage"]
    chart, table = st.columns([3, 2], gap="medium")
    with chart:
        figure = draw_attempts(frame, look.current(), spends=spends, damage=damage, wanted=wanted_of(lesson))
        look.draw(figure, key="room-attempts", alt="What each attempt spent, and what it came to")
    with table:
        rows = best(frame, MOST_BEST)
        st.markdown("**Passed with the least**")
        if rows.empty:
            st.markdown(":gray[Nobody has passed yet.]")
        else:
            st.dataframe(rows, hide_index=True, height="content", alt="Who passed with the least")
