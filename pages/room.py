"""A class room: a teacher's board, or a learner's page, by its address."""

import streamlit as st

from core.errors import InputError
from core.rooms.records import Room
from core.rooms.refusals import NoRoomError, StorageError
from pages.ui import state, text
from pages.ui.rooms import board, learner, opening
from pages.ui.rooms.store import register


def room() -> None:
    """A teacher's key opens the board; whoever has the code alone is a learner."""
    here = state.room_class()
    if not here.code:
        opening.door()
        return
    if here.code in here.keys and board.draw(here.code, here.keys[here.code]):
        return
    place = here.place
    if place is not None and place.joined and place.code == here.code and place.view is not None:
        learner.go_on(place, place.view)  # also where the room cannot be reached just now
        return
    found = look(here.code)
    if found is not None:
        learner.draw(found)


def look(code: str) -> Room | None:
    """The room, or in its place why it cannot be entered."""
    try:
        return register().room(code)
    except NoRoomError as error:
        opening.door(error)
    except (InputError, StorageError) as error:
        st.title("The room cannot be reached just now", anchor=False)
        text.plain(str(error))
        learner.follow_from_outside()
    return None


room()
