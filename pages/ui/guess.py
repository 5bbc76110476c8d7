"""A guess before the filter retrains, and how it stands beside the result."""

import streamlit as st

from core.games.guessing import Guess, Much, answers, guessed
from core.runs.sweeping import Sweep
from core.telling.guesses import answer, guess_beside_result, tally, to_be_guessed
from core.telling.lab import headline
from core.telling.scenario import Scenario, words_of
from pages.ui import state


def ask(sweep: Sweep, level: int) -> None:
    """In the place of the result: what does the visitor expect? A press keeps the guess, and shows the result."""
    st.markdown(sweep.experiment.attack.sentence)
    words = words_of(sweep.prepared.corpus)
    st.markdown(headline(sweep, sweep.clean_at, words).text)
    st.markdown(f"**{to_be_guessed(sweep, words).text}**")
    with st.container(horizontal=True):
        for said in answers(sweep):
            key = f"guess.{said.name if isinstance(said, Much) else said}"
            st.button(answer(said, words).text, key=key, on_click=_keep, args=(guessed(sweep, level, said),))
    with st.container(horizontal=True):
        st.button("Just show me", type="tertiary", on_click=state.show_result, args=(None,))
        st.button("Stop asking", type="tertiary", on_click=state.guess_first, kwargs={"wanted": False})


def beside(latest: Guess | None, words: Scenario) -> None:
    """The latest guess beside its result, and how the guesses were so far."""
    if latest is None:
        return
    told = [said.text for said in (guess_beside_result(latest, words), tally(state.guesses())) if said]
    st.markdown(f":small[:material/psychology: {' '.join(told)}]")


def _keep(guess: Guess) -> None:
    state.show_result(guess)
