"""Copy: answers of the filter train a filter of the attacker's own."""

from typing import Any

import pandas as pd
import streamlit as st

from core.attacks.exploratory.extraction import Extraction
from core.charts.copy_curve import copy_curve
from core.probing import agreement
from core.probing.extraction import SIZES
from core.probing.sentences import copy_headline, copy_sentence, read_off_sentence
from core.probing.weights import ReadOff, read_weights
from pages.ui import look
from pages.ui.probed import Probed
from pages.ui.probes import asking
from pages.ui.probes.places import Places
from pages.ui.working import Watch, watch


def draw(probed: Probed, places: Places) -> Watch[Any] | None:
    budget = asking.budget()
    asked = watch(
        probed.findings(("copies", budget), lambda: agreement(probed.ground, probed.mail, budget=budget), len(SIZES))
    )
    with places.choices:
        asking.choose_queries()
    rows = pd.concat(asked.results(), ignore_index=True)
    finding = copy_headline(rows)
    places.say(finding, f"{Extraction.sentence} It asks about mail of its own and needs no score.")
    with places.chart:
        look.draw(copy_curve(rows, look.current()), key="copies", alt=finding)
    with places.remarks:
        st.markdown(copy_sentence(rows))
    with places.below:
        st.dataframe(
            rows,
            hide_index=True,
            height="content",
            column_config={
                "queries": st.column_config.NumberColumn("Questions", format="localized"),
                "agreement": st.column_config.NumberColumn("Copy and filter agree", format="percent"),
                "always": st.column_config.NumberColumn("Always the commoner verdict", format="percent"),
                "passing": st.column_config.NumberColumn("Blocked spam that passes", format="percent"),
                "stopped": "Ended early",
            },
            alt="Agreement and passing spam by the number of questions",
        )
    return asked if not asked.complete else read_off(probed, places)


def read_off(probed: Probed, places: Places) -> Watch[ReadOff]:
    """How many questions buy the whole filter, where it tells its scores."""
    whole = watch(probed.findings("read off", lambda: iter([read_weights(probed.ground)]), 1))
    if (found := whole.work.latest) is not None:
        places.remarks.markdown(read_off_sentence(found))
    return whole
