"""Noise and few words: how often a simulated editor gets spam through under each of the four conditions."""

from collections.abc import Iterator

import streamlit as st

from core import Experiment, InputError
from core.charts.evasion_by_condition import evasion_by_condition
from core.games.noise_and_words.attempts import Attempt, by_condition, paired
from core.games.noise_and_words.conditions import before_attack, grounds
from core.games.noise_and_words.editor import GAMES, Editor, simulating
from core.telling.noise_and_words import compared, evaded, model, published
from core.work.turns import Progress, Turns
from pages.ui import cache, look, state, text
from pages.ui.fool import task
from pages.ui.working import NotYet, follow, watch

EDITOR = Editor()
DOING = "Playing simulated editors: {} of {} messages"


def draw() -> None:
    """Only when it is asked for, as it takes a while."""
    task.switch("simulated", "Noise and few words: a simulation", "What of a filter makes it harder to fool?")
    if state.view("simulated", ["no", "yes"]) == "no":
        return
    st.subheader("Noise and few words, simulated", anchor=False)
    try:
        watched = watch(playing(state.experiment(), state.mail()))
        found = watched.latest()
    except NotYet as nothing:
        follow(nothing.watch, doing=DOING)
        return
    except InputError as error:
        text.refusal(error)
        return
    told = evaded(by_condition(found), simulated=True).text
    look.draw(evasion_by_condition({}, by_condition(found), look.current()), key="simulated", alt=told)
    follow(watched, doing=DOING)
    st.markdown(told)
    for contrast in (paired(found, "noise"), paired(found, "words")):
        if contrast is not None:
            st.markdown(f"**{compared(contrast, simulated=True).text}**")
    st.markdown(f":small[:gray[{model(EDITOR).text} {published().text}]]")


def playing(experiment: Experiment, mail: cache.Mail) -> Turns[tuple[Attempt, ...]]:
    """Before the filter as it is without an attack; its cut-offs matter."""
    asked = before_attack(experiment)

    def attempts() -> Iterator[tuple[Attempt, ...] | Progress]:
        yield from simulating(EDITOR, grounds(asked, mail.corpus), asked, mail.outside)

    return cache.held(
        asked, mail, ("noise and words", asked.to_query()), lambda: Turns(attempts, expected=GAMES, keeps=1)
    )
