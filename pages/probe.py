"""Probe the filter: what an attacker learns who cannot touch the training mail but may ask."""

from typing import Any

import streamlit as st

from core import InputError
from pages.ui import cache, state, text
from pages.ui.probed import Findings
from pages.ui.probes import VIEWS, Places, asking

TURN = 0.5  # seconds of work before the page shows what there is


@st.fragment
def probe() -> None:
    """Draw what there is of the open view, then work on for a turn and draw again."""
    title, sentence = st.container(), st.container()
    text.notes(state.notes())
    view = asking.switch("view", "What is tried", {name: name for name in VIEWS})
    left, right = st.columns([12, 7], gap="medium")
    choices = right.container()
    with right:
        asking.choose_whom()
    places = Places(title, sentence, left.container(), choices, right.container(), st.container())
    findings = None
    try:
        findings = VIEWS[view](cache.probed(state.experiment(), state.corpus(), state.outside()), places)
    except InputError as error:
        title.title(f"{view}: there is nothing to show", anchor=False)
        with places.chart:
            text.refusal(error)
    if findings:
        with places.chart:
            how_far(findings)
    state.write_address()
    if findings and not findings.finished and not state.stopped():
        findings.advance(TURN)
        st.rerun()


def how_far(findings: Findings[Any]) -> None:
    """How far the work is, and why it ended early; the visitor may stop it and keep what is done."""
    if findings.refusal:
        text.refusal(findings.refusal)
    if findings.finished or findings.progress == 1:
        return
    bar, stop = st.columns([4, 1], vertical_alignment="center")
    done = len(findings.done)
    bar.progress(findings.progress, f"Probing: {done} of {findings.expected} done")
    stop.button("Go on" if state.stopped() else "Stop", on_click=state.stop_or_go_on, width="stretch")


probe()
