"""Mistaken identity: good mail that takes up words of spam is blocked."""

from collections.abc import Iterator
from typing import Any

import streamlit as st

from core import Probing
from core.attacks.exploratory import strategies
from core.attacks.exploratory.base import Attacker, WordSearch
from core.attacks.exploratory.mistaken_identity import MistakenIdentity
from core.charts.blocking_curve import blocking_curve
from core.filters.base import SPAM_VERDICT
from core.probing.findings import frames, words_side_by_side
from core.probing.strategies import Probe, measured
from core.telling.probing.blocking import blocking_headline
from pages.ui import look
from pages.ui.probed import ProbedFilter
from pages.ui.probes import asking
from pages.ui.probes.places import Places
from pages.ui.working import Watch, watch


def draw(_: Probing, probed: ProbedFilter, places: Places) -> Watch[Any] | None:
    asked = watch(probed.findings("mistaken", lambda: ways(probed), len(blocking())))
    with places.choices:
        asking.choose_words("Words of spam in each good message")
    results = asked.results()
    finding = blocking_headline(results, asking.words()).text
    silent = not any(attack.asks() for attack in blocking().values())
    places.say(finding, MistakenIdentity.sentence + " Nobody asks the filter anything." * silent)
    with places.chart:
        look.draw(blocking_curve(frames(results), look.current()), key="mistaken", alt=finding)
    with places.below:
        st.dataframe(words_side_by_side(results), height=330, alt="The words of spam in each case, by rank")
    return asked


def ways(probed: ProbedFilter) -> Iterator[Probe]:
    for name, attack in blocking().items():
        attacker = Attacker.seeded(probed.ground.oracle(), probed.mail, probed.ground.seed)
        yield measured(probed.ground, name, attack, attacker)


def blocking() -> dict[str, WordSearch]:
    """Every search for words that get good mail blocked."""
    return strategies(wanted=SPAM_VERDICT)
