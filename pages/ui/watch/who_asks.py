"""Whether a log of questions shows that somebody asks the filter."""

import streamlit as st

from core import InputError
from core.telling.probing.log import logged
from pages.ui import monitored, state, text
from pages.ui.state import widgets
from pages.ui.working import NotYet, Watch, watch

ACCOUNTS = ("10", "1", "100", "1000")  # the usual number first
PACES = ("10", "1", "100")


def draw() -> list[Watch[object]]:
    """The attack of the page for asking, in the log of a filter that others write to as well; what is not done yet."""
    st.subheader("Who asks the filter", anchor=False)
    accounts, pace = state.view("accounts", ACCOUNTS), state.view("pace", PACES)
    left, right = st.columns([12, 7], gap="large")
    with right:
        _slide("accounts", "Accounts of the attacker", ACCOUNTS)
        _slide("pace", "Ordinary messages between two questions", PACES)
        st.page_link("probe.py", label="What is asked, and what it gives away", icon=":material/search:")
    with left:
        st.markdown(f":small[:gray[{text.label(state.probing().attack.title)}]]")
        try:
            log = watch(monitored.question_log(state.probing(), state.mail(), int(accounts), int(pace)))
            st.markdown(logged(log.latest(), int(accounts)).text)
        except NotYet as nothing:
            return [nothing.watch]
        except InputError as error:
            text.refusal(error)
    return []


def _slide(name: str, label: str, options: tuple[str, ...]) -> None:
    """The first of the options is the usual one."""
    widgets.select_slider(
        label,
        sorted(options, key=int),
        name=f"watch.{name}",
        shows=state.view(name, options),
        named=lambda number: f"{int(number):,}",
        then=lambda number: state.open_view(name, number, options[0]),
    )
