"""The lab: one slider of poison, both errors after retraining."""

from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core import InputError
from core.attacks.threat_model import Controls
from core.charts.poison_curve import LEFT
from core.insight.learners import nearest
from core.questions.table import ATTACK, DEFENCE, FILTER
from core.runs.sweeping import Sweep
from core.telling.defence import price
from core.telling.guesses import guess_beside_result, tally
from core.telling.lab import aim_counts, counts, headline, intervals, out_of_reach, question, share_of_training
from core.telling.numbers import percent, points
from pages.ui import cache, controls, drawers, guess, look, state, text
from pages.ui.growing import GrowingSweep
from pages.ui.state import widgets
from pages.ui.working import NotYet, Watch, follow, watch

THUMB = 7  # pixels between the edge of a slider and the end of its track
BLOCKED = ":blue[**Blocked good mail**]"
MISSED = ":orange[**Missed spam**]"
RETRAINING = "Retraining: {} of {} levels"


def lab() -> None:
    """Lay the page out; what a move of the slider can change is written into it by one fragment."""
    try:
        growing = cache.growing(state.experiment(), state.mail())
        known = watch(growing.work).latest()
    except NotYet as nothing:
        not_yet(nothing.watch)
        return
    except InputError as error:
        text.refusal(error)
        text.notes(state.notes())
        settings()
        return
    above = st.container()
    left, right = st.columns([3, 2], gap="medium")
    with right:
        counts = st.container()
        settings(known)
    state.stand_at_a_stop(growing.levels)
    if state.asks():
        above.title(question(known, state.experiment().poison).text, anchor=False)
        with left:
            guess.ask(known, state.experiment().poison)
        state.write_address()
        return
    drawers.choose()
    moved(Places(above, left, counts, st.container()))


@dataclass(frozen=True)
class Places:
    """Where the fragment writes: finding, slider and chart, numbers, the open drawer."""

    above: DeltaGenerator
    chart: DeltaGenerator
    counts: DeltaGenerator
    drawer: DeltaGenerator


@st.fragment
def moved(places: Places) -> None:
    """Everything that a move of the slider can change, and nothing else. The chart goes first, for the eye is on it."""
    growing = cache.growing(state.experiment(), state.mail())  # given, it would be kept as long as the page is open
    known = watch(growing.work)
    judged = growing.judged(known.latest(), state.experiment().filter)
    at = nearest(judged.sweep, state.experiment().poison)
    finding = headline(judged.sweep, at).text
    with places.chart:
        slider(growing, judged.sweep, at)
        look.draw(judged.curve(look.current(), at), key="curve", alt=finding)
        follow(known, doing=RETRAINING)
    with places.above:
        st.title(finding, anchor=False)
        text.notes(state.notes())
    with places.counts:
        numbers(judged.sweep, at)
        guess_beside(judged.sweep)
    with places.drawer:
        drawers.draw(growing, judged, at)
    state.write_address()


def not_yet(known: Watch[Sweep]) -> None:
    """There is no level yet: what is being done, and the choices, for the visitor need not wait."""
    st.title(f"{state.experiment().attack.title} on {state.experiment().filter.title}", anchor=False)
    text.notes(state.notes())
    left, right = st.columns([3, 2], gap="medium")
    with left:
        follow(known, doing=RETRAINING)
    with right:
        settings()
    state.write_address()


def slider(growing: GrowingSweep, sweep: Sweep, at: int) -> None:
    labels = sweep.experiment.attack.controls is Controls.LABELS
    what = "Labels the insider changes" if labels else "Poison it learns from"
    st.markdown(f"**{what}**: {share_of_training(sweep, at).text}")
    with st.container(horizontal=True, gap=None):
        st.space(LEFT - THUMB)  # the slider stands over the chart's axis, with the same ends: the hand moves the mark
        widgets.slider(
            what,
            0,
            growing.levels[-1],
            step=growing.levels[1],
            name="poison",
            shows=state.experiment().poison,
            then=lambda poison: state.change(poison=poison),
            label_visibility="collapsed",
        )


def numbers(sweep: Sweep, at: int) -> None:
    row, clean = sweep.frame.iloc[at], sweep.clean
    for column, label, error in zip(st.columns(2, gap="small"), (BLOCKED, MISSED), ("fp", "fn"), strict=True):
        change = points(row[error] - clean[error])
        column.metric(label, percent(row[error]), change, delta_color="off", delta_arrow="off", border=True)
    lines = [
        f":small[:blue[:material/circle:] {counts(sweep, at, 'fp').text}]",
        f":small[:orange[:material/change_history:] {counts(sweep, at, 'fn').text}]",
    ]
    if (aimed := aim_counts(sweep, at)) is not None:
        never = out_of_reach(sweep)
        lines.append(f":small[:violet[:material/target:] {aimed.text}{f' {never.text}' if never else ''}]")
    elif sweep.prepared.no_aim:
        lines.append(f":small[:violet[:material/target:] {sweep.prepared.no_aim}]")
    if (cost := price(sweep)) is not None:
        lines.append(f":small[:material/shield: {cost.text}]")
    st.markdown("  \n".join([*lines, f":small[:gray[{intervals(sweep, at).text}]]"]))


def guess_beside(sweep: Sweep) -> None:
    latest = state.settle_guess(state.experiment().key, sweep.frame)
    told = [said.text for said in (latest and guess_beside_result(latest), tally(state.guesses())) if said]
    if latest is not None:
        st.markdown(f":small[:material/psychology: {' '.join(told)}]")


def settings(sweep: Sweep | None = None) -> None:
    left, right = st.columns([4, 3], gap="small")
    with left:
        controls.choose(ATTACK)
    with right:
        controls.choose(DEFENCE)
    if sweep is not None:
        controls.choose_target(sweep.prepared)
    left, right = st.columns(2, gap="small")
    with left:
        controls.choose(FILTER)
    with right:
        controls.choose_mail()
    left, right = st.columns([3, 2], gap="small")
    with left:
        more = widgets.settings()
    right.button("Undo", icon=":material/undo:", width="stretch", disabled=not state.can_undo(), on_click=state.undo)
    if more:
        with more:
            controls.parameters(ATTACK, FILTER, DEFENCE)
            controls.choose_outside()
            controls.choose_seed()
            controls.guess_first()
    # last, so that no control moves under the hand when another attack has more to say
    for idea in (state.experiment().attack, state.experiment().defence):
        if idea.on_real_mail:
            st.markdown(f":small[:gray[{idea.title} on real mail:] {idea.on_real_mail}]")


lab()
