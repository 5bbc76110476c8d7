"""The vote on the board: a count until it is closed, then the guesses, then what came out."""

from functools import partial

import streamlit as st

from core.lessons import Lesson
from core.rooms.desk import Desk
from core.rooms.records import Board, Round
from core.telling.rooms import answered
from pages.ui import state, text
from pages.ui.rooms import guessed, steering
from pages.ui.rooms.lessons import guess_of, why_of
from pages.ui.rooms.voting import reasons


def draw(desk: Desk, board: Board, lesson: Lesson) -> None:
    name = board.room.lesson
    current = board.round_of(guess_of(name))
    rounds = [one for one in board.rounds if one.question == current.question]
    st.subheader("The guess", anchor=False)
    st.markdown(text.label(lesson.guess.asks))
    with st.container(horizontal=True, vertical_alignment="center"):
        if current.number > 1:
            st.badge(f"Round {current.number}", color="violet")
        st.markdown(f"**{answered(current.accepted, len(board.people)).text}**")
        if not state.presents():
            buttons(desk, board, current, name)
    if any(one.revealed for one in rounds):
        guessed.draw(lesson, board.room.seed, [one for one in rounds if one.closed], "board")
    elif current.closed:
        st.markdown(":gray[Closed: learners say why to their neighbours, and see nothing yet.]")
    reasons(board.round_of(why_of(name)))


def buttons(desk: Desk, board: Board, current: Round, name: str) -> None:
    do = partial(steering.act, code=board.room.code)
    if not current.closed:
        st.button("Close the vote", icon=":material/lock:", on_click=do, args=(partial(desk.close, current.question),))
    else:
        st.button(
            "Vote again", icon=":material/replay:", on_click=do, args=(partial(desk.vote_again, current.question),)
        )
    if not current.revealed:

        def reveal() -> None:
            desk.reveal(current.question)
            desk.reveal(why_of(name))

        st.button("Reveal", icon=":material/visibility:", type="primary", on_click=do, args=(reveal,))
