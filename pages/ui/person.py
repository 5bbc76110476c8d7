"""One application as whoever decides on it sees it, and how each field pulls, before the attack and now."""

from collections.abc import Sequence
from typing import Literal

import streamlit as st

from core import InputError
from core.filters.base import Learned
from core.insight.opened import Opened
from core.probing.counterfactuals import Counterfactual, cheapest, counterfactuals
from core.scenarios.table import Table
from pages.ui import text

MOST = 4  # ways to the other decision
MOVES = (
    "Cheapest is what moves least among all applicants: of a number the share of them who stand between, of a choice "
    "the share who chose otherwise, added up."
)


def ways(table: Table, learned: Learned, row: int) -> None:
    """What would have to be stated for the other decision: the fewest changes, and the cheapest."""
    st.markdown("**What would turn it now**, of what applicants state themselves:")
    try:
        found = counterfactuals(table, learned, table.texts[row])
    except InputError as error:
        text.plain(str(error))
        return
    least = cheapest(found)
    shown = found[:MOST] if least in found[:MOST] else [*found[: MOST - 1], least]
    st.dataframe(
        [
            {
                "Instead": _instead(way),
                "Moves": way.cost,
                "Then": way.score,
                "Least": "cheapest" if way is least else "",
            }
            for way in shown
        ],
        hide_index=True,
        height="content",
        column_config={
            "Instead": st.column_config.TextColumn(width="large"),
            "Moves": st.column_config.NumberColumn("Moves by", format="percent"),
            "Then": st.column_config.NumberColumn(format="%.2f"),
            "Least": st.column_config.TextColumn("", width="small"),
        },
        alt="The fewest and the cheapest changes of what the applicant states that turn the decision",
    )
    st.markdown(f":small[:gray[{MOVES}]]")


def _instead(way: Counterfactual) -> str:
    return "; ".join(
        f"{one.field.label}: {one.field.said(one.after)}, not {one.field.said(one.before)}" for one in way.changes
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
