"""What a review came to when it is over: beside every other order, random order, and who knows the poison."""

import numpy as np
import streamlit as st
from numpy.typing import NDArray

from core import Experiment, InputError
from core.charts.review_curve import review_curve
from core.monitors.review import Review, Reviewed
from core.monitors.training_review import suspicions_of
from core.telling.review import beside_others
from core.telling.scenario import words_of
from pages.ui import look, monitored, state
from pages.ui.review.desk import Desk
from pages.ui.working import NotYet, Watch, watch


def draw(asked: Experiment, desk: Desk, found: Reviewed, pool: Review) -> list[Watch[object]]:
    """The orders that are not there yet are to be followed."""
    corpus = state.mail().corpus
    words = words_of(corpus)
    if found.worth.read:
        st.markdown(beside_others(found.worth, asked.attack.controls, words).text)
    if not found.worth.of:
        return []
    queues: dict[str, NDArray[np.intp]] = {}
    waits = []
    for name, kind in suspicions_of(corpus).items():
        try:
            known = watch(monitored.queue(asked, state.mail(), name), patience=0)
            queues[words.title_of(kind)] = known.latest()[0]
        except NotYet as nothing:
            waits.append(nothing.watch)
        except InputError:
            continue
    figure = review_curve(
        pool.curves(queues),
        look.current(),
        chosen=words.title_of(type(desk.suspicion)),
        path=pool.path(state.marks()),
        items=words.item[1],
    )
    look.draw(figure, key="review", alt=f"How much poison each order finds by how many {words.item[1]} read")
    return waits
