"""What a week of a campaign held, in rows of which each opens as an e-mail."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from core.campaign.played import Played
from core.campaign.views import changed
from core.mail.first_line import first_line
from pages.ui import cache, state
from pages.ui.campaigns import own_review
from pages.ui.state import widgets

KINDS = {"ham": "good mail"}  # of mail, and of labels
FOLDERS = {"ham": "Inbox", "unsure": "Unsure", "spam": "Spam folder"}
HOW_TO_OPEN = ":small[:gray[The box of a row opens the message; by keyboard Shift and Space do.]]"


def _inbox(played: Played, week: int) -> pd.DataFrame:
    rows = played.judged(week)
    return _shown(rows, {"true_label": "Truth", "source": "Source", "verdict": "Verdict", "label": "Learned as"})


def _pool(played: Played, week: int) -> pd.DataFrame:
    rows = played.learned(week)
    return _shown(rows, {"true_label": "Truth", "label": "Learned as", "source": "Source", "came": "Week", "by": "By"})


def _changed(played: Played, week: int) -> pd.DataFrame:
    rows = changed(played, week)
    return _shown(rows, {"true_label": "Truth", "source": "Source", "before": "The week before", "after": "This week"})


def _shown(rows: pd.DataFrame, columns: dict[str, str]) -> pd.DataFrame:
    said = rows.assign(Message=rows["text"].map(first_line))[["Message", *columns]]
    said = said.replace({name: KINDS for name in ("true_label", "label") if name in columns})
    said = said.replace({name: FOLDERS for name in ("verdict", "before", "after") if name in columns})
    return said.rename(columns=columns)


DRAWERS: dict[str, Callable[[Played, int], pd.DataFrame]] = {
    "Inbox": _inbox,
    "Training pool": _pool,
    "Changed verdicts": _changed,
}
OWN_REVIEW = "Your review"


def draw(played: Played, week: int) -> None:
    """The open week's mail, what its filter had learned from, which messages changed their folder, or what the visitor
    reads of it."""
    names = [*DRAWERS, OWN_REVIEW]
    is_open = state.view("view", names)
    widgets.segmented_control(
        f"Week {week}",
        names,
        name="drawer",
        shows=is_open,
        then=lambda name: state.open_view("view", name, names[0]),
    )
    if is_open == OWN_REVIEW:
        own_review.draw(played, week)
        return
    rows = cache.rows_of_week(state.campaign(), state.mail(), is_open, week, lambda: DRAWERS[is_open](played, week))
    if rows.empty:
        st.markdown("No message changed its folder in this week.")
        return
    widgets.opening_table(
        rows,
        name="held",
        of=(played.campaign.to_query(), is_open, week),
        then=lambda row: state.open_message(int(rows.index[row])),
        hide_index=True,
        width="stretch",
        height=320,
    )
    st.markdown(HOW_TO_OPEN)
