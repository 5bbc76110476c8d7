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
from pages.ui.probed import Findings, Probed
from pages.ui.probes import asking
from pages.ui.probes.places import Places


def draw(probed: Probed, places: Places) -> Findings[Any] | None:
    budget = asking.budget()
    findings = probed.findings(
        ("copies", budget), lambda: agreement(probed.ground, probed.mail, budget=budget), len(SIZES)
    )
    with places.choices:
        asking.choose_queries()
    rows = pd.concat(findings.advance(0), ignore_index=True)
    finding = copy_headline(rows)
    places.say(finding, f"{Extraction.sentence} It asks about mail of its own and needs no score.")
    with places.chart:
        look.draw(copy_curve(rows, look.current()), key="copies", alt=finding)
    with places.remarks:
        st.markdown(copy_sentence(rows))
        if findings.finished:
            st.markdown(read_off_sentence(whole(probed)))
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
    return findings


def whole(probed: Probed) -> ReadOff:
    (found,) = probed.findings("read off", lambda: iter([read_weights(probed.ground)]), 1).advance(0)
    return found
