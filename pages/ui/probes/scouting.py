"""Reconnaissance: where the threshold lies and what each word weighs."""

from collections.abc import Iterator
from typing import Any

import streamlit as st

from core import Probing
from core.attacks.exploratory.reconnaissance import Reconnaissance
from core.charts.weights_found import weights_found
from core.oracle import Feedback
from core.probing.weights import Reconnoitred, reconnoitre
from core.telling.probing.scouting import threshold_sentence, weights_headline
from pages.ui import look
from pages.ui.probed import ProbedFilter
from pages.ui.probes import asking
from pages.ui.probes.places import Places
from pages.ui.working import Watch, watch


def draw(probing: Probing, probed: ProbedFilter, places: Places) -> Watch[Any] | None:
    told = probing.feedback

    def begin() -> Iterator[Reconnoitred]:
        yield reconnoitre(
            probed.ground, probed.mail, feedback=told, budget=probing.budget, reluctance=probing.reluctance
        )

    asking.choose_asking(places.asking)
    asked = watch(probed.findings(f"scouting {probing.key}", begin, 1))
    found = asked.latest()
    finding = weights_headline(found).text
    places.say(finding, f"{Reconnaissance.sentence} First-N and best-N begin at such a message too.")
    with places.chart:
        figure = weights_found(
            found.words,
            look.current(),
            found="what the attacker takes it for" if told is Feedback.VERDICT else "what one more does to the score",
            weight_name=probing.filter.weight_name,
        )
        look.draw(figure, key="weights", alt=finding)
    with places.remarks:
        st.markdown(threshold_sentence(found).text)
    with places.below:
        st.dataframe(
            found.words,
            hide_index=True,
            height=330,
            column_config={
                "word": "Word",
                "found": st.column_config.NumberColumn("Seen by the attacker", format="%+.2f"),
                "guess": st.column_config.NumberColumn("By own mail alone", format="%+.2f"),
                "true": st.column_config.NumberColumn("True weight", format="%+.2f"),
            },
            alt="Words as the attacker measured them and as the filter weighs them, best first",
        )
    return asked
