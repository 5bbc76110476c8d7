"""What a teacher may share with one room: own mail, after one explicit consent, and a lesson file."""

from collections.abc import Callable

import streamlit as st

from core.errors import InputError
from core.lessons import lesson_of
from core.rooms.desk import Desk
from core.rooms.limits import LARGEST_MAIL
from core.rooms.records import Board
from pages.ui import text
from pages.ui.own_mail import OWN_MAIL
from pages.ui.rooms.lessons import OWN
from pages.ui.state import widgets

CONSENT = "I may share this mail: whoever is let into this room can read every message of it until the room is deleted."

NOT_JUDGED = (
    "Lessons and the league are played on the mail that they come with: guesses and attempts are judged on that, never "
    "on this mail, which is there to look at and to attack in the lab."
)


def draw(desk: Desk, board: Board, do: Callable[[Callable[[], None]], None]) -> None:
    mail(desk, board, do)
    file = st.file_uploader("A lesson of your own", ["toml"], max_upload_size=1, key="room.lesson-file")
    if file is None or not st.button("Use this lesson in the room", icon=":material/menu_book:"):
        return
    data = file.getvalue()
    try:
        lesson_of(data, file.name)
    except InputError as error:
        text.refusal(error)
        return

    def use() -> None:
        desk.share_lesson(file.name, data)
        desk.pace(OWN, None)

    do(use)
    st.rerun()


def mail(desk: Desk, board: Board, do: Callable[[Callable[[], None]], None]) -> None:
    if board.room.mail is not None:
        with st.container(horizontal=True, vertical_alignment="center"):
            text.plain(f"Shared with this room: {board.room.mail.name}")
            st.button("Take it back", icon=":material/undo:", on_click=do, args=(desk.unshare,))
        text.plain(NOT_JUDGED)
        return
    file = st.file_uploader(
        "Mail of your own for this room", list(OWN_MAIL.kinds), max_upload_size=LARGEST_MAIL // 1_000_000,
        key="room.mail-file",
    )  # fmt: skip
    if file is None:
        return
    text.plain(NOT_JUDGED)
    agreed = bool(widgets.value("room.consent", False))
    widgets.toggle(CONSENT, name="room.consent", shows=agreed, then=lambda _: None)
    if st.button("Share it with this room", icon=":material/share:", disabled=not agreed):
        do(lambda: desk.share_mail(file.name, file.getvalue()))
        st.rerun()
