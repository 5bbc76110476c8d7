"""The teacher's board: who is where, what the class guesses and tries, and what the teacher does about it."""

import streamlit as st

from core.errors import InputError
from core.lessons import Lesson
from core.rooms.desk import Desk
from core.rooms.records import Board
from core.rooms.refusals import NoRoomError, StorageError
from pages.ui import state, text
from pages.ui.rooms import games, header, league, people, polls, steering, tries
from pages.ui.rooms.lessons import lesson_in
from pages.ui.rooms.store import PULSES, register

POLL = 2  # seconds between two looks


def draw(code: str, key: str) -> bool:
    """Whether the key opened it; where it did not, it is said why, and the visitor may join as a learner."""
    desk = register_desk(code, key)
    if desk is None:
        return True
    try:
        version = PULSES.of(code).version
        board = desk.board()
    except NoRoomError:
        state.forget_key(code)
        return False
    except InputError as error:
        text.refusal(error)
        state.forget_key(code)
        return False
    except StorageError as error:
        st.title("The board cannot be reached just now", anchor=False)
        text.plain(str(error))
        follow(code, -1)
        return True
    lay_out(desk, board)
    follow(code, version)
    return True


def register_desk(code: str, key: str) -> Desk | None:
    try:
        return register().desk(code, key)
    except InputError as error:
        st.title("The board cannot be reached", anchor=False)
        text.refusal(error)
        return None


def lay_out(desk: Desk, board: Board) -> None:
    """At projector size what the class is to see; otherwise what the teacher does as well."""
    lesson = found(desk, board)
    header.draw(board, lesson)
    if not state.presents():
        header.secret_link(board.room.code)
        steering.draw(desk, board, lesson)
    if lesson is not None:
        polls.draw(desk, board, lesson)
        (games if lesson.is_experiment else tries).draw(desk, board, lesson)
    league.draw(desk, board, lesson)
    people.draw(desk, board, lesson)
    if not state.presents():
        steering.ending(desk, board)


def found(desk: Desk, board: Board) -> Lesson | None:
    try:
        return lesson_in(board.room, desk.own_lesson)
    except (InputError, StorageError) as error:
        text.plain(str(error))
        return None


def follow(code: str, version: int) -> None:
    """Draws nothing; the board is drawn anew when there is a new version of the room."""

    def look() -> None:
        try:
            now = PULSES.of(code).version
        except StorageError:
            now = -1
        except InputError:
            now = -2
        if now != version:
            st.rerun()

    st.fragment(look, run_every=POLL)()
