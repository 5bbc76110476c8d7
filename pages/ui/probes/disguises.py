"""Disguise: the telling words of spam written so that people read them and the filter does not."""

from typing import Any

import pandas as pd
import streamlit as st

from core import Probing
from core.attacks.exploratory.obfuscation import TECHNIQUES, Obfuscation
from core.charts.disguise_bars import disguise_bars
from core.filters.base import HAM_VERDICT
from core.probing import cost_of_normalising, disguises
from core.probing.disguises import NUMBERS, best_disguises, disguised_example
from core.telling.probing.disguises import disguise_headline, normalising_sentence
from pages.ui import look, state, text
from pages.ui.probed import ProbedFilter
from pages.ui.probes import asking
from pages.ui.probes.places import Places
from pages.ui.working import Watch, watch

LONGEST_SHOWN = 1_500


def draw(probing: Probing, probed: ProbedFilter, places: Places) -> Watch[Any] | None:
    with places.choices:
        number = asking.one_of_numbers("words", "Disguised words in each spam", NUMBERS[1:], default=100)
    asked = watch(probed.findings("disguises", lambda: disguises(probed.ground, probed.mail), len(TECHNIQUES)))
    rows = pd.concat(asked.results(), ignore_index=True)
    with places.remarks:
        low, high = probing.filter.cutoffs
        if low < high:
            st.markdown("Mail of which this filter is unsure is not in the inbox either: it does not count as through.")
    finding = disguise_headline(rows, number).text
    places.say(finding, Obfuscation.sentence)
    with places.chart:
        look.draw(disguise_bars(rows[rows["words"] == number], look.current()), key="disguises", alt=finding)
    with places.below:
        example(probed, number, best_disguises(rows, number))
    return asked if not asked.complete else defender(probed, places)


def defender(probed: ProbedFilter, places: Places) -> Watch[dict[str, int]]:
    """What reading as the eye does costs the defender."""
    normalising = watch(probed.findings("normalising", lambda: iter([cost_of_normalising(probed.ground)]), 1))
    if (cost := normalising.work.latest) is not None:
        places.remarks.markdown(f"The defender's answer is to read as the eye does. {normalising_sentence(cost).text}")
    return normalising


def example(probed: ProbedFilter, number: int, techniques: list[str]) -> None:
    """One message under one trick, by default the first."""
    left, right = st.columns([3, 8], gap="medium", vertical_alignment="top")
    with left:
        asking.pick("pane", "How it looks", {name: name.capitalize() for name in techniques})
    body = probed.ground.targets(HAM_VERDICT)[0]
    with right:
        shown = disguised_example(probed.ground, probed.mail, body, state.view("pane", techniques), number)
        text.message(shown[:LONGEST_SHOWN], height=220)
