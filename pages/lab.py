"""The lab: one slider of poison, both errors after retraining."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core import InputError
from core.insight.learners import nearest
from core.mail.corpus import SAMPLE
from core.questions.table import ATTACK, DEFENCE, FILTER, OUTSIDE_MAIL
from core.runs.sweeping import Sweep
from core.telling.lab import question
from core.telling.scenario import words_of
from pages.ui import cache, controls, drawers, guess, leads, state, text, tour
from pages.ui.film import film, hand
from pages.ui.state import widgets
from pages.ui.working import NotYet, Watch, follow, watch

ROLE = "**You are the attacker.** {} relearns every week from its own mail, and some of that mail is yours."
ROLE_ELSEWHERE = "**You are the attacker.** {} relearns from earlier {}, and some of those are yours."
RETRAINING = "Retraining: {} of {} levels"


def lab() -> None:
    """Lay the page out; what a move of the hand can change beside the film is written into it by one fragment."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        words = words_of(state.mail().corpus)
        whose = "Tarnfield's filter" if state.experiment().corpus == SAMPLE else f"The {words.learner[0]}"
        role = (ROLE if state.is_on_mail() else ROLE_ELSEWHERE).format(whose, words.item[1])
        st.markdown(role, width="content")
        if state.is_on_mail():
            tour.offer()
    try:
        growing = cache.growing(state.experiment(), state.mail())
        watched = watch(growing.work)
        known = watched.latest()
    except NotYet as nothing:
        not_yet(nothing.watch)
        return
    except InputError as error:
        name()
        text.refusal(error)
        text.notes(state.notes())
        settings()
        return
    judged = growing.judged(known, state.experiment().filter)
    state.stand_at_a_stop(growing.levels, lambda: judged.begins)
    notes = st.container()
    if state.asks():
        text.notes(state.notes())
        ask(known)
        return
    film(judged.reel(growing.levels))
    follow(watched, doing=RETRAINING)
    typed = settings(known)
    drawers.choose()
    moved(notes, typed, st.container())


def ask(known: Sweep) -> None:
    """In the place of the film: what the visitor expects."""
    st.title(question(known, state.experiment().poison, words_of(known.prepared.corpus)).text, anchor=False)
    guess.ask(known, state.experiment().poison)
    settings(known)
    state.write_address()


@st.fragment
def moved(notes: DeltaGenerator, typed: DeltaGenerator, drawer: DeltaGenerator) -> None:
    """Everything that a move of the hand can change beside the film: notes, the number that can be typed, the drawer.

    Each argument is the place of one of them.
    """
    growing = cache.growing(state.experiment(), state.mail())  # given, it would be kept as long as the page is open
    try:
        known = watch(growing.work).latest()
    except NotYet:  # it had to make room for what others asked
        st.rerun()
    judged = growing.judged(known, state.experiment().filter)
    state.stand_at_a_stop(growing.levels, lambda: judged.begins)
    with notes.container():  # always something: a fragment may write later only where it wrote at first
        text.notes(state.notes())
    sweep, experiment = judged.sweep, state.experiment()
    at = nearest(sweep, experiment.poison)
    latest = state.settle_guess(sweep)
    with typed:
        widgets.number_input(
            judged.words.brought_in(experiment.attack.controls)[1].capitalize(),
            0,
            growing.levels[-1],
            step=growing.levels[1],
            name="poison",
            shows=experiment.poison,
            then=move,
        )
    with drawer:
        hand(experiment.poison, growing.levels[-1], latest, then=move, opened=state.open_message)
        guess.beside(latest, judged.words)
        leads.draw(judged, at)
        drawers.draw(growing, judged, at)
    state.write_address()


def move(poison: int) -> None:
    state.change(poison=poison)


def name() -> None:
    """In the place of a finding, while there is none."""
    st.title(f"{state.experiment().attack.title} on {state.experiment().filter.title}", anchor=False)


def not_yet(known: Watch[Sweep]) -> None:
    """There is no level yet: what is being done, and the choices, for the visitor need not wait."""
    name()
    text.notes(state.notes())
    follow(known, doing=RETRAINING)
    settings()
    state.write_address()


def settings(sweep: Sweep | None = None) -> DeltaGenerator:
    """What is under attack, by whom, and how it is defended; gives the place of the number that is typed."""
    typed, *places, mail = st.columns([4, 8, 5, 4, 4], gap="small", vertical_alignment="bottom")
    for place, idea in zip(places, (ATTACK, FILTER, DEFENCE), strict=True):
        with place:
            controls.choose(idea)
    with mail:
        controls.choose_mail()
    left, right, last = st.columns([15, 4, 4], gap="small", vertical_alignment="bottom")
    with right:
        more = widgets.settings("attack.*", "filter.*", "defence.*", OUTSIDE_MAIL.word)
    last.button("Undo", icon=":material/undo:", width="stretch", disabled=not state.can_undo(), on_click=state.undo)
    if more:
        with more:
            controls.parameters(ATTACK, FILTER, DEFENCE)
            controls.choose_outside()
            controls.choose_seed()
            controls.guess_first()
    with left:
        if sweep is not None:
            controls.choose_target(sweep.prepared)
        controls.choose_knowing()
        for chosen in (state.experiment().attack, state.experiment().defence):
            if chosen.on_real_mail:
                st.markdown(f":small[:gray[{chosen.title} on real mail:] {chosen.on_real_mail}]")
    return typed


lab()
