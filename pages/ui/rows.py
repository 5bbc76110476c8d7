"""Test messages in rows, each with its folder before and now, and opened by its button."""

from typing import Any

import pandas as pd
import streamlit as st

from core.filters.base import HAM_VERDICT, SPAM_VERDICT, UNSURE_VERDICT
from core.telling.scenario import Scenario
from pages.ui import state, text

FOLDERS_WIDTH = 230  # pixels
SIGNS = {
    (False, SPAM_VERDICT): (":blue", ":material/block:"),
    (True, HAM_VERDICT): (":orange", ":material/warning:"),
    (False, UNSURE_VERDICT): (":gray", ":material/help:"),
    (True, UNSURE_VERDICT): (":gray", ":material/help:"),
}


def draw(rows: pd.DataFrame, words: Scenario, *, name: str) -> None:
    """`rows` has the columns message (in brief), spam (what it really is), clean and now (verdicts); the index is the
    position in the test mail. name: sets the buttons apart from those of other rows on the page."""
    places = st.container(gap=None)
    for row, message in rows.iterrows():
        with places.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(_folders(message, words), width=FOLDERS_WIDTH)
            st.button(
                text.label(message["message"]),
                key=f"open.{name}.{row}",
                type="tertiary",
                on_click=state.open_message,
                args=(row,),
            )


def _folders(message: "pd.Series[Any]", words: Scenario) -> str:
    """Such as "blocked good mail"'s sign, then both folders, the one where it lies now in bold."""
    now, before, spam = int(message["now"]), int(message["clean"]), bool(message["spam"])
    colour, sign = SIGNS.get((spam, now), ("", ":material/check:"))
    was = f"{words.places[before]} → " if before != now else ""
    folders = f"{sign} {words.in_short(spam=spam)}: {was}**{words.places[now]}**"
    return f":small[{colour}[{folders}]]" if colour else f":small[{folders}]"
