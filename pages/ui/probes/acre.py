"""ACRE: the fewest changes that can be found with verdicts alone."""

from typing import Any

import streamlit as st

from core.attacks.exploratory.acre import Acre
from core.charts.changes_beside_bound import changes_beside_bound
from core.filters.base import HAM_VERDICT
from core.probing.fewest_changes import MESSAGES, acre_table, fewest_changes
from core.telling.probing.acre import acre_headline
from pages.ui import look
from pages.ui.probed import Probed
from pages.ui.probes import asking
from pages.ui.probes.places import Places
from pages.ui.working import Watch, watch

PROVED = (
    ":small[:gray[Proved: at most twice the fewest changes, for a filter that adds up a number for each word that is "
    "there, however often, and never lies, if nothing ends the search early, and among the words that are tried: here "
    f"the {Acre().tried} commonest of the attacker's good mail.]]"
)


def draw(probed: Probed, places: Places) -> Watch[Any] | None:
    _, budget, guard = asking.key()
    with places.choices:
        asking.choose_queries("Question budget for each message")
        asking.choose_answers(scores=False)
    asked = watch(
        probed.findings(
            ("acre", budget, guard),
            lambda: fewest_changes(probed.ground, probed.mail, budget=budget, reluctance=guard),
            min(MESSAGES, len(probed.ground.targets(HAM_VERDICT))),
        )
    )
    results = asked.results()
    rows = acre_table(results)
    finding = acre_headline(results).text
    places.say(finding, Acre.sentence)
    with places.chart:
        look.draw(changes_beside_bound(rows, look.current()), key="acre", alt=finding)
    with places.remarks:
        st.markdown(PROVED)
    with places.below:
        st.dataframe(
            rows,
            hide_index=True,
            height="content",
            column_config={
                "message": "Message",
                "acre": "ACRE's changes",
                "fewest": "Knowing every weight",
                "added": st.column_config.TextColumn("Words added", width="medium"),
                "removed": st.column_config.TextColumn("Words taken out", width="medium"),
                "queries": st.column_config.NumberColumn("Questions", format="localized"),
                "passes": "Passes",
                "stopped": "Ended early",
            },
            alt="What ACRE changed in each message",
        )
    return asked
