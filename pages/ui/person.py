"""One application as whoever decides on it sees it, and how each field pulls, before the attack and now."""

from collections.abc import Sequence
from typing import Literal

import streamlit as st

from core import InputError
from core.filters.base import Learned
from core.insight.opened import Opened
from core.probing.counterfactuals import counterfactuals
from core.scenarios.table import Table
from pages.ui import text

MOST = 4  # ways to the other decision


def ways(table: Table, learned: Learned, row: int) -> None:
    """What would have to be stated for the other decision, fewest changes first."""
    st.markdown("**What would turn it now**, of what applicants state themselves:")
    try:
        found = counterfactuals(table.scenario, learned, table.texts[row])
    except InputError as error:
        text.plain(str(error))
        return
    st.dataframe(
        [
            {
                "Instead": "; ".join(
                    f"{one.field.label}: {one.field.said(one.after)}, not {one.field.said(one.before)}"
                    for one in way.changes
                ),
                "Then": way.score,
            }
            for way in found[:MOST]
        ],
        hide_index=True,
        height="content",
        column_config={
            "Instead": st.column_config.TextColumn(width="large"),
            "Then": st.column_config.NumberColumn(format="%.2f"),
        },
        alt="The fewest changes of what the applicant states that turn the decision",
    )


def as_stated(card: Sequence[tuple[str, str]], *, height: int | Literal["content"]) -> None:
    """An application that nobody has decided on yet: each field with its value. height: in pixels, or all it needs."""
    st.dataframe(
        [{"Field": label, "Stated": value} for label, value in card],
        hide_index=True,
        height=height,
        alt="The fields of the application, and what it states in each",
    )


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
