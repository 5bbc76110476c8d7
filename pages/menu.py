"""Table of contents: the pages in teaching order."""

import streamlit as st

from pages.ui import contents, dress, elsewhere, own_mail, present, state
from pages.ui.lessons import guessing, strip
from pages.ui.rooms import browser
from pages.ui.rooms import strip as room_strip

A_DAY = 86_400  # seconds


@st.fragment(run_every=A_DAY)
def come_back() -> None:
    """Nothing to see: a page that polls is drawn anew by the browser when it has lost the server and finds it again.

    Otherwise it would stand there unknown to the new server, and what the visitor did first would be lost.
    """


st.set_page_config(page_title="Poisoned Inbox", page_icon="assets/icon.svg", layout="wide", initial_sidebar_state=250)
st.logo("assets/logo.svg", size="large", icon_image="assets/icon.svg")
page = st.navigation(contents.menu())
come_back()
state.come_to(page.url_path)
dress.dress()
present.switch()
own_mail.name_it()
room_strip.draw()
strip.draw()
here = contents.entry(page.url_path)
if here.of_mail and not state.is_on_mail():
    elsewhere.draw(here.title, here.of_mail)
elif guessing.is_open():
    guessing.draw()
else:
    page.run()
if here is not contents.ROOM:
    contents.draw_next(here, on_mail=state.is_on_mail())
browser.keep()
state.write_address()
