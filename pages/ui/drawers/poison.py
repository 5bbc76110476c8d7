"""One poison message, and what the poison costs the attacker."""

import streamlit as st

from core.insight.cost import cost
from core.telling.cost import cost as cost_in_words
from core.telling.looks import last_poison
from pages.ui import text
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged

LONGEST_SHOWN = 3_000


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:
    sweep = judged.sweep
    poison = sweep.prepared.training.poison
    if not sweep.levels[at]:
        st.markdown("There is no poison yet: move the slider to the right.")
        return
    attack = sweep.experiment.attack
    st.markdown(
        f"**Cost**: {cost_in_words(cost(sweep.prepared, int(sweep.levels[at])), judged.words).text}  \n"
        f"**Knows**: {attack.knows}.  \n"
        f"**Source**: {attack.source}; MITRE ATLAS {', '.join(attack.atlas)}; OWASP {', '.join(attack.owasp)}."
    )
    last = int(poison.order[: int(sweep.levels[at])][-1])
    st.markdown(last_poison(sweep, at, judged.words).text)
    shown = sweep.prepared.corpus.written(poison.texts[last])
    text.message(shown[:LONGEST_SHOWN], height=320)
    if len(shown) > LONGEST_SHOWN:
        st.markdown(f":small[The first {LONGEST_SHOWN:,} of {len(shown):,} characters.]")
