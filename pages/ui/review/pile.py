"""The messages that can be read, in their order, with what was made of them; and the marks as a file."""

import numpy as np
import pandas as pd
import streamlit as st
from numpy.typing import NDArray

from core import InputError
from core.mail.first_line import first_line
from core.monitors.marks import from_csv, to_csv
from core.monitors.review import Review
from core.take_home.downloads import file_name
from core.telling.scenario import MAIL
from pages.ui import state, text
from pages.ui.review.desk import Desk, turn_to
from pages.ui.state import widgets

MOST_BYTES = 2_000_000  # of a file of marks
HOW_TO_OPEN = ":small[:gray[The box of a row lays the message on the desk; by keyboard Shift and Space do.]]"


def draw(review: Review, desk: Desk, queue: NDArray[np.intp], scores: NDArray[np.float64], *, over: bool) -> None:
    """The first messages of the queue, as many as can be read."""
    shown = queue[: desk.budget]
    marks = state.marks()
    rows = pd.DataFrame(
        {
            "Number": np.arange(1, len(shown) + 1),
            "Message": [first_line(review.text(int(message))) for message in shown],
            "Came as": np.where(review.mail.spam[shown], MAIL.positive, MAIL.negative),
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
            "Message": st.column_config.TextColumn("Message", width="large"),
        },
        alt="The messages that can be read, the most suspicious first",
    )
    st.markdown(HOW_TO_OPEN)


def as_a_file(review: Review) -> None:
    """The marks, to be taken home and brought back."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.download_button(
            "Marks (.csv)",
            lambda: to_csv(state.marks()).encode(),
            file_name(review.prepared.experiment, "marks", "csv"),
            "text/csv",
            icon=":material/download:",
            on_click="ignore",
        )
    file = st.file_uploader("Bring marks back", ["csv"], max_upload_size=2, key="review.marks")
    if file is None or not st.button("Use these marks", icon=":material/upload_file:"):
        return
    try:
        marks = from_csv(file.getvalue()[:MOST_BYTES].decode("utf-8-sig", errors="replace"))
    except InputError as error:
        text.refusal(error)
        return
    state.bring_marks(marks)
    st.rerun()
