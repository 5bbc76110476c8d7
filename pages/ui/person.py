"""One application as whoever decides on it sees it, and how each field pulls, before the attack and now."""

import streamlit as st

from core.insight.opened import Opened
from core.scenarios.table import Table


def as_card(shown: Opened, table: Table, row: int) -> None:
    """row: of the table."""
    card = table.card(row)
    st.dataframe(
        [
            {
                "Field": label,
                "Stated": value,
                "Before": shown.before.of_word.get(token, 0.0),
                "Now": shown.now.of_word.get(token, 0.0),
            }
            for label, value, token in card
        ],
        hide_index=True,
        height="content",
        column_config={
            "Before": st.column_config.NumberColumn("Pull before", format="%+.2f"),
            "Now": st.column_config.NumberColumn("Pull now", format="%+.2f"),
        },
        alt="The fields of the application, and how each pulls on the decision before the attack and now",
    )
    st.markdown(":small[:gray[A pull above zero speaks for refusing.]]")
