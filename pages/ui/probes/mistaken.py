"""Mistaken identity: good mail that takes up words of spam is blocked."""

from collections.abc import Iterator
from typing import Any

import streamlit as st

from core.attacks.exploratory.base import Attacker
from core.attacks.exploratory.mistaken_identity import MistakenIdentity
from core.charts.blocking_curve import blocking_curve
from core.probing import Probe, probe
from core.probing.findings import frames, words_side_by_side
from core.telling.probing.blocking import blocking_headline
from pages.ui import look
from pages.ui.probed import Probed
from pages.ui.probes import asking
from pages.ui.probes.places import Places
from pages.ui.working import Watch, watch

WAYS = next(parameter.rule.options for parameter in MistakenIdentity.parameters() if parameter.name == "way")  # type: ignore[union-attr]
MOST = 300


def draw(probed: Probed, places: Places) -> Watch[Any] | None:
    asked = watch(probed.findings("mistaken", lambda: ways(probed), len(WAYS)))
    with places.choices:
        asking.choose_words("Words of spam in each good message")
    results = asked.results()
    finding = blocking_headline(results, asking.words()).text
    places.say(finding, f"{MistakenIdentity.sentence} Nobody asks the filter anything.")
    with places.chart:
        look.draw(blocking_curve(frames(results), look.current()), key="mistaken", alt=finding)
    with places.below:
        st.dataframe(words_side_by_side(results), height=330, alt="The words of spam in each case, by rank")
    return asked


def ways(probed: Probed) -> Iterator[Probe]:
    for way in WAYS:
        attack = MistakenIdentity(way=way, words=MOST)
        attacker = Attacker.seeded(probed.ground.oracle(), probed.mail, probed.ground.seed)
        yield probe(probed.ground, way.capitalize(), attack, attacker)
