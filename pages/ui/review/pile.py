"""What can be read, in its order, with what was made of it; and the marks as a file."""

import numpy as np
import pandas as pd
import streamlit as st
from numpy.typing import NDArray

from core import InputError
from core.monitors.marks import from_csv, to_csv
from core.monitors.review import Review
from core.take_home.downloads import file_name
from core.telling.scenario import words_of
from pages.ui import state, text
from pages.ui.review.desk import Desk, turn_to
from pages.ui.state import widgets

MOST_BYTES = 2_000_000  # of a file of marks
HOW_TO_OPEN = ":small[:gray[The box of a row lays it on the desk; by keyboard Shift and Space do.]]"


def draw(review: Review, desk: Desk, queue: NDArray[np.intp], scores: NDArray[np.float64], *, over: bool) -> None:
    """The first messages of the queue, as many as can be read."""
    shown = queue[: desk.budget]
    marks, words = state.marks(), words_of(state.mail().corpus)
    rows = pd.DataFrame(
        {
            "Number": np.arange(1, len(shown) + 1),
            words.item[0].capitalize(): [review.brief(int(message)) for message in shown],
            "Came as": [words.labelled(spam=spam) for spam in review.mail.spam[shown].tolist()],
            "Mark": [marks[name].value if name in marks else "" for name in review.digests[shown].tolist()],
        }
    )
    if desk.scores:
        rows["Score"] = scores[: len(shown)]
    if over:
        rows["Truth"] = ["poison" if review.is_poison(int(message)) else "as it came" for message in shown]
    widgets.opening_table(
        rows,
        name="review.pile",
        of=(review.prepared.experiment.to_query(), desk.order, desk.budget, desk.scores, over),
        then=turn_to,
        hide_index=True,
        height=330,
        column_config={
            "Number": st.column_config.NumberColumn(width="small"),
            words.item[0].capitalize(): st.column_config.TextColumn(width="large"),
        },
        alt=f"The {words.item[1]} that can be read, the most suspicious first",
    )
    st.markdown(HOW_TO_OPEN)


def as_a_file(review: Review) -> None:
    """The marks, to be taken home and brought back."""
    item = words_of(state.mail().corpus).item[0]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.download_button(
            "Marks (.csv)",
            lambda: to_csv(state.marks(), item).encode(),
            file_name(review.prepared.experiment, "marks", "csv"),
            "text/csv",
            icon=":material/download:",
            on_click="ignore",
        )
    file = st.file_uploader("Bring marks back", ["csv"], max_upload_size=2, key="review.marks")
    if file is None or not st.button("Use these marks", icon=":material/upload_file:"):
        return
    try:
        marks = from_csv(file.getvalue()[:MOST_BYTES].decode("utf-8-sig", errors="replace"), item)
    except InputError as error:
        text.refusal(error)
        return
    state.bring_marks(marks)
    st.rerun()
