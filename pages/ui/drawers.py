"""What lies under the chart of the lab: one drawer open at a time, only the open one costs anything."""

from collections.abc import Callable

import streamlit as st

from core.charts.words_moved import words_moved
from core.explain import words_that_moved
from core.snippet import snippet
from core.spreadsheet import safe_csv
from core.wording import messages
from pages.ui import look, state, text
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged

LONGEST_SHOWN = 3_000


NAMES = ("Inbox", "One poison message", "Words that moved", "Table", "Verify", "Code and link")


def choose() -> None:
    """Which drawer is open."""
    key = state.seed_widget("drawer", state.view("view", NAMES))
    st.segmented_control(
        "Look closer",
        NAMES,
        key=key,
        required=True,
        label_visibility="collapsed",
        on_change=lambda: state.open_view("view", state.widget(key), NAMES[0]),
    )


def draw(growing: GrowingSweep, judged: Judged, at: int) -> None:
    """What is in the open drawer."""
    inside: tuple[Callable[[], None], ...] = (
        lambda: watched_inbox(judged, at),
        lambda: one_poison_message(judged, at),
        lambda: moved_words(judged, at),
        lambda: table(judged),
        lambda: verification(growing, judged, at),
        code_and_link,
    )
    dict(zip(NAMES, inside, strict=True))[state.view("view", NAMES)]()


def watched_inbox(judged: Judged, at: int) -> None:
    sweep = judged.sweep
    score = sweep.experiment.filter.score_name.capitalize()
    low, high = sweep.experiment.filter.score_range or (None, None)
    st.dataframe(
        judged.inbox(at),
        hide_index=True,
        height="content",
        column_config={
            "message": st.column_config.TextColumn("Message the filter never saw", width="large"),
            "really": st.column_config.TextColumn("Really", width="small"),
            "clean": st.column_config.TextColumn("Clean filter", width="small"),
            "now": st.column_config.TextColumn("Poisoned filter", width="small"),
            "score": st.column_config.NumberColumn(score, format="%.2f", width="small")
            if low is None
            else st.column_config.ProgressColumn(score, format="%.2f", min_value=low, max_value=high, width="small"),
        },
        alt="Test messages with the verdicts of the clean and of the poisoned filter",
    )


def one_poison_message(judged: Judged, at: int) -> None:
    sweep = judged.sweep
    poison = sweep.prepared.training.poison
    if at == 0 or not len(poison):
        st.markdown("There is no poison yet: move the slider to the right.")
        return
    last = int(poison.order[: int(sweep.levels[at])][-1])
    label = "spam" if poison.spam[last] else "good mail"
    if poison.replaces is not None:
        st.markdown(f"The last message whose label the insider changed; it is now labelled **{label}**.")
    else:
        same = int((poison.order[: int(sweep.levels[at])] == last).sum())
        copies = f", {messages(same)} alike" if same > 1 else ""
        st.markdown(f"Labelled **{label}**, {len(poison.texts[last].split()):,} words{copies}.")
    text.message(poison.texts[last][:LONGEST_SHOWN], height=320)
    if len(poison.texts[last]) > LONGEST_SHOWN:
        st.markdown(f":small[The first {LONGEST_SHOWN:,} of {len(poison.texts[last]):,} characters.]")


def moved_words(judged: Judged, at: int) -> None:
    sweep = judged.sweep
    weight = sweep.experiment.filter.weight_name
    words = words_that_moved(sweep.prepared, judged.learned(0), judged.learned(int(sweep.levels[at])))
    st.markdown("Of the words in at least one in a hundred training messages, these moved most.")
    look.draw(
        words_moved(words, look.current(), weight_name=weight),
        key="words-moved",
        alt=f"{weight} of the words that moved most, clean and poisoned",
    )


def table(judged: Judged) -> None:
    frame = judged.sweep.frame
    st.dataframe(frame, hide_index=True, height=320, alt="Both errors at every level of poison")
    st.download_button("Download as CSV", lambda: safe_csv(frame), "poisoned-inbox.csv", "text/csv", on_click="ignore")


def verification(growing: GrowingSweep, judged: Judged, at: int) -> None:
    st.markdown(
        "Every figure here comes from adding and subtracting counts or from a refit on encoded mail. "
        "This check fits a plain scikit-learn pipeline on the raw texts of this level and compares every verdict."
    )
    st.button("Retrain from raw text", icon=":material/verified:", on_click=lambda: judged.verify(at))
    if (found := judged.verified(at)) is not None:
        st.markdown(
            f"**{found.agree:,} of {found.total:,} verdicts agree.** The plain refit took {found.seconds:.2f} s for "
            f"this one level; the lab took {growing.seconds:.2f} s for all {len(growing.levels)} levels."
        )


def code_and_link() -> None:
    st.code(snippet(state.experiment()), language="python")
    st.markdown("This page, for others:")
    st.code(state.link(), language=None, wrap_lines=True)
