"""A test message opened as an e-mail over the page: its words by their pull, before and now, and what moved it."""

import streamlit as st

from core import InputError
from core.insight.learners import nearest
from core.scenarios.table import Table
from core.telling.opened import scores, whereabouts
from pages.ui import cache, message, person, state, text
from pages.ui.judged import Judged
from pages.ui.working import NotYet, follow_in_window, progress, watch

NAMED = {message.NOW: "Now", message.BEFORE: "Before the attack"}


def opened_message(judged: Judged, at: int, row: int) -> None:
    """Open the test message at position `row` as it stands at position `at` of the sweep."""
    state.open_message(row)
    draw(judged, at)


def draw(judged: Judged, at: int) -> None:
    """The test message that is open, if any; call it once, where a move of the slider draws anew."""
    row = state.opened()
    if row is None or not 0 <= row < len(judged.sweep.prepared.parts.test):
        return
    sweep = judged.sweep
    before, now = (int(sweep.verdicts[level, row]) for level in (sweep.clean_at, at))
    title = whereabouts(bool(sweep.prepared.test_spam[row]), before, now, judged.words).text
    icon = "mail" if state.is_on_mail() else "person"
    window = st.dialog(title, width="large", icon=f":material/{icon}:", on_dismiss=lambda: state.open_message(None))
    window(_message)(int(judged.sweep.levels[at]), row)


def _message(level: int, row: int) -> None:
    learning = [_judged().learning(of) for of in (0, level)]
    follow_in_window(lambda: _inside(level, row), *learning)


def _inside(level: int, row: int) -> None:
    judged = _judged()
    at = nearest(judged.sweep, level)
    clean, poisoned = (watch(judged.learning(of)) for of in (0, level))
    left, right = st.columns([5, 4], gap="medium")
    with right:
        _scores(judged, at, row)
    try:
        shown = judged.opened(level, row, (clean.latest(), poisoned.latest()))
    except NotYet as nothing:
        with left:
            message.unread(judged.sweep.prepared.test_texts[row])
        with right:
            progress(nothing.watch, doing="Retraining the filter")
        return
    corpus = judged.sweep.prepared.corpus
    with left:
        if isinstance(corpus, Table):
            person.as_card(shown, corpus, int(judged.sweep.prepared.parts.test[row]))
        else:
            message.as_mail(shown, NAMED)
    with right:
        if isinstance(corpus, Table):
            person.ways(corpus, poisoned.latest(), int(judged.sweep.prepared.parts.test[row]))
        else:
            message.words(shown, NAMED)
    _poison(judged, level, row)


def _judged() -> Judged:
    """What there is of the sweep: looked up and not given, or it would be kept as long as the page is open."""
    growing = cache.growing(state.experiment(), state.mail())
    return growing.judged(watch(growing.work).latest(), state.experiment().filter)


def _scores(judged: Judged, at: int, row: int) -> None:
    sweep = judged.sweep
    before, now = (float(sweep.scores[level, row]) for level in (sweep.clean_at, at))
    told = scores(before, now, sweep.cutoffs_at(at), sweep.prepared.filter, judged.words)
    message.score(told, sweep.prepared.filter, spam=bool(sweep.prepared.test_spam[row]))


def _poison(judged: Judged, level: int, row: int) -> None:
    if not level:
        return
    try:
        found = judged.culprits(level, row)
    except InputError as error:
        text.plain(str(error))
        return
    if found.empty:
        st.markdown(
            f"**What moved it: poison.** No {judged.words.poison[0]} alone moves the score to be seen: it takes many."
        )
        return
    learner = judged.words.learner[0]
    st.markdown(f"**What moved it: poison.** Each left out, and the {learner} retrained exactly without it.")
    st.dataframe(
        found,
        hide_index=True,
        height="content",
        column_config={
            "poison": st.column_config.TextColumn("Poison (first line)", width="large"),
            "copies": "Copies in training",
            "without_one": st.column_config.NumberColumn("Score without one copy", format="%.4f"),
            "without_all": st.column_config.NumberColumn("Score without it", format="%.4f"),
            "moved": st.column_config.NumberColumn("It moved the score by", format="%+.4f"),
        },
        alt=f"The {judged.words.poison[1]} that moved the score most",
    )
