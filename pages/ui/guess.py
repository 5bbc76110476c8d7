"""A guess before the filter retrains."""

import streamlit as st

from core.games.guessing import Guess
from core.runs.sweeping import Sweep
from core.telling.lab import headline
from pages.ui import state
from pages.ui.state import widgets

GUESS_FP, GUESS_FN = "guess.fp", "guess.fn"


def ask(sweep: Sweep, level: int) -> None:
    """In the place of the result: what does the visitor expect? Keeps the guess for when the result is there."""
    st.markdown(sweep.experiment.attack.sentence)
    st.markdown(headline(sweep, sweep.clean_at).text)
    for name, label in ((GUESS_FP, ":blue[**Blocked good mail**]"), (GUESS_FN, ":orange[**Missed spam**]")):
        widgets.slider(label, 0, 100, name=name, shows=guessed(name), step=1, format="%d%%")
    with st.container(horizontal=True):
        st.button("Retrain and compare", icon=":material/model_training:", on_click=keep, args=(level,))
        st.button("Just show me", on_click=state.show_result, args=(None,))
        st.button("Stop asking", type="tertiary", on_click=state.guess_first, kwargs={"wanted": False})


def keep(level: int) -> None:
    about = state.experiment().key
    state.show_result(Guess(about, level, guessed(GUESS_FP) / 100, guessed(GUESS_FN) / 100))


def guessed(name: str) -> int:
    """Where a slider for a guess stands; a new one begins in the middle."""
    return widgets.value(name, 50)
