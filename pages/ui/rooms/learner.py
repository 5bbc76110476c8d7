"""A learner's page of a room: what the class does now, votes, hints, and one's own attempts."""

import time

import pandas as pd
import streamlit as st

from core.errors import InputError
from core.lessons import Lesson
from core.rooms.limits import LONGEST_NICKNAME
from core.rooms.records import Room, View
from core.rooms.refusals import NoRoomError, StorageError
from core.telling.rooms import forgotten
from pages.ui import contents, own_mail, state, text
from pages.ui.rooms import entering, games, seat, sharing, strip, voting
from pages.ui.rooms.lessons import OWN, hint_of, lesson_in
from pages.ui.rooms.store import PULSES
from pages.ui.state import widgets
from pages.ui.state.seats import Place


def draw(room: Room) -> None:
    """Join, or go on where one was."""
    place = state.place_in(room.code)
    if not place.joined:
        seat.look(place)
    if not place.joined or place.view is None:
        join(room, place)
    else:
        go_on(place, place.view)


def go_on(place: Place, view: View) -> None:
    """The page of a learner who is in the room."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.badge(f"Room {place.code}", icon=":material/groups_2:", color="gray")
        st.text(view.me.nickname)
        strip.signs(view.room, place)
        if view.room.frozen:
            st.badge("The board is frozen", icon=":material/ac_unit:", color="blue")
    if place.trouble:
        text.plain(place.trouble)
    lesson = found(view, place)
    if lesson is None:
        st.title("A room for a class", anchor=False)
        text.plain("The lesson of this room cannot be read just now.")
    else:
        now(lesson, view)
    st.divider()
    promise(view.room)
    st.button("Leave the room", icon=":material/logout:", type="tertiary", on_click=leave)


def found(view: View, place: Place) -> Lesson | None:
    try:
        return lesson_in(view.room, seat.seat_of(place).own_lesson)
    except (InputError, StorageError) as error:
        text.plain(str(error))
        return None


def now(lesson: Lesson, view: View) -> None:
    """The lesson, where the class is in it, its vote, its hints, and what one has done."""
    st.title(text.label(lesson.title), anchor=False)
    if not view.me.approved:
        st.markdown(":material/visibility_off: Your teacher has not let you in yet: go on, all of it is kept.")
    step = view.room.step
    if step is not None and step < len(lesson.steps):
        st.markdown(f"**Step {step + 1} of {len(lesson.steps)}**: {text.label(lesson.steps[step].text)}")
    open_it(lesson, view)
    shared_mail(view)
    voting.draw(lesson, view)
    if lesson.is_experiment:
        games.shown(lesson, view)
    released = [
        hint for at, hint in enumerate(lesson.hints, start=1) if hint_of(view.room.lesson, at) in view.room.hints
    ]
    for hint in released:
        st.markdown(f":material/lightbulb: {text.label(hint.text)}")
    entering.draw(lesson, view)
    own_attempts(view)


def open_it(lesson: Lesson, view: View) -> None:
    """The link to the lesson's page, by the learner's own seed."""
    try:
        name = lesson.name
        if view.room.lesson == OWN:
            name = state.lend_lesson(lesson, seat.seat_of(state.place_in(view.room.code)).own_lesson() or b"")
    except (InputError, StorageError) as error:
        text.plain(str(error))
        return
    said = {"lesson": name, "pupil": str(view.me.seed), "class": str(view.room.seed)}
    state.link_to_page(
        contents.entry(lesson.page).script, "**Open the lesson**", icon=":material/play_circle:",
        words=lesson.words(view.me.seed) | said,
    )  # fmt: skip


def shared_mail(view: View) -> None:
    """What the teacher shares with this room, read into this visit alone."""
    shared = view.room.mail
    if shared is None:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        text.plain(f"Your teacher shares mail with this room: {shared.name}")
        wanted = st.button("Look at this mail", icon=":material/mail:")
    text.plain(sharing.NOT_JUDGED)
    if wanted:
        try:
            data = seat.seat_of(state.place_in(view.room.code)).mail()
        except (InputError, StorageError) as error:
            text.plain(str(error))
            return
        if data is not None:
            state.another_file()
            own_mail.begin(own_mail.OWN_MAIL, data, shared.name, {})
    own_mail.follow_reading()
    if state.columns_to_choose_from():
        text.plain("The columns of this table are not called text and label: ask your teacher to share it so.")


def own_attempts(view: View) -> None:
    """What the engine said of each, the latest first."""
    place = state.room_class().place
    if not view.attempts or place is None:
        return
    try:
        attempts = seat.seat_of(place).record().attempts
    except (InputError, StorageError) as error:
        text.plain(str(error))
        return
    attempts = tuple(one for one in attempts if one.verdict)  # nothing is judged of an entry in the league
    if not attempts:
        return
    st.subheader("Your attempts", anchor=False)
    rows = [
        {
            "Lesson": one.lesson.partition(".")[0],  # a game of an experiment is kept under more than its name
            "Passed": "yes" if one.verdict.get("passed") else "no",
            "Spent": one.verdict.get("score"),
        }
        for one in reversed(attempts)
    ]
    st.dataframe(pd.DataFrame(rows), hide_index=True, height="content", alt="Your attempts in this room")


def join(room: Room, place: Place) -> None:
    """A nickname is all that is asked for."""
    st.title(f"Join room {room.code}", anchor=False)
    if place.trouble:
        text.plain(place.trouble)
    with st.form("room.join", border=False):
        typed = str(widgets.value("room.nickname", ""))
        widgets.text_input("Nickname", name="room.nickname", shows=typed, longest=LONGEST_NICKNAME)
        st.form_submit_button("**Join**", type="primary", icon=":material/login:", on_click=_join, args=(place,))
    if room.approval:
        st.markdown("Your teacher lets learners in one by one; you can begin before.")
    promise(room)


def _join(place: Place) -> None:
    try:
        seat.join(place, str(widgets.value("room.nickname", "")))
    except (InputError, StorageError) as error:
        seat.say(str(error))


def promise(room: Room) -> None:
    """What becomes of all this."""
    st.markdown(
        f":small[:material/auto_delete: {forgotten(room.expires_at - time.time()).text} There is no account: this "
        "browser keeps a secret by which the room knows you again, and your nickname is all that it knows of you.]"
    )


def leave() -> None:
    state.leave()
    state.enter("")


def follow_from_outside() -> None:
    """Look again now and then, until the room can be reached."""
    code = state.room_class().code

    def look() -> None:
        try:
            PULSES.of(code)
        except NoRoomError:
            pass
        except (InputError, StorageError):
            return
        st.rerun()

    st.fragment(look, run_every=strip.POLL)()
