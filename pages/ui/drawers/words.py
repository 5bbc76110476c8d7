"""The words whose weight the poison moved most."""

import streamlit as st

from core.charts.words_moved import words_moved
from core.insight.explain import words_that_moved
from core.scenarios.table import Table
from core.telling.looks import words_moved as words_in_words
from pages.ui import look
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged
from pages.ui.working import watch


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:
    sweep = judged.sweep
    weight = sweep.prepared.filter.weight_name
    clean, poisoned = (watch(judged.learning(level)).latest() for level in (0, int(sweep.levels[at])))
    words = words_that_moved(sweep.prepared, clean, poisoned)
    corpus = sweep.prepared.corpus
    if isinstance(corpus, Table):
        words = words.assign(word=words["word"].map(corpus.said))
    st.markdown(words_in_words(words, judged.words).text)
    look.draw(
        words_moved(words, look.current(), weight_name=weight),
        key="words-moved",
        alt=f"{weight} of the words that moved most, before the attack and now",
    )
