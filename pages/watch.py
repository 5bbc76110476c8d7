"""Watch the filter: what its predictions show week by week, and at which false alarms somebody would have noticed."""

import streamlit as st

from core import InputError
from core.campaign.watched import Watched
from core.charts.alarms import Rung, alarms
from core.telling.watching import anyhow, blind, finding, missing
from pages.ui import look, monitored, state, text
from pages.ui.watch import decision, sample, settings, table, who_asks
from pages.ui.working import NotYet, follow, watch

ROLE = "**You are on watch.** The filter is in use; an alarm that rings too often is soon switched off."
DOING = "Dialling detectors and playing other seeds: {} of {}"


@st.fragment
def watching() -> None:
    """The dial, and who rings when."""
    st.markdown(ROLE)
    title = st.container()
    text.notes(state.notes())
    left, right = st.columns([12, 7], gap="large")
    with right:
        asked = settings.choose()
    try:
        watched = watch(monitored.watched(state.campaign(), state.mail(), asked.a_week, came_back=asked.came_back))
        found = watched.latest().disputing(state.disputes())
    except NotYet as nothing:
        title.title("The detectors are being dialled", anchor=False)
        with left:
            follow(nothing.watch, doing=DOING)
        return
    except InputError as error:
        title.title("There is nothing to watch here", anchor=False)
        with left:
            text.refusal(error)
        return
    week = state.week(len(found.played.weeks))
    lines = found.lines(asked.yearly)
    told = finding(lines, asked.yearly, found.span, so_far=not found.all_dialled)
    title.title(told.text, anchor=False)
    with left:
        follow(watched, doing=DOING)
        text.notes([*found.played.notes])
        strip(found, asked.yearly, week, told.text)
        if found.span.attacked:
            text.plain(anyhow(lines, found.span.weeks).text)
    with right:
        decision.draw(found, lines)
    table.draw(found, lines)
    sample.draw(found, week, came_back=asked.came_back)
    if waits := who_asks.draw():
        follow(*waits, doing="Asking the filter: {} of {}")
    with st.expander("What each detector cannot notice", icon=":material/visibility_off:"):
        if found.lacking:
            st.markdown(missing(found.lacking).text)
        st.markdown(blind().text)
    state.write_address()


def strip(found: Watched, yearly: float, week: int, alt: str) -> None:
    """When each detector rings, those with the same needs side by side."""
    span = found.span
    rows = [Rung(*row) for row in found.rung(yearly)]
    begins, deadline = (span.begins, span.deadline if span.strikes else 0) if span.attacked else (0, 0)
    figure = alarms(rows, span.weeks, look.current(), begins=begins, deadline=deadline, week=week)
    look.draw(figure, key="alarms", alt=alt)


watching()
