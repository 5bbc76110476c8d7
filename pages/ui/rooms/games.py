"""The games of a class's experiment: a count until the teacher shows them, then the class beside simulated editors."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from core.charts.evasion_by_condition import evasion_by_condition
from core.errors import InputError
from core.games.noise_and_words.attempts import Attempt, by_condition, independent, missing
from core.games.noise_and_words.conditions import Factor
from core.lessons import Lesson
from core.lessons.of_class import games_of_class
from core.lessons.rerun import Rerun
from core.rooms.desk import Desk
from core.rooms.records import Board, View
from core.rooms.refusals import StorageError
from core.telling.noise_and_words import compared, evaded, handed_in, model, published, too_few
from pages.ui import look, state, text
from pages.ui.fool import simulated
from pages.ui.rooms import seat, steering
from pages.ui.rooms.lessons import games_of, kept_as
from pages.ui.working import NotYet, follow, watch

FACTORS: tuple[Factor, Factor] = ("noise", "words")
ALT = "How much spam gets through under each condition: the class beside simulated editors"


def draw(desk: Desk, board: Board, lesson: Lesson) -> None:
    """The part of the board. Which games got through stays hidden until the teacher shows it: the class looks at the
    board while it plays."""
    try:
        made = desk.attempts()
    except (InputError, StorageError) as error:
        text.plain(str(error))
        return
    name, here = board.room.lesson, [person.number for person in board.people]
    found, current = games_of_class(made, kept_as(name), here), board.round_of(games_of(name))
    st.subheader("The class's games", anchor=False)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{handed_in(len(found), len(here)).text}**")
        if not state.presents() and not current.revealed:
            st.button(
                "Show the games", icon=":material/visibility:", type="primary", disabled=not found,
                on_click=partial(steering.act, code=board.room.code), args=(partial(desk.reveal, current.question),),
                help="All see what came of them; games that are handed in after that do not count.",
            )  # fmt: skip
    if current.revealed:
        result(lesson, board.room.seed, found, "board")


def shown(lesson: Lesson, view: View) -> None:
    """The part of a learner's page: nothing before the teacher shows it."""
    name, place = view.room.lesson, state.room_class().place
    if place is None or not view.round_of(games_of(name)).revealed:
        return
    try:
        made = seat.seat_of(place).revealed(games_of(name))
    except (InputError, StorageError) as error:
        text.plain(str(error))
        return
    st.subheader("The class's games", anchor=False)
    result(lesson, view.room.seed, games_of_class(made, kept_as(name), {one.learner for one in made}), "learner")


def result(lesson: Lesson, seed: int, found: Sequence[Attempt], name: str) -> None:
    """seed: of the class, by which the editors are simulated. name: of the place."""
    experiment = Rerun(lesson.begun(seed), seed).experiment
    mail = state.mail_of(experiment)
    if mail is None:
        return
    for factor in FACTORS:
        contrast = independent(found, factor)
        told = too_few(factor, missing(found, factor)) if contrast is None else compared(contrast, simulated=False)
        st.markdown(f"**{told.text}**")
    try:
        watched = watch(simulated.playing(experiment, mail))
        editors = by_condition(watched.latest())
    except NotYet as nothing:
        follow(nothing.watch, doing=simulated.DOING)
        return
    except InputError as error:
        text.refusal(error)
        return
    of_class = by_condition(found)
    look.draw(evasion_by_condition(of_class, editors, look.current()), key=f"games.{name}", alt=ALT)
    follow(watched, doing=simulated.DOING)
    st.markdown(
        ":small[Dots: the class, with how many of how many below; lines: 95% intervals. Hatched bars: a simulation. "
        f"{model(simulated.EDITOR).text}]"
    )
    with st.expander("In words", icon=":material/notes:"):
        for told_of, is_simulated in ((of_class, False), (editors, True)):
            if told_of:
                st.markdown(evaded(told_of, simulated=is_simulated).text)
        st.markdown(published().text)
