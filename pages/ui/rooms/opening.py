"""The way in: a code that is typed, or a room that is opened."""

import streamlit as st

from core.errors import InputError
from core.lessons import lessons
from core.rooms.limits import MOST_HOURS
from core.rooms.records import RoomSettings
from core.rooms.refusals import StorageError
from pages.ui import contents, state, text
from pages.ui.rooms.store import register
from pages.ui.state import widgets

HOURS = 24
MOST_SEED = 9_999


def door(error: InputError | None = None) -> None:
    """Without a room: join one, or open one. error: why the room that was asked for is not there."""
    st.title("A room for a class", anchor=False)
    if error is not None:
        text.refusal(error)
    text.notes(state.notes())
    left, right = st.columns(2, gap="large")
    with left:
        st.subheader("Join a room", anchor=False)
        type_code()
    with right:
        st.subheader("Open a room", anchor=False)
        offer()


def type_code() -> None:
    """The code as a teacher reads it out."""
    with st.form("room.code", border=False):
        widgets.text_input("Code of the room", name="room.typed", shows="", longest=20, placeholder="ABC 234")
        st.form_submit_button("Go to the room", icon=":material/login:", on_click=_enter)


def _enter() -> None:
    state.enter(str(widgets.value("room.typed", "")))


def offer(lesson: str | None = None) -> None:
    """What a teacher chooses before a room is opened, and the button that does it. lesson: the one that is chosen at
    first."""
    known = lessons()
    chosen = widgets.value("room.lesson", lesson or next(iter(known)))
    widgets.selectbox(
        "Lesson", list(known), name="room.lesson", shows=chosen if chosen in known else next(iter(known)),
        named=lambda name: f"{known[name].title} ({known[name].minutes} min)",
    )  # fmt: skip
    with st.expander("More choices", icon=":material/tune:"):
        whole("Seed of the class", 0, MOST_SEED, "room.seed", 1)
        whole("Forgotten after so many hours", 1, MOST_HOURS, "room.hours", HOURS)
        widgets.toggle(
            "Whoever joins works unseen until I approve",
            name="room.approval",
            shows=widgets.value("room.approval", False),
            then=lambda _: None,
        )
    st.markdown(":small[No accounts: learners join with a code and a nickname.]")
    if st.button("**Open a room**", type="primary", icon=":material/meeting_room:"):
        _open(str(chosen))


def whole(label: str, low: int, high: int, name: str, shows: int) -> None:
    widgets.number_input(label, low, high, name=name, shows=widgets.value(name, shows), then=lambda _: None)


def _open(lesson: str) -> None:
    settings = RoomSettings(
        lesson=lesson,
        seed=widgets.value("room.seed", 1),
        approval=widgets.value("room.approval", False),
        hours=widgets.value("room.hours", HOURS),
    )
    try:
        opened = register().open_room(settings)
    except (InputError, StorageError) as error:
        text.plain(str(error))
        return
    state.teach(opened.code, opened.key)
    state.go_to_room(contents.ROOM.script)
