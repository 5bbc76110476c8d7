"""The decision tree before the attack and now, drawn."""

import streamlit as st

from core.charts.drawn_tree import drawn_tree
from core.insight.bands import table_of
from core.insight.tree_drawing import tree_drawing
from pages.ui import look
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged
from pages.ui.working import watch


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:
    sweep = judged.sweep
    table, level = table_of(sweep.prepared), int(sweep.levels[at])
    for name, of in (("Now", level), ("Before the attack", 0)):
        nodes = tree_drawing(watch(judged.learning(of)).latest())
        st.markdown(
            f"**{name}.** At the end of each way the share of {judged.words.positives[1]} among the training rows."
        )
        look.draw(
            drawn_tree(nodes, look.current(), table.said), key=f"tree.{of}", alt=f"The decision tree: {name.lower()}"
        )
