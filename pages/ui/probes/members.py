"""Membership inference: was this message in the mail that the filter learned from?"""

from typing import Any

import streamlit as st

from core import Probing
from core.attacks.exploratory.base import Inference
from core.charts.membership_curve import membership_curve
from core.probing.members import CASES, accusations, members_table, memberships
from core.telling.probing.members import membership_headline
from pages.ui import look
from pages.ui.probed import ProbedFilter
from pages.ui.probes.places import Places
from pages.ui.working import Watch, watch


def draw(probing: Probing, probed: ProbedFilter, places: Places) -> Watch[Any] | None:
    attack = probing.attack
    if not isinstance(attack, Inference):
        raise TypeError(f"{attack.title} infers nothing")
    asked = watch(
        probed.findings(
            f"members {probing.key}",
            lambda: memberships(probing.filter, probed.asked.corpus, attack, seed=probing.seed),
            len(CASES),
        )
    )
    results = asked.results()
    finding = membership_headline(results).text
    places.say(finding, f"{attack.sentence} It needs the full score of each message.")
    with places.chart:
        look.draw(membership_curve(accusations(results), look.current()), key="members", alt=finding)
    with places.remarks:
        st.markdown(
            ":small[Guessed right: of a training message and a new one, which is which; 50% is chance. Advantage: "
            "training messages found minus new ones accused, by a threshold that was best on one half of the messages, "
            "on the other half; 0 is chance.]"
        )
    with places.below:
        st.dataframe(
            members_table(results),
            hide_index=True,
            height="content",
            column_config={
                "case": st.column_config.TextColumn("The filter learned", width="medium"),
                "auc": st.column_config.NumberColumn("Guessed right", format="percent"),
                "low": st.column_config.NumberColumn("95% from", format="percent"),
                "high": st.column_config.NumberColumn("to", format="percent"),
                "advantage": st.column_config.NumberColumn("Advantage", format="percent"),
                "candidates": "Messages",
                "queries": "Questions",
            },
            alt="How well members are told from strangers in each case",
        )
    return asked
