"""What is done when an alarm rings, and what that would have saved."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from core.campaign.watched import Line, Watched
from core.decisions.base import TimedDecision
from core.questions.table import DECISION
from core.telling.campaign import saved
from pages.ui import controls, state


def draw(found: Watched, lines: Sequence[Line]) -> None:
    """The decision, when it is taken, and its outcome."""
    if state.is_hidden(DECISION.word):
        return
    controls.choose(DECISION, state.campaign, state.plan)
    decided = state.campaign().decision
    if not isinstance(decided, TimedDecision):
        return
    rung = next((line.week for line in lines if line.week), 0)
    if rung and rung != decided.week:
        st.button(
            f"Decide at the first alarm, in week {rung}",
            key="watch.decide",
            icon=":material/notifications_active:",
            on_click=lambda: state.plan(decision=replace(decided, week=rung)),
        )
    controls.parameters_of(DECISION, state.campaign, state.plan)
    if found.saved is not None:
        st.markdown(saved(found.saved).text)
