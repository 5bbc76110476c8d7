"""The head of the board: the lesson, the code large, and how a phone gets in."""

import time

import streamlit as st

from core.lessons import Lesson
from core.rooms.records import Board
from core.telling.rooms import forgotten
from pages.server.network import COMMAND, for_others
from pages.ui import state, text
from pages.ui.for_others import picture

LARGE = """
.st-key-room-code p { font-size: 3.4rem; font-weight: 700; letter-spacing: 0.12em; line-height: 1.1; margin: 0; }
"""


def draw(board: Board, lesson: Lesson | None) -> None:
    """Everything here may be seen by all."""
    room = board.room
    text.style(LARGE)
    link = for_others(state.room_link())
    words, code = st.columns([3, 2], vertical_alignment="top", gap="medium")
    with words:
        st.title("A room for a class" if lesson is None else text.label(lesson.title), anchor=False)
        with st.container(horizontal=True):
            signs(board)
        step = room.step
        if lesson is not None and step is not None and step < len(lesson.steps):
            st.markdown(f"**Step {step + 1} of {len(lesson.steps)}**: {text.label(lesson.steps[step].text)}")
        st.markdown(f":small[:material/auto_delete: {forgotten(room.expires_at - time.time()).text} No accounts.]")
    with code, st.container(horizontal=True, vertical_alignment="center"):
        with st.container(width="content"):
            st.markdown(":small[Code of the room]")
            with st.container(key="room-code"):
                st.markdown(f"{room.code[:3]}&nbsp;{room.code[3:]}")
            if link is not None:
                st.code(link.partition("//")[2].partition("?")[0], language=None)
        if link is not None:
            picture(link)
    if link is None:
        st.markdown("Only this machine can open it. For a class on the same network, start the lab with:")
        st.code(COMMAND, language=None, wrap_lines=True)


def signs(board: Board) -> None:
    room = board.room
    st.badge(f"{len(board.people)} here", icon=":material/groups:", color="gray")
    if board.waiting:
        st.badge(f"{len(board.waiting)} to be let in", icon=":material/door_front:", color="orange")
    if room.paused:
        st.badge("Paused", icon=":material/pause:", color="orange")
    if room.frozen:
        st.badge("Frozen: the board stands still, learners go on", icon=":material/ac_unit:", color="blue")
    if room.anonymous:
        st.badge("Without names", icon=":material/visibility_off:", color="gray")


def secret_link(code: str) -> None:
    """Once, after the room was opened: the link that opens this board elsewhere."""
    here = state.room_class()
    if here.just_opened != code:
        return
    link = state.room_link(key=here.keys[code])
    with st.container(border=True):
        st.markdown(
            "**Keep this link: it opens this board, and nothing else does.** It is shown this once; this browser knows "
            "it as well. Do not show it to the class."
        )
        st.code(for_others(link) or link, language=None, wrap_lines=True)
        st.button("I have kept it", icon=":material/check:", on_click=put_away)


def put_away() -> None:
    state.room_class().just_opened = ""
