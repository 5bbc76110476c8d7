"""Runs that the visitor pinned, side by side."""

import streamlit as st

from core import Experiment
from core.charts.pinned_curves import pinned_curves
from core.insight.compare import comparison
from core.runs.sweeping import Sweep
from core.telling.scenario import Scenario
from pages.ui import cache, look, state
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged
from pages.ui.working import Watch, follow, watch


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:  # noqa: ARG001 - every drawer is asked the same way
    here, pins = state.experiment(), state.pins(Experiment)
    st.button(
        "Pin this run", icon=":material/keep:", on_click=state.pin, args=(here,), disabled=here in pins,
        help="Keeps up to four runs of this session, to lay one over the other.",
    )  # fmt: skip
    runs = [(pinned, work_on(pinned)) for pinned in pins]
    watched = [run for _, run in runs if run is not None]
    shown = [(pinned, sweep_of(pinned, run)) for pinned, run in runs if run is not None and run.work.latest]
    if not runs:
        learner = judged.words.learner[0]
        st.markdown(f"Nothing is pinned yet: pin this run, then choose another attack or {learner} and pin that too.")
    if shown:
        side_by_side(shown, judged.words)
    follow(*watched, doing="Retraining: {} of {} levels of the pinned runs")
    for pinned in (pinned for pinned, run in runs if run is None):
        lost(pinned)


def side_by_side(shown: list[tuple[Experiment, Sweep]], words: Scenario) -> None:
    frames, marks = [sweep.frame for _, sweep in shown], [pinned.poison for pinned, _ in shown]
    look.draw(
        pinned_curves(frames, marks, look.current(), words.errors),
        key="pinned",
        alt="Both errors of the pinned runs over the poison",
    )
    st.dataframe(
        comparison([sweep for _, sweep in shown], marks),
        hide_index=True,
        height="content",
        column_config={
            "run": "Run",
            "attack": st.column_config.TextColumn("Attack", width="medium"),
            "settings": "Settings",
            "filter": "Learner",
            "mail": "Data",
            "seed": "Seed",
            "poison": "Poison",
            "contamination": st.column_config.NumberColumn(f"Of all training {words.item[1]}", format="percent"),
            "fp": st.column_config.NumberColumn(words.errors["fp"].capitalize(), format="percent"),
            "fn": st.column_config.NumberColumn(words.errors["fn"].capitalize(), format="percent"),
        },
        alt="The pinned runs at the place of their marks",
    )
    for number, (pinned, _) in enumerate(shown, start=1):
        with st.container(horizontal=True):
            if st.button(f"Open run {number}", key=f"open.{number}"):
                state.reopen(pinned)
                st.rerun()  # all of the page, for this drawer is a part that is drawn anew by itself
            st.button(f"Unpin run {number}", key=f"unpin.{number}", on_click=state.unpin, args=(pinned,))


def lost(pinned: Experiment) -> None:
    """A run whose mail was uploaded and has made room for later mail."""
    with st.container(horizontal=True, vertical_alignment="center"):
        name = f"{pinned.attack.title} on {pinned.filter.title}"
        st.markdown(f"{name} cannot be computed again: its mail, or the attacker's, is gone.", width="content")
        st.button("Unpin it", key=f"unpin.{pinned.to_query()}", on_click=state.unpin, args=(pinned,))


def work_on(pinned: Experiment) -> Watch[Sweep] | None:
    """A pinned run; None where its mail is no longer kept."""
    mail = state.mail_of(pinned)
    return None if mail is None else watch(cache.growing(pinned, mail).work)


def sweep_of(pinned: Experiment, run: Watch[Sweep]) -> Sweep:
    """What there is of a pinned run, under its own cut-offs."""
    return run.latest().with_filter(pinned.filter)
