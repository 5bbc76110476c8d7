"""The desk: what is read, in what order and by whom, how much of it, and what is done to it."""

from dataclasses import dataclass

import numpy as np
import streamlit as st
from numpy.typing import NDArray

from core.mail.corpus import Corpus
from core.monitors.marks import Mark
from core.monitors.review import Review
from core.monitors.training_review import suspicions, suspicions_of
from core.monitors.training_review.base import Suspicion
from core.telling.review import order
from core.telling.scenario import words_of
from pages.ui import state
from pages.ui.state import widgets

READS = ("40", "20", "60", "100", "200")
ANALYST, SCIENTIST = "analyst", "scientist"
ROLES = {ANALYST: "Business analyst", SCIENTIST: "Data scientist"}
FIRST = {"mail": "breadth", "applications": "centre_distance"}  # the order met first: quick on any table


@dataclass(frozen=True)
class Desk:
    """order: the id of the score that orders the queue. budget: messages that may be read. scores: whether the reader
    sees them. picked: a place in the queue that the visitor turned to, counted from 0; None for the next."""

    order: str
    budget: int
    scores: bool
    picked: int | None

    @classmethod
    def as_it_stands(cls) -> "Desk":
        picked = state.said("pick")
        return cls(
            state.view("queue", _orders(state.mail().corpus)),
            int(state.view("reads", READS)),
            state.view("role", list(ROLES)) == SCIENTIST,
            int(picked) if picked.isdecimal() else None,
        )

    @property
    def suspicion(self) -> Suspicion:
        return suspicions()[self.order]()

    def is_over(self, read: int) -> bool:
        """Whether the budget is spent, or the visitor wants to know."""
        return read >= self.budget or state.view("truth", ["no", "yes"]) == "yes"

    def message(self, review: Review, queue: NDArray[np.intp]) -> int | None:
        """The place in the queue of the message that lies on the desk; None where all is read."""
        if self.picked is not None and self.picked < len(queue):
            return self.picked
        unread = np.flatnonzero(~np.isin(review.digests[queue], list(state.marks())))
        return int(unread[0]) if len(unread) else None


def _orders(corpus: Corpus) -> list[str]:
    """Ids of the scores that can read what a corpus holds, the first one first."""
    first = FIRST[corpus.holds]
    return [first, *(name for name in suspicions_of(corpus) if name != first)]


def choose(desk: Desk) -> None:
    """Order, budget and role."""
    known, corpus = suspicions(), state.mail().corpus
    words = words_of(corpus)
    widgets.selectbox(
        "Most suspicious first, by",
        _orders(corpus),
        name="review.queue",
        shows=desk.order,
        named=lambda name: words.title_of(known[name]),
        then=lambda name: turn_to(None, queue=name),
        help=order(known[desk.order], words).text,
    )
    left, right = st.columns(2, gap="small", vertical_alignment="bottom")
    with left:
        widgets.selectbox(
            "Reads this week",
            sorted(READS, key=int),
            name="review.reads",
            shows=str(desk.budget),
            then=lambda reads: state.open_view("reads", reads, READS[0]),
            help=f"How many {words.item[1]} can be read before the {words.learner[0]} learns from all.",
        )
    with right:
        widgets.selectbox(
            "The reader",
            list(ROLES),
            name="review.role",
            shows=SCIENTIST if desk.scores else ANALYST,
            named=ROLES.__getitem__,
            then=lambda role: state.open_view("role", role, ANALYST),
            help=f"A business analyst reads the {words.item[1]}; a data scientist sees the scores, too.",
        )


def not_offered() -> None:
    """Which scores cannot read what is looked at, and why."""
    offered = suspicions_of(state.mail().corpus)
    others = [kind for name, kind in suspicions().items() if name not in offered]
    if others:
        with st.expander("Orders that have nothing to look at here", icon=":material/filter_list_off:"):
            for kind in others:
                st.markdown(f"**{kind.title}.** {kind.not_on_tables}")


def turn_to(place: int | None, queue: str | None = None) -> None:
    """Lay the message at this place of the queue on the desk, None for the next unread one; in another order."""
    if queue is not None:
        state.open_view("queue", queue, FIRST[state.mail().corpus.holds])
    state.open_view("pick", None if place is None else str(place), "")


def decide(digest: str, mark: Mark) -> None:
    state.mark(digest, mark)
    turn_to(None)
