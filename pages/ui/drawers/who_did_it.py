"""Which messages changed verdict, and for one of them which words and which poison did it."""

import streamlit as st

from core import InputError
from core.charts.words_moved import words_moved
from core.insight.blame import changed_verdicts, culprits, words_before_and_after
from core.telling.looks import changed_verdicts as changed_in_words
from pages.ui import look, text
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged
from pages.ui.state import widgets
from pages.ui.working import watch


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:
    changed = changed_verdicts(judged.sweep, at)
    if changed.empty:
        st.markdown(f"{changed_in_words(changed).text} Move the slider, or choose another attack.")
        return
    st.markdown(f"**{changed_in_words(changed).text}** Choose one to see what moved it.")
    left, right = st.columns(2, gap="medium")
    with left:
        chosen = widgets.table(
            changed,
            name="changed",
            of=(judged.sweep.experiment.to_query(), int(judged.sweep.levels[at])),
            hide_index=True,
            height=360,
            column_config={
                "message": st.column_config.TextColumn("Test message", width=170),
                "really": "Truth",
                "clean": "Clean",
                "now": "Poisoned",
                "moved": st.column_config.NumberColumn("Moved", format="%+.2f"),
            },
            alt="Test messages whose verdict the poison changed, largest move of the score first",
        )
    message = int(changed.index[chosen or 0])
    with right:
        words(judged, at, message)
    poison(judged, at, message)
    with st.expander("The whole message", icon=":material/mail:"):
        text.message(judged.sweep.prepared.test_texts[message], height=320)


def words(judged: Judged, at: int, message: int) -> None:
    sweep = judged.sweep
    clean, poisoned = (watch(judged.learning(level)).latest() for level in (0, int(sweep.levels[at])))
    moved = words_before_and_after(sweep.prepared, clean, poisoned, message)
    if moved.empty:
        st.markdown("No word of it pulls otherwise than before: what moved is the filter's opinion of any mail.")
        return
    look.draw(
        words_moved(moved, look.current(), weight_name="pull on this message"),
        key="blame-words",
        alt="The words of the chosen message whose pull changed most, under the clean and the poisoned filter",
    )


def poison(judged: Judged, at: int, message: int) -> None:
    sweep = judged.sweep
    try:
        found = culprits(sweep.prepared, int(sweep.levels[at]), message)
    except InputError as error:
        text.refusal(error)
        return
    st.markdown("The poison that moved it most: each left out, and the filter retrained exactly without it.")
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
        alt="The poison messages that moved the chosen message's score most",
    )
