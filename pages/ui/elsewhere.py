"""A page about messages, opened while applications are looked at."""

import streamlit as st

from core.telling.scenario import words_of
from pages.ui import state
from pages.ui.contents import OfMail, scripted


def draw(title: str, of_mail: OfMail) -> None:
    """Why the page is not about applications, and both ways on."""
    items = words_of(state.mail().corpus).item[1]
    st.title(f"{title}: only with mail", anchor=False)
    st.markdown(f"You are looking at {items}, and nothing of them is lost. {of_mail.why}")
    instead = scripted(of_mail.script)
    named = f"{instead.title}: {of_mail.view.lower()}" if of_mail.view else instead.title
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button("Back to the mail", icon=":material/mail:", type="primary", on_click=state.back_to_mail)
        views = {"view": of_mail.view} if of_mail.view else None
        state.link_to(instead.script, f"For {items}: **{named}**", icon=f":material/{instead.icon}:", views=views)
