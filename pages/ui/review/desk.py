"""The desk: what is read, in what order and by whom, how much of it, and what is done to it."""

from dataclasses import dataclass

import numpy as np
import streamlit as st
from numpy.typing import NDArray

from core.monitors.marks import Mark
from core.monitors.review import Review
from core.monitors.training_review import suspicions
from core.monitors.training_review.base import Suspicion
from pages.ui import state
from pages.ui.state import widgets

READS = ("40", "20", "60", "100", "200")
ANALYST, SCIENTIST = "analyst", "scientist"
ROLES = {ANALYST: "Business analyst", SCIENTIST: "Data scientist"}
FIRST = "breadth"  # the order that a visitor meets first


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
        known = [FIRST, *(name for name in suspicions() if name != FIRST)]
        picked = state.said("pick")
        return cls(
            state.view("queue", known),
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


def choose(desk: Desk) -> None:
    """Order, budget and role."""
    known = suspicions()
    widgets.selectbox(
        "Most suspicious first, by",
        [FIRST, *(name for name in known if name != FIRST)],
        name="review.queue",
        shows=desk.order,
        named=lambda name: known[name].title,
        then=lambda name: turn_to(None, queue=name),
        help=f"{desk.suspicion.sentence} It is known to miss {desk.suspicion.misses}.",
    )
    left, right = st.columns(2, gap="small", vertical_alignment="bottom")
    with left:
        widgets.selectbox(
            "Reads this week",
            sorted(READS, key=int),
            name="review.reads",
            shows=str(desk.budget),
            then=lambda reads: state.open_view("reads", reads, READS[0]),
            help="How many messages can be read before the filter learns from all.",
        )
    with right:
        widgets.selectbox(
            "The reader",
            list(ROLES),
            name="review.role",
            shows=SCIENTIST if desk.scores else ANALYST,
            named=ROLES.__getitem__,
            then=lambda role: state.open_view("role", role, ANALYST),
            help="A business analyst reads the text; a data scientist sees the scores, too.",
        )


def turn_to(place: int | None, queue: str | None = None) -> None:
    """Lay the message at this place of the queue on the desk, None for the next unread one; in another order."""
    if queue is not None:
        state.open_view("queue", queue, FIRST)
    state.open_view("pick", None if place is None else str(place), "")


def decide(digest: str, mark: Mark) -> None:
    state.mark(digest, mark)
    turn_to(None)
