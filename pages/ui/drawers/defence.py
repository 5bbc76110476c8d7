"""The same attack behind each defence: what it still does, and what the defence costs without an attack."""

import streamlit as st

from core.defences.base import Defence
from core.insight.thrown import found_and_lost
from core.runs.sweeping import Sweep
from core.telling.defence import idle, price
from core.telling.lab import headline
from core.telling.scenario import words_of
from pages.ui import cache, state
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged
from pages.ui.working import follow, watch

MOST = 500  # rows


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:
    if judged.sweep.experiment.defence.cleans():
        _what_it_did(judged, at)
    tried = watch(cache.defended(state.experiment(), state.mail()))
    for found in tried.results():
        with st.container(border=True):
            _behind(found, is_up=type(found.experiment.defence) is type(state.experiment().defence))
    follow(tried, doing="Putting up defences: {} of {}")


def _what_it_did(judged: Judged, at: int) -> None:
    """What the defence that is up has found at some amounts of poison, and what it threw away at this one."""
    left, right = st.columns([4, 7], gap="medium")
    with left:
        st.markdown("**Poison found, and innocents with it**")
        st.dataframe(
            found_and_lost(judged.sweep),
            hide_index=True,
            height="content",
            column_config={
                "poison": "Poison",
                "share": st.column_config.NumberColumn(f"Of all {judged.words.item[1]}", format="percent"),
                "found": st.column_config.NumberColumn("Found", format="percent"),
                "innocents": "Innocents",
            },
            alt="How much of the poison the defence found at several amounts, and how many other messages",
        )
    with right:
        st.markdown("**What it threw away or gave the other label**, the poison first")
        rows = (
            judged.thrown(at)
            .head(MOST)
            .replace(
                {"label": {"ham": judged.words.negative, "spam": judged.words.positive}, "truth": {"mail": "innocent"}}
            )
        )
        st.dataframe(
            rows,
            hide_index=True,
            height=248,
            column_config={
                "message": st.column_config.TextColumn(judged.words.item[0].capitalize(), width="medium"),
                "label": "Came as",
                "truth": "Truth",
                "deed": "What became of it",
            },
            alt="The messages that the defence threw away or gave the other label",
        )


def _behind(found: Sweep, *, is_up: bool) -> None:
    defence = found.experiment.defence
    last, words = len(found.levels) - 1, words_of(found.prepared.corpus)
    notes = " ".join(told.text for told in (idle(found, last, words), price(found, words)) if told)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{words.title_of(type(defence))}**: {words.sentence_of(type(defence))}", width="stretch")
        st.button(
            "Take it down" if is_up else "Put it up",
            key=f"defence.{defence.id}",
            icon=":material/remove_moderator:" if is_up else ":material/shield:",
            on_click=_put_up,
            args=(None if is_up else defence,),
        )
    st.markdown(f"Behind it: {headline(found, last, words).text}  \n:gray[{notes}]")


def _put_up(defence: Defence | None) -> None:
    state.change(defence=defence or type(state.experiment())().defence)
