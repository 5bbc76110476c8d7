"""A test message opened as an e-mail over the page: its words by their pull, before and now, and what moved it."""

import streamlit as st

from core import InputError
from core.charts.score_moved import score_moved
from core.charts.words_moved import words_moved
from core.insight.blame import words_before_and_after
from core.insight.explain import marked
from core.insight.learners import nearest
from core.insight.opened import Opened
from core.telling.opened import scores, speaking, whereabouts
from pages.ui import cache, look, state, text
from pages.ui.judged import Judged
from pages.ui.state import widgets
from pages.ui.working import NotYet, follow_in_window, progress, watch

LONGEST_SHOWN = 5_000  # characters
HEIGHT = 420  # pixels
NOW, BEFORE = "now", "before"
HOW = {
    True: "A word's pull is what it adds to the filter's sum.",
    False: "A word's pull is by how much the score falls when that word is left out and all others stay.",
}


def opened_message(judged: Judged, at: int, row: int) -> None:
    """Open the test message at position `row` as it stands at position `at` of the sweep."""
    state.open_message(row)
    draw(judged, at)


def draw(judged: Judged, at: int) -> None:
    """The test message that is open, if any; call it once, where a move of the slider draws anew."""
    row = state.opened()
    if row is None or not 0 <= row < len(judged.sweep.prepared.parts.test):
        return
    title = whereabouts(judged.sweep, at, row).text
    window = st.dialog(title, width="large", icon=":material/mail:", on_dismiss=lambda: state.open_message(None))
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
        _score(judged, at, row)
    try:
        shown = judged.opened(level, row, (clean.latest(), poisoned.latest()))
    except NotYet as nothing:
        with left:
            text.message(judged.sweep.prepared.test_texts[row][:LONGEST_SHOWN], height=HEIGHT)
        with right:
            progress(nothing.watch, doing="Retraining the filter")
        return
    with left:
        _as_mail(shown)
    with right:
        _words(shown)
    _poison(judged, level, row)


def _judged() -> Judged:
    """What there is of the sweep: looked up and not given, or it would be kept as long as the page is open."""
    growing = cache.growing(state.experiment(), state.mail())
    return growing.judged(watch(growing.work).latest(), state.experiment().filter)


def _as_mail(shown: Opened) -> None:
    widgets.segmented_control(
        "Words as the filter read them",
        [NOW, BEFORE],
        name="opened.when",
        shows=widgets.value("opened.when", NOW),
        named={NOW: "Now", BEFORE: "Before the attack"}.__getitem__,
        then=lambda _: None,
    )
    pulls = shown.now if widgets.value("opened.when", NOW) == NOW else shown.before
    text.key_of_marks()
    headers = "".join(f"{name}: {value}\n" for name, value in shown.headers.items())
    pieces = text.first(marked(shown.text, pulls.of_word), LONGEST_SHOWN)
    with st.container(border=True):
        text.marked([(headers, 0.0), *pieces], height=HEIGHT)
    if len(shown.text) > LONGEST_SHOWN:
        st.markdown(f":small[The first {LONGEST_SHOWN:,} of {len(shown.text):,} characters.]")


def _score(judged: Judged, at: int, row: int) -> None:
    sweep = judged.sweep
    told, inner = scores(sweep, at, row), sweep.prepared.filter
    look.draw(
        score_moved(
            told.claim.before,
            told.claim.now,
            look.current(),
            cutoffs=told.claim.cutoffs,
            score_range=inner.score_range,
            score_name=inner.score_name,
            spam=bool(sweep.prepared.test_spam[row]),
        ),
        key="opened-score",
        alt=told.text,
    )
    st.markdown(f":small[{told.text}]")


def _words(shown: Opened) -> None:
    st.markdown(f"**What moved it: words.** {speaking(shown.before, shown.now).text} {HOW[shown.now.adds_up]}")
    moved = words_before_and_after(shown.before, shown.now)
    if moved.empty:
        st.markdown("No word of it pulls otherwise than before.")
        return
    look.draw(
        words_moved(moved, look.current(), weight_name="pull on this message"),
        key="opened-words",
        alt="The words of the message whose pull changed most, before the attack and now",
    )


def _poison(judged: Judged, level: int, row: int) -> None:
    if not level:
        return
    try:
        found = judged.culprits(level, row)
    except InputError as error:
        text.plain(str(error))
        return
    if found.empty:
        st.markdown("**What moved it: poison.** No poison message alone moves the score to be seen: it takes many.")
        return
    st.markdown("**What moved it: poison.** Each left out, and the filter retrained exactly without it.")
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
        alt="The poison messages that moved the message's score most",
    )
