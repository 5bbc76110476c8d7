"""What is shown of one message that is open over the page: as an e-mail with marks, its score, and its words."""

from collections.abc import Mapping

import streamlit as st

from core.charts.score_moved import score_moved
from core.charts.words_moved import words_moved
from core.filters.base import Filter
from core.insight.blame import words_before_and_after
from core.insight.explain import marked
from core.insight.opened import Opened
from core.telling.opened import Scores, speaking
from core.telling.told import Told
from pages.ui import look, text
from pages.ui.state import widgets

LONGEST_SHOWN = 5_000  # characters
HEIGHT = 420  # pixels
NOW, BEFORE = "now", "before"
HOW = {
    True: "A word's pull is what it adds to the filter's sum.",
    False: "A word's pull is by how much the score falls when that word is left out and all others stay.",
}


def unread(body: str) -> None:
    """The message while the filter that is to read it is not there yet."""
    text.message(body[:LONGEST_SHOWN], height=HEIGHT)


def as_mail(shown: Opened, named: Mapping[str, str]) -> None:
    """named: what the filter of `NOW` and that of `BEFORE` are called."""
    widgets.segmented_control(
        "Words as the filter read them",
        [NOW, BEFORE],
        name="opened.when",
        shows=widgets.value("opened.when", NOW),
        named=named.__getitem__,
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


def score(told: Told[Scores], learner: Filter, *, spam: bool) -> None:
    look.draw(
        score_moved(
            told.claim.before,
            told.claim.now,
            look.current(),
            cutoffs=told.claim.cutoffs,
            score_range=learner.score_range,
            score_name=learner.score_name,
            spam=spam,
        ),
        key="opened-score",
        alt=told.text,
    )
    st.markdown(f":small[{told.text}]")


def words(shown: Opened, named: Mapping[str, str]) -> None:
    """named: as for `as_mail`."""
    st.markdown(f"**What moved it: words.** {speaking(shown.before, shown.now).text} {HOW[shown.now.adds_up]}")
    moved = words_before_and_after(shown.before, shown.now)
    if moved.empty:
        st.markdown("No word of it pulls otherwise than before.")
        return
    look.draw(
        words_moved(
            moved, look.current(), weight_name="pull on this message", named=(named[BEFORE].lower(), named[NOW].lower())
        ),
        key="opened-words",
        alt="The words of the message whose pull changed most, before and now",
    )
