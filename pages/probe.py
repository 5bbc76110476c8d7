"""Ask the filter: what an attacker learns who cannot touch the training mail but may ask."""

import streamlit as st

from core import InputError
from pages.ui import cache, state, text
from pages.ui.probes import Places, asking, first_of, minds_parameters, question, shelf, shown_in, views
from pages.ui.state import widgets
from pages.ui.working import NotYet, follow, watch


@st.fragment
def probe() -> None:
    """Draw what there is of the open view, and follow what is still to come."""
    view = choose_view()
    title, sentence = st.container(), st.container()
    text.notes(state.notes())
    left, right = st.columns([12, 7], gap="medium")
    choices = right.container()
    with right:
        how = asking.choose_whom(parameters=minds_parameters(view, state.probing().attack))
    places = Places(title, sentence, left.container(), choices, how, right.container(), st.container())
    probing, asked = state.probing(), None
    try:
        probed = watch(cache.probed(probing, state.mail())).latest()
        asked = views()[view](probing, probed, places)
        shelf.draw(probing, probed)
    except NotYet as nothing:
        title.title("The filter is being asked", anchor=False)
        asked = nothing.watch
    except InputError as error:
        title.title("This filter gives nothing away here: there is nothing to show", anchor=False)
        with places.chart:
            text.refusal(error)
    if said := probing.attack.on_real_mail:
        st.markdown(f":small[:gray[{probing.attack.title} on real mail:] {said}]")
    if asked:
        with places.chart:
            follow(asked, doing="Asking: {} of {} done")
    state.write_address()


def choose_view() -> str:
    """What is to be known: the attack that is asked about decides; one that two views show is seen in the open one."""
    shown = state.view("view", shown_in(state.probing().attack))
    widgets.selectbox("Question", list(views()), name="probe.view", shows=shown, named=question, then=open_view)
    return shown


def open_view(view: str) -> None:
    if view not in shown_in(state.probing().attack):
        state.ask(attack=first_of(view))
    state.open_view("view", view, state.probing().attack.view())


probe()
