"""Who is where: counts by step, nicknames, and those who wait to be let in."""

from functools import partial

import streamlit as st

from core.lessons import Lesson
from core.lessons.scores import places
from core.rooms.desk import Desk
from core.rooms.records import Board
from pages.ui import state
from pages.ui.rooms import steering
from pages.ui.state import widgets


def draw(desk: Desk, board: Board, lesson: Lesson | None) -> None:
    st.subheader("Who is where", anchor=False)
    if board.waiting and not state.presents():
        waiting(desk, board)
    if not board.people:
        st.markdown(":gray[Nobody is here yet: they open the address and type the code, or read the picture.]")
        return
    table = places(board.people, lesson)
    st.dataframe(table, hide_index=True, height="content", alt="How many learners are at each step, and who")
    if not state.presents():
        remove(desk, board)


def waiting(desk: Desk, board: Board) -> None:
    """Nicknames are strangers' words: shown as text, beside a button of ours."""
    do = partial(steering.act, code=board.room.code)

    def all_of_them() -> None:
        for person in board.waiting:
            desk.approve(person.number)

    st.button(f"Let all {len(board.waiting)} in", icon=":material/door_open:", on_click=do, args=(all_of_them,))
    for person in board.waiting:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button(
                "Let in", key=f"room.approve.{person.number}", on_click=do, args=(partial(desk.approve, person.number),)
            )
            st.button(
                "Turn away", key=f"room.away.{person.number}", type="tertiary", on_click=do,
                args=(partial(desk.remove, person.number),),
            )  # fmt: skip
            st.text(person.nickname or f"Learner {person.number}")


def remove(desk: Desk, board: Board) -> None:
    """Take somebody out, with all that is theirs."""
    do = partial(steering.act, code=board.room.code)
    called = {person.number: person.nickname or f"Learner {person.number}" for person in board.people}
    with st.expander("Take a learner out of the room", icon=":material/person_remove:"):
        chosen = widgets.value("room.remove", None)
        widgets.selectbox(
            "Learner", list(called), name="room.remove", shows=chosen if chosen in called else None,
            named=lambda number: called[number], then=lambda _: None,
        )  # fmt: skip
        st.button(
            "Remove, with all that is theirs", disabled=chosen not in called, on_click=do,
            args=(partial(desk.remove, chosen or 0),),
        )  # fmt: skip
