"""Test messages in rows, each with its folder before and now, and opened by its button."""

import pandas as pd
import streamlit as st

from pages.ui import state, text

FOLDERS_WIDTH = 230  # pixels
SIGNS = {
    ("good", "Spam folder"): (":blue", ":material/block:"),
    ("spam", "Inbox"): (":orange", ":material/warning:"),
    ("good", "Unsure"): (":gray", ":material/help:"),
    ("spam", "Unsure"): (":gray", ":material/help:"),
}


def draw(rows: pd.DataFrame, *, name: str) -> None:
    """`rows` has the columns message (its first line), really, clean and now (folders); the index is the position in
    the test mail. name: sets the buttons apart from those of other rows on the page."""
    places = st.container(gap=None)
    for row, message in rows.iterrows():
        with places.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(_folders(message), width=FOLDERS_WIDTH)
            st.button(
                text.label(message["message"]),
                key=f"open.{name}.{row}",
                type="tertiary",
                on_click=state.open_message,
                args=(row,),
            )


def _folders(message: "pd.Series[str]") -> str:
    """Such as "blocked good mail"'s sign, then both folders, the one where it lies now in bold."""
    colour, sign = SIGNS.get((message["really"], message["now"]), ("", ":material/check:"))
    was = f"{message['clean']} → " if message["clean"] != message["now"] else ""
    folders = f"{sign} {message['really']}: {was}**{message['now']}**"
    return f":small[{colour}[{folders}]]" if colour else f":small[{folders}]"
