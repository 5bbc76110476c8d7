"""The messages of the open week that are labelled: read, corrected and disputed; and what they say of its errors."""

import streamlit as st

from core.campaign.watched import Watched
from core.charts.judged_weeks import judged_weeks
from core.mail.first_line import first_line
from core.telling.scenario import MAIL
from core.telling.watching import judged
from pages.ui import look, state, text
from pages.ui.campaigns.held import FOLDERS
from pages.ui.state import widgets

KINDS = {"spam": MAIL.positive, "ham": MAIL.negative, "": "none"}
ERRORS = {"fn": "Missed spam", "fp": "Good mail blocked"}
LONGEST_SHOWN = 4_000  # characters


def draw(found: Watched, week: int, *, came_back: bool) -> None:
    """The week's errors by its labels, beside the truth, and its labelled messages."""
    st.subheader("What the labels say", anchor=False)
    left, right = st.columns([12, 7], gap="large")
    by_aim = ["fp", "fn"] if found.span.aim != "campaign" else ["fn", "fp"]
    error = state.view("error", by_aim)
    last = found.span.weeks
    with right:
        widgets.segmented_control(
            "Error",
            list(ERRORS),
            name="watch.error",
            shows=error,
            named=lambda one: ERRORS[str(one)],
            then=lambda one: state.open_view("error", one, by_aim[0]),
        )
        widgets.number_input("Week", 1, last, name="watch.week", shows=week, then=lambda to: state.open_week(to, last))
        told = judged(found.judged(week, spam=error == "fn"), came_back=came_back)
        st.markdown(told.text)
    with left:
        figure = judged_weeks(found.errors, look.current(), spam=error == "fn", week=week)
        look.draw(figure, key="judged", alt=told.text)
    messages(found, week)


def messages(found: Watched, week: int) -> None:
    """A row for each; the chosen one with what can be said of it."""
    rows = found.sample(week)
    if rows.empty:
        return
    own = state.disputes()
    with_truth = state.view("truth", ["no", "yes"]) == "yes"
    shown = rows.assign(
        Message=rows["text"].map(first_line),
        Verdict=rows["verdict"].map(FOLDERS),
        Label=rows["label"].map(KINDS),
        Yours=[KINDS["spam" if own[number] else "ham"] if number in own else "" for number in rows.index],
        Truth=rows["truth"].map(KINDS),
    )[["Message", "Verdict", "Label", "Yours", *(["Truth"] if with_truth else [])]]
    chosen = widgets.table(
        shown,
        name="watch.sample",
        of=(found.campaign.to_query(), week, with_truth),
        hide_index=True,
        height=260,
        column_config={"Message": st.column_config.TextColumn(width="large")},
        alt=f"The labelled messages of week {week}",
    )
    widgets.toggle(
        "Show the truth",
        name="watch.truth",
        shows=with_truth,
        then=lambda wanted: state.open_view("truth", "yes" if wanted else None, "no"),
    )
    if chosen is None:
        st.markdown(":small[:gray[The box of a row opens the message; by keyboard Shift and Space do.]]")
        return
    number = int(rows.index[chosen])
    text.message(rows["text"].iloc[chosen][:LONGEST_SHOWN], height=240)
    with st.container(horizontal=True):
        for spam, kind in ((True, MAIL.positive), (False, MAIL.negative)):
            st.button(f"It is {kind}", key=f"watch.say.{spam}", on_click=state.dispute, args=(number, spam))
        if number in own:
            st.button("Leave it as it is labelled", key="watch.say.none", type="tertiary", on_click=state.undispute,
                      args=(number,))  # fmt: skip
