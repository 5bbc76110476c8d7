"""Whether a log of questions shows that somebody asks the filter."""

import streamlit as st

from core import InputError
from core.telling.probing.log import logged
from pages.ui import monitored, state, text
from pages.ui.probes import asking
from pages.ui.working import NotYet, Watch, watch

ACCOUNTS, PACES = (1, 10, 100, 1_000), (1, 10, 100)
USUAL = 10


def draw() -> list[Watch[object]]:
    """The attack of the page for asking, in the log of a filter that others write to as well; what is not done yet."""
    st.subheader("Who asks the filter", anchor=False)
    left, right = st.columns([12, 7], gap="large")
    with right:
        accounts = asking.one_of_numbers("accounts", "Accounts of the attacker", ACCOUNTS, default=USUAL)
        pace = asking.one_of_numbers("pace", "Ordinary messages between two questions", PACES, default=USUAL)
        st.page_link("probe.py", label="What is asked, and what it gives away", icon=":material/search:")
    with left:
        st.markdown(f":small[:gray[{text.label(state.probing().attack.title)}]]")
        try:
            log = watch(monitored.question_log(state.probing(), state.mail(), accounts, pace))
            st.markdown(logged(log.latest(), accounts).text)
        except NotYet as nothing:
            return [nothing.watch]
        except InputError as error:
            text.refusal(error)
    return []
