"""The link that a visitor gives away: by hand, or as a picture that a phone reads."""

from functools import partial

import segno
import streamlit as st

from pages.server.network import COMMAND, for_others
from pages.ui import state
from pages.ui.state import widgets
from pages.ui.state.lesson import GUESS, HIDES

SIZE = 220  # pixels


def draw(*, opens_on: str, asks: bool = False) -> None:
    """opens_on: the view that holds this very link and stays out of it. asks: whether the page can ask for a guess."""
    st.markdown("A link to this page, for others:")
    wishes = {GUESS: "It asks for a guess first"} if asks else {}
    with st.container(horizontal=True):
        for word, label in (wishes | {HIDES: "It hides the choices"}).items():
            widgets.toggle(
                label,
                name=f"link.{word}",
                shows=state.is_sent(word),
                then=partial(state.send, word),
            )
    link = state.link(leaves=opens_on, asks=asks)
    reachable = for_others(link)
    left, right = st.columns([3, 1], gap="medium")
    with left:
        st.code(reachable or link, language=None, wrap_lines=True)
        if reachable is None:
            st.markdown("Only this machine can open it. For a class on the same network, start the lab with:")
            st.code(COMMAND, language=None, wrap_lines=True)
    if reachable is not None:
        with right:
            picture(reachable)


def picture(link: str) -> None:
    try:
        code = segno.make_qr(link, error="m")
    except segno.DataOverflowError:
        st.markdown(":small[:gray[The link is too long for a QR code.]]")
        return
    # black on white in the dark too, with a margin, or phones do not find it
    st.image(code.svg_data_uri(light="white", border=4, scale=4), width=SIZE, alt="QR code of the link")
