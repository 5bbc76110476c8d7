"""The filter: how it learned, where its cut-offs lie, and what it makes of a message of yours."""

import streamlit as st

from core import InputError
from core.charts.operating_curve import operating_curve
from core.charts.score_histogram import score_histogram
from core.charts.strongest_words import strongest_words as words_chart
from core.insight.explain import judge, marked, strongest_words
from core.insight.learners import nearest
from core.questions.table import FILTER
from core.runs.measure import FOLDERS, confusion
from core.telling.lab import counts, errors
from core.telling.mail import lesson as lesson_in_words
from core.telling.scenario import MAIL
from pages.ui import cache, controls, look, state, text
from pages.ui.judged import Judged
from pages.ui.state import widgets
from pages.ui.working import NotYet, follow, watch

PANES = ["Paste a message", "Strongest words", "Every other cut-off", "How it learned"]
LONGEST_MESSAGE = 5_000
RETRAINING = "Retraining: {} of {} levels"


@st.fragment
def filter_page() -> None:
    """Everything that a cut-off can change."""
    try:
        growing = cache.growing(state.experiment(), state.mail())
        sweep = watch(growing.work)
        judged = growing.judged(sweep.latest(), state.experiment().filter)
    except NotYet as nothing:
        st.title(f"{state.experiment().filter.title} is being retrained", anchor=False)
        follow(nothing.watch, doing=RETRAINING)
        controls.choose(FILTER)
        return
    except InputError as error:
        text.refusal(error)
        text.notes(state.notes())
        controls.choose(FILTER)
        return
    known = [int(level) for level in judged.sweep.levels]
    state.stand_at_a_stop(growing.levels)
    stand = nearest(judged.sweep, state.experiment().poison)
    poisoned = state.view("state", ["clean", "poisoned"]) == "poisoned"
    at = stand if poisoned else known.index(0)
    st.title(errors(judged.sweep, at).text, anchor=False)
    text.notes(state.notes())
    left, right = st.columns([5, 3], gap="medium")
    with right:
        choices(known[stand])
    with left:
        controls.parameters(FILTER)
        scores(judged, at)
    with right:
        verdicts(judged, at)
    if state.experiment().poison not in known:
        follow(sweep, doing=RETRAINING)
    panes(judged, at)
    state.write_address()


def choices(poison: int) -> None:
    names = {
        "clean": "Before the attack",
        "poisoned": f"With {MAIL.poisoned(poison, state.experiment().attack.controls)}",
    }
    widgets.segmented_control(
        "Learned from",
        list(names),
        name="which",
        shows=state.view("state", list(names)),
        named=names.__getitem__,
        then=lambda which: state.open_view("state", which, "clean"),
        width="stretch",
    )
    left, right = st.columns(2, gap="small")
    with left:
        controls.choose(FILTER)
    with right:
        controls.choose_mail()


def scores(judged: Judged, at: int) -> None:
    sweep = judged.sweep
    look.draw(
        score_histogram(
            sweep.scores[at],
            sweep.prepared.test_spam,
            sweep.cutoffs_at(at),
            look.current(),
            score_name=sweep.prepared.filter.score_name,
        ),
        key="scores",
        alt="Share of good mail (above) and of spam (below) at each score, with the cut-offs as dotted lines",
    )


def verdicts(judged: Judged, at: int) -> None:
    st.markdown("**Verdicts on the test mail**")
    st.table(
        confusion(judged.sweep.verdicts[at], judged.sweep.prepared.test_spam),
        alt="Counts of good mail and spam by verdict",
    )
    st.markdown(f":small[:blue[:material/circle:] {counts(judged.sweep, at, 'fp').text}]")
    st.markdown(f":small[:orange[:material/change_history:] {counts(judged.sweep, at, 'fn').text}]")


def panes(judged: Judged, at: int) -> None:
    widgets.segmented_control(
        "Look closer",
        PANES,
        name="pane",
        shows=state.view("view", PANES),
        then=lambda pane: state.open_view("view", pane, PANES[0]),
        label_visibility="collapsed",
    )
    pane = {
        "Paste a message": paste_a_message,
        "Strongest words": words,
        "Every other cut-off": trade,
        "How it learned": lesson,
    }[state.view("view", PANES)]
    try:
        pane(judged, at)
    except NotYet as nothing:
        follow(nothing.watch, doing="Retraining the filter")


def paste_a_message(judged: Judged, at: int) -> None:
    sweep = judged.sweep
    body = state.pasted(default=sweep.prepared.test_texts[0][:LONGEST_MESSAGE])
    widgets.text_area(
        "A message of yours",
        name="pasted",
        shows=body,
        then=state.paste,
        longest=LONGEST_MESSAGE,
        height=160,
    )
    verdict, score, pulls = judge(watch(judged.learning(int(sweep.levels[at]))).latest(), body)
    st.markdown(f"**{FOLDERS[verdict]}**, {sweep.prepared.filter.score_name} {score:.3f}.")
    text.marked(marked(body, pulls))
    st.markdown(":small[:orange-background[speaks for spam] :blue-background[speaks for good mail], bold: loudest.]")


def words(judged: Judged, at: int) -> None:
    learned = watch(judged.learning(int(judged.sweep.levels[at]))).latest()
    weight = judged.sweep.prepared.filter.weight_name
    look.draw(
        words_chart(strongest_words(learned), look.current(), weight_name=weight),
        key="words",
        alt="The words that speak loudest for spam and for good mail",
    )


def trade(judged: Judged, at: int) -> None:
    sweep = judged.sweep

    look.draw(
        operating_curve(sweep.scores[at], sweep.prepared.test_spam, sweep.cutoffs_at(at), look.current()),
        key="trade",
        alt="Missed spam over blocked good mail for every cut-off",
    )


def lesson(judged: Judged, at: int) -> None:
    sweep = judged.sweep
    st.markdown(f"{sweep.experiment.filter.sentence}")
    st.markdown(lesson_in_words(sweep, at, watch(judged.learning(int(sweep.levels[at]))).latest()).text)
    st.code(str(sweep.pipeline()), language="python")


filter_page()
