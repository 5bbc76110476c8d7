"""Table of contents: the pages in teaching order."""

import streamlit as st

from pages.ui import state

A_DAY = 86_400  # seconds


@st.fragment(run_every=A_DAY)
def come_back() -> None:
    """Nothing to see: a page that polls is drawn anew by the browser when it has lost the server and finds it again.

    Otherwise it would stand there unknown to the new server, and what the visitor did first would be lost.
    """


st.set_page_config(page_title="Poisoned Inbox", page_icon="assets/icon.svg", layout="wide", initial_sidebar_state=220)
st.logo("assets/logo.svg", size="large", icon_image="assets/icon.svg")
page = st.navigation(
    [
        st.Page("lab.py", title="The lab", icon=":material/science:", default=True),
        st.Page("map.py", title="The threat map", icon=":material/map:", url_path="map"),
        st.Page("filter.py", title="The filter", icon=":material/filter_alt:", url_path="filter"),
        st.Page("learners.py", title="Every filter", icon=":material/stacked_line_chart:", url_path="learners"),
        st.Page("evade.py", title="Evade by hand", icon=":material/edit_note:", url_path="evade"),
        st.Page("probe.py", title="Probe the filter", icon=":material/search:", url_path="probe"),
        st.Page("mail.py", title="Mail", icon=":material/mail:", url_path="mail"),
    ]
)
come_back()
state.come_to(page.url_path)
page.run()
state.write_address()
