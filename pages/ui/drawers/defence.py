"""The same attack behind each defence: what it still does, and what the defence costs without an attack."""

import streamlit as st

from core.defences.base import Defence
from core.runs.sweeping import Sweep
from core.telling.defence import idle, price
from core.telling.lab import headline
from pages.ui import cache, state
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged
from pages.ui.working import follow, watch


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:  # noqa: ARG001 - every drawer is asked the same way
    tried = watch(cache.defended(state.experiment(), state.mail()))
    for found in tried.results():
        with st.container(border=True):
            _behind(found, is_up=type(found.experiment.defence) is type(state.experiment().defence))
    follow(tried, doing="Putting up defences: {} of {}")


def _behind(found: Sweep, *, is_up: bool) -> None:
    defence = found.experiment.defence
    last = len(found.levels) - 1
    notes = " ".join(told.text for told in (idle(found, last), price(found)) if told)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{defence.title}**: {defence.sentence}", width="stretch")
        st.button(
            "Take it down" if is_up else "Put it up",
            key=f"defence.{defence.id}",
            icon=":material/remove_moderator:" if is_up else ":material/shield:",
            on_click=_put_up,
            args=(None if is_up else defence,),
        )
    st.markdown(f"Behind it: {headline(found, last).text}  \n:gray[{notes}]")


def _put_up(defence: Defence | None) -> None:
    state.change(defence=defence or type(state.experiment())().defence)
