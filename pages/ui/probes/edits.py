"""An attack that edits one message: its changes beside the fewest that there can be."""

from typing import Any

import streamlit as st

from core import Probing
from core.attacks.exploratory.base import MessageEdit
from core.charts.changes_beside_bound import changes_beside_bound
from core.filters.base import HAM_VERDICT
from core.probing.fewest_changes import MESSAGES, edits_table, fewest_changes
from core.telling.probing.edits import edits_headline
from pages.ui import look
from pages.ui.probed import ProbedFilter
from pages.ui.probes import asking
from pages.ui.probes.places import Places
from pages.ui.working import Watch, watch


def draw(probing: Probing, probed: ProbedFilter, places: Places) -> Watch[Any] | None:
    attack = probing.attack
    if not isinstance(attack, MessageEdit):
        raise TypeError(f"{attack.title} edits no message")
    asking.choose_asking(places.asking, label="Question budget for each message", scores=False)
    asked = watch(
        probed.findings(
            f"edits {probing.key}",
            lambda: fewest_changes(
                probed.ground, probed.mail, attack, budget=probing.budget, reluctance=probing.reluctance
            ),
            min(MESSAGES, len(probed.ground.targets(HAM_VERDICT))),
        )
    )
    results = asked.results()
    rows = edits_table(results)
    finding = edits_headline(attack.title, results).text
    places.say(finding, attack.sentence)
    with places.chart:
        figure = changes_beside_bound(rows, look.current(), attack=attack.title)
        look.draw(figure, key="edits", alt=finding)
    if proved := attack.proved:
        with places.remarks:
            st.markdown(f":small[:gray[Proved: {proved}]]")
    with places.below:
        st.dataframe(
            rows,
            hide_index=True,
            height="content",
            column_config={
                "message": "Message",
                "changes": f"Changes by {attack.title}",
                "fewest": "Knowing every weight",
                "added": st.column_config.TextColumn("Words added", width="medium"),
                "removed": st.column_config.TextColumn("Words taken out", width="medium"),
                "queries": st.column_config.NumberColumn("Questions", format="localized"),
                "passes": "Gets through",
                "stopped": "Ended early",
            },
            alt=f"What {attack.title} changed in each message",
        )
    return asked
