"""What the attack costs, and who pays for it."""

import streamlit as st

from core.insight.groups import groups, money, paying
from core.telling.people import money as money_in_words
from core.telling.people import paying as paying_in_words
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged
from pages.ui.prices import assumed


def draw(_: GrowingSweep, judged: Judged, at: int) -> None:
    words = judged.words
    if (found := money(judged.sweep, at)) is not None:
        st.markdown(f"**{money_in_words(found, words).text}** :gray[{assumed(judged.sweep.prepared.corpus)}]")
    st.markdown(paying_in_words(paying(judged.sweep, at), words).text)
    accepted, missed, blocked = words.accepted, words.positives[1], words.negatives[1]
    st.dataframe(
        groups(judged.sweep, at),
        hide_index=True,
        height="content",
        column_config={
            "field": "Field",
            "group": "Group",
            "rows": words.item[1].capitalize(),
            "positives": missed.capitalize(),
            "negatives": blocked.capitalize(),
            "accepted_before": f"{accepted.capitalize()} before",
            "fn_before": f"{missed.capitalize()} {words.fn.done} before",
            "fp_before": f"{blocked.capitalize()} {words.fp.done} before",
            "accepted_now": f"{accepted.capitalize()} now",
            "fn_now": f"{missed.capitalize()} {words.fn.done} now",
            "fp_now": f"{blocked.capitalize()} {words.fp.done} now",
        },
        alt="Decisions and errors group by group, before the attack and now",
    )
