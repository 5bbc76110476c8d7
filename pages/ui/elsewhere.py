"""A page about messages, opened while applications are looked at."""

import streamlit as st

from core.telling.scenario import words_of
from pages.ui import state


def draw(title: str) -> None:
    """What the page is about, and both ways on."""
    words = words_of(state.mail().corpus)
    st.title(f"{title}: only with mail", anchor=False)
    st.markdown(f"This page is about messages, and you are looking at {words.item[1]}. Nothing of them is lost.")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button("Back to the mail", icon=":material/mail:", type="primary", on_click=state.back_to_mail)
        state.link_to("lab.py", f"Attack the {words.learner[0]}", icon=":material/science:")
