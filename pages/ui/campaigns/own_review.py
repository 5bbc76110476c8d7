"""The visitor reads what came in, before the filter learns from it, and marks what it should not learn so."""

import pandas as pd
import streamlit as st

from core.campaign.own_review import desk, own_worth
from core.campaign.played import Played
from core.decisions.own_review import FINE, HAM, REMOVE, SPAM, OwnReview
from core.mail.first_line import first_line
from core.telling.own_review import finding
from core.telling.scenario import MAIL
from pages.ui import state, text
from pages.ui.state import widgets

MARKS = {REMOVE: "Throw it away", SPAM: f"It is {MAIL.positive}", HAM: f"It is {MAIL.negative}", FINE: "It is fine"}
SAID = {"": "", REMOVE: "thrown away", SPAM: MAIL.positive, HAM: MAIL.negative, FINE: "fine"}
KINDS = {"ham": MAIL.negative, "spam": MAIL.positive}
LONGEST_SHOWN = 4_000  # characters


def draw(played: Played, week: int) -> None:
    """The queue of the review at which what came in the open week is read."""
    review = state.campaign().decision
    if not isinstance(review, OwnReview):
        st.markdown("Every few weeks you read what came in, before the filter learns from it.")
        st.button(
            f"Review from week {week} on",
            key="own.begin",
            icon=":material/rate_review:",
            on_click=lambda: state.plan(decision=OwnReview(week=week)),
        )
        return
    st.markdown(finding(own_worth(played, review)).text)
    found = desk(played, review, week)
    if not found.week:
        st.markdown(
            f"What came in week {week} is read by nobody: your first review is at the end of week {review.week}."
        )
        return
    st.markdown(
        f":small[:gray[Review at the end of week {found.week}: {found.read} of {review.reads} read. "
        "What you mark beyond that is learned as it came.]]"
    )
    queue(played, review, found.rows)


def queue(played: Played, review: OwnReview, rows: pd.DataFrame) -> None:
    """A row for each message, without its truth; the chosen one with what can be said of it."""
    if rows.empty:
        st.markdown("Nothing of it came with a label, so that the filter learns from none of it.")
        return
    shown = rows.assign(
        Message=rows["text"].map(first_line), Label=rows["label"].map(KINDS), Yours=rows["mark"].map(SAID)
    ).rename(columns={"came": "Week", "Label": "Learned as"})[["Message", "Learned as", "Week", "Yours"]]
    chosen = widgets.table(
        shown,
        name="own.review",
        of=(played.campaign.without_decision.to_query(), int(rows.index.min())),
        hide_index=True,
        height=260,
        column_config={"Message": st.column_config.TextColumn(width="large")},
        alt="What came since the last review",
    )
    if chosen is None:
        st.markdown(":small[:gray[The box of a row opens the message; by keyboard Shift and Space do.]]")
        return
    text.message(rows["text"].iloc[chosen][:LONGEST_SHOWN], height=240)
    name = str(rows["name"].iloc[chosen])
    with st.container(horizontal=True):
        for mark, said in MARKS.items():
            st.button(said, key=f"own.mark.{mark}", on_click=say, args=(review, name, mark))
        if name in review.said:
            st.button("Take it back", key="own.mark.none", type="tertiary", on_click=say, args=(review, name, None))


def say(review: OwnReview, name: str, mark: str | None) -> None:
    state.plan(decision=review.marking(name, mark))
