"""One poison message, and what the poison costs the attacker."""

import streamlit as st

from core.cost import cost, cost_in_words
from core.telling.numbers import counted
from core.telling.scenario import MAIL
from pages.ui import text
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged

LONGEST_SHOWN = 3_000


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:
    sweep = judged.sweep
    poison = sweep.prepared.training.poison
    if at == 0 or not len(poison):
        st.markdown("There is no poison yet: move the slider to the right.")
        return
    attack = sweep.experiment.attack
    st.markdown(
        f"**Cost**: {cost_in_words(cost(sweep.prepared, int(sweep.levels[at])))}  \n"
        f"**Knows**: {attack.knows}.  \n"
        f"**Source**: {attack.source}; MITRE ATLAS {', '.join(attack.atlas)}; OWASP {', '.join(attack.owasp)}."
    )
    last = int(poison.order[: int(sweep.levels[at])][-1])
    label = "spam" if poison.spam[last] else "good mail"
    if poison.replaces is not None:
        st.markdown(f"The last message whose label the insider changed; it is now labelled **{label}**.")
    else:
        same = int((poison.order[: int(sweep.levels[at])] == last).sum())
        copies = f", {counted(same, MAIL.item)} alike" if same > 1 else ""
        st.markdown(f"Labelled **{label}**, {len(poison.texts[last].split()):,} words{copies}.")
    text.message(poison.texts[last][:LONGEST_SHOWN], height=320)
    if len(poison.texts[last]) > LONGEST_SHOWN:
        st.markdown(f":small[The first {LONGEST_SHOWN:,} of {len(poison.texts[last]):,} characters.]")
