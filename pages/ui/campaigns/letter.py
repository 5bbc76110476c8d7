"""A message of a campaign opened as an e-mail over the page, as the filter of the open week reads it."""

import streamlit as st

from core.campaign.opened import Letter, letter, opened
from core.campaign.played import Played
from core.telling.opened import scores, whereabouts
from pages.ui import cache, message, state
from pages.ui.working import NotYet, follow_in_window, progress, watch


def draw(played: Played, week: int) -> None:
    """The message that is open, if any; call it once, where another week draws anew."""
    number = state.opened()
    found = None if number is None else letter(played, number, week)
    if found is None:
        return
    title = f"Week {week}: {whereabouts(found.spam, *found.verdicts).text}"
    window = st.dialog(title, width="large", icon=":material/mail:", on_dismiss=lambda: state.open_message(None))
    window(_message)(found, week)


def _message(found: Letter, week: int) -> None:
    filters = [cache.filter_of_week(state.campaign(), state.mail(), of) for of in (1, week)]
    follow_in_window(lambda: _inside(found, week), *filters)


def _inside(found: Letter, week: int) -> None:
    asked, mail = state.campaign(), state.mail()
    first, now = (watch(cache.filter_of_week(asked, mail, of)) for of in (1, week))
    left, right = st.columns([5, 4], gap="medium")
    with right:
        message.score(scores(*found.scores, asked.filter.cutoffs, asked.filter), asked.filter, spam=found.spam)
    try:
        shown = opened(found, first.latest(), now.latest())
    except NotYet as nothing:
        with left:
            message.unread(found.text)
        with right:
            progress(nothing.watch, doing="Retraining the filter")
        return
    named = {message.NOW: f"Week {week}", message.BEFORE: "Week 1"}
    with left:
        message.as_mail(shown, named)
    with right:
        message.words(shown, named)
