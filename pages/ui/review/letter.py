"""One training message or application on the desk, and what can be made of it."""

import streamlit as st

from core.monitors.marks import Mark
from core.monitors.review import Review
from core.telling.scenario import words_of
from pages.ui import person, state, text
from pages.ui.review.desk import Desk, decide

LONGEST_SHOWN = 4_000  # characters
HEIGHT = 330  # pixels
MOST_FIELDS = 14  # of a form that is shown as a whole; a longer one is scrolled
DEEDS = (
    (Mark.REMOVE, "Remove", "delete", "X"),
    (Mark.RELABEL, "Relabel", "swap_horiz", "L"),
    (Mark.FINE, "Fine", "check", "F"),
)


def draw(review: Review, desk: Desk, message: int, *, place: int, score: float) -> None:
    """The message at this place of the queue, with its score for those who see scores."""
    digest, marks = str(review.digests[message]), state.marks()
    words, spam = words_of(state.mail().corpus), bool(review.mail.spam[message])
    said = f"Came labelled **{words.labelled(spam=spam)}**"
    if digest in marks:
        said += f", and you marked it *{marks[digest].value}*"
    if desk.scores:
        said += f" · number {place + 1:,}, {words.title_of(type(desk.suspicion))} {score:.4g}"
    st.markdown(said)
    _shown(review, message)
    with st.container(horizontal=True, vertical_alignment="center"):
        for mark, label, icon, key in DEEDS:
            st.button(
                f"{label} as {words.labelled(spam=not spam)}" if mark is Mark.RELABEL else label,
                key=f"review.{mark.value}",
                icon=f":material/{icon}:",
                shortcut=key,
                on_click=decide,
                args=(digest, mark),
            )


def _shown(review: Review, message: int) -> None:
    """What a reader reads: the form of an application, or the text of a message."""
    if card := review.card(message):
        person.as_stated(card, height="content" if len(card) <= MOST_FIELDS else HEIGHT)
        return
    body = review.text(message)
    text.message(body[:LONGEST_SHOWN], height=HEIGHT)
    if len(body) > LONGEST_SHOWN:
        st.markdown(f":small[:gray[The first {LONGEST_SHOWN:,} of {len(body):,} characters.]]")


def take_back() -> None:
    """The latest mark."""
    st.button(
        "Take back the last mark",
        key="review.back",
        icon=":material/undo:",
        shortcut="Z",
        type="tertiary",
        disabled=not state.marks(),
        on_click=state.unmark,
    )
