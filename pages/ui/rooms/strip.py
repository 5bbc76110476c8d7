"""In a room, one line over every page: which room, who, where the class is, and whether all answers are kept."""

import streamlit as st

from core.rooms.records import Room, View
from core.telling.rooms import kept
from pages.ui import contents, state, text
from pages.ui.rooms import seat
from pages.ui.state.seats import Place

POLL = 3  # seconds between two looks of a learner's page


def draw() -> None:
    """Nothing outside of a room; on the room's own page no more than what was refused."""
    view, place = seat.in_room(), state.room_class().place  # what waited is handed in here, and may be refused
    sentences()
    if place is not None and place.joined and not state.is_room_page():
        with st.container(horizontal=True, vertical_alignment="center", key="room-strip"):
            if view is not None:
                line(view, place)
    if place is not None and place.joined:
        if view is not None:
            keep_pace(view, place)
        follow(place)


def keep_pace(view: View, place: Place) -> None:
    """Where the teacher has taken all to a step of the open lesson, the learner goes there too, once."""
    paced = view.room.lesson, view.room.step
    if paced != place.paced:
        place.paced = paced
        if view.room.step is not None and seat.in_lesson_of(view):
            state.go_to(view.room.step)


def line(view: View, place: Place) -> None:
    """What stands in it. A nickname is a stranger's text."""
    room = contents.ROOM.script
    state.link_to_page(room, f"Room {place.code}", icon=":material/groups_2:", words={"code": place.code})
    st.text(view.me.nickname)
    signs(view.room, place)


def signs(room: Room, place: Place) -> None:
    """What of the room's state concerns a learner, and what waits."""
    if room.step is not None:
        st.badge(f"All are at step {room.step + 1}", icon=":material/flag:", color="violet")
    if room.paused:
        st.badge("Paused by the teacher", icon=":material/pause:", color="orange")
    if place.waiting:
        st.badge(kept(len(place.waiting)).text, icon=":material/hourglass_top:", color="orange")
    elif place.done:
        st.badge(kept(0).text, icon=":material/done_all:", color="gray")


def sentences() -> None:
    """Why something was refused, or is over; it stays until it is read, because a page may draw itself anew at once."""
    said = state.room_class().said
    if said:
        with st.container(border=True, key="room-said"):
            text.notes(said)
            st.button("Close", key="room.said", type="tertiary", icon=":material/close:", on_click=said.clear)


@st.fragment(run_every=POLL)
def follow(place: Place) -> None:
    """Draws nothing; the page is drawn anew when the teacher did something, or when what waited is accepted."""
    if seat.is_news(place):
        st.rerun()
