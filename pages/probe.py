"""Probe the filter: what an attacker learns who cannot touch the training mail but may ask."""

import streamlit as st

from core import InputError
from pages.ui import cache, state, text
from pages.ui.probes import Places, asking, views
from pages.ui.working import NotYet, follow, watch


@st.fragment
def probe() -> None:
    """Draw what there is of the open view, and follow what is still to come."""
    title, sentence = st.container(), st.container()
    text.notes(state.notes())
    known = views()
    view = asking.switch("view", "What is tried", {name: name for name in known})
    left, right = st.columns([12, 7], gap="medium")
    choices = right.container()
    with right:
        asking.choose_whom()
    places = Places(title, sentence, left.container(), choices, right.container(), st.container())
    asked = None
    try:
        asked = known[view](watch(cache.probed(state.experiment(), state.corpus(), state.outside())).latest(), places)
    except NotYet as nothing:
        title.title(f"{view}: the filter is being asked", anchor=False)
        asked = nothing.watch
    except InputError as error:
        title.title(f"{view}: there is nothing to show", anchor=False)
        with places.chart:
            text.refusal(error)
    if asked:
        with places.chart:
            follow(asked, doing="Probing: {} of {} done")
    state.write_address()


probe()
