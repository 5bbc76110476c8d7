"""What the teacher does with the class: pace, pause, freeze, names, hints, own material, export, end."""

from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st

from core.errors import InputError
from core.lessons import Lesson, lessons
from core.rooms.desk import Desk
from core.rooms.records import Board
from core.rooms.refusals import StorageError
from core.take_home.spreadsheet import safe_csv
from pages.ui import state, text
from pages.ui.rooms import seat, sharing
from pages.ui.rooms.lessons import OWN, hint_of
from pages.ui.rooms.store import PULSES
from pages.ui.state import widgets

FREE = "each as they like"


def act(desk_call: Callable[[], None], code: str) -> None:
    """Do it, or have it said why not."""
    try:
        desk_call()
    except (InputError, StorageError) as error:
        seat.say(str(error))
    PULSES.forget(code)


def draw(desk: Desk, board: Board, lesson: Lesson | None) -> None:
    room = board.room
    do = partial(act, code=room.code)
    with st.container(border=True):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            pace(desk, board, lesson, do)
        with st.container(horizontal=True, vertical_alignment="center"):
            for label, on, call in (
                ("Pause", room.paused, desk.pause),
                ("Freeze the board", room.frozen, desk.freeze),
                ("Without names", room.anonymous, desk.anonymise),
            ):
                widgets.toggle(label, name=f"room.{label}", shows=on, then=partial(_turn, call, room.code))
        if lesson is not None:
            hints(desk, board, lesson, do)
        with st.expander("Own mail or lesson, export", icon=":material/folder_open:"):
            sharing.draw(desk, board, do)
            export(desk, room.code)


def _turn(call: Callable[[bool], None], code: str, wanted: bool) -> None:
    act(partial(call, wanted), code)


def pace(desk: Desk, board: Board, lesson: Lesson | None, do: Callable[[Callable[[], None]], None]) -> None:
    room, known = board.room, lessons()
    names = [*known, *([OWN] if room.own_lesson else [])]
    widgets.selectbox(
        "Lesson", names, name="room.pace.lesson", shows=room.lesson if room.lesson in names else None,
        named=lambda name: known[name].title if name in known else "Your own lesson", width=320,
        then=lambda name: do(lambda: desk.pace(name, None)),
    )  # fmt: skip
    if lesson is None:
        return
    steps = [FREE, *(f"{at + 1} of {len(lesson.steps)}" for at in range(len(lesson.steps)))]
    widgets.selectbox(
        "All are at step", steps, name="room.pace.step", width=220,
        shows=steps[0 if room.step is None or room.step >= len(lesson.steps) else room.step + 1],
        then=lambda said: do(lambda: desk.pace(room.lesson, None if said == FREE else steps.index(said) - 1)),
    )  # fmt: skip


def hints(desk: Desk, board: Board, lesson: Lesson, do: Callable[[Callable[[], None]], None]) -> None:
    """One after the other, for all; what it says is read by whoever opens it, for a board may be projected."""
    released = sum(hint_of(board.room.lesson, at) in board.room.hints for at in range(1, len(lesson.hints) + 1))
    if released >= len(lesson.hints):
        return
    hint, name = lesson.hints[released], hint_of(board.room.lesson, released + 1)
    st.button(
        f"Release hint {released + 1} of {len(lesson.hints)}", icon=":material/lightbulb:",
        on_click=do, args=(partial(desk.release_hint, name),),
    )  # fmt: skip
    with st.expander(f"Hint {released + 1} (costs {hint.price})", icon=":material/visibility_off:"):
        text.plain(hint.text)


def export(desk: Desk, code: str) -> None:
    """Votes, attempts and answers, without names."""

    def rows() -> bytes:
        return safe_csv(pd.DataFrame([vars(row) for row in desk.export()]))

    st.download_button(
        "Export without names (.csv)", rows, f"room-{code}.csv", "text/csv", icon=":material/download:",
        on_click="ignore", key="room.export",
    )  # fmt: skip


def ending(desk: Desk, board: Board) -> None:
    """Asked once more, because nothing can be had back."""
    with st.expander("End the room", icon=":material/delete_forever:"):
        st.markdown("Everything in it is deleted, for everybody, at once. Export first what you want to keep.")
        sure = bool(widgets.value("room.sure", False))
        widgets.toggle("Yes, delete everything", name="room.sure", shows=sure, then=lambda _: None)
        st.button("End the room", type="primary", disabled=not sure, on_click=end, args=(desk, board.room.code))


def end(desk: Desk, code: str) -> None:
    act(desk.end, code)
    state.forget_key(code)
    state.enter("")
    seat.say("The room has ended, and all that was in it is deleted.")
