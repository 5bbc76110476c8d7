"""What is watched, how many messages are labelled by whom, and how often there may be a false alarm."""

from dataclasses import dataclass

import streamlit as st

from core.monitors.dial import OFFERED
from core.questions.presets import PRESETS, WATCHED
from core.questions.table import CORPUS, FILTER
from core.telling.numbers import false_alarms
from pages.ui import controls, state
from pages.ui.state import widgets

DIAL = ("1", *(f"{yearly:g}" for yearly in OFFERED if yearly != 1))  # false alarms a year, the usual number first
LABELLED = ("40", "10", "20", "80", "160")  # messages a week, the usual number first
JUDGES = {"readers": "who read it", "back": "labels that came back"}
OWN = "A campaign of your own"


@dataclass(frozen=True)
class Asked:
    """yearly: false alarms a year. a_week: messages labelled each week. came_back: whether by the labels that came back
    to the filter, and not by people who read them."""

    yearly: float
    a_week: int
    came_back: bool


def choose() -> Asked:
    """The controls, and what they stand at."""
    asked = state.campaign()
    dial, labelled, judge = state.view("dial", DIAL), state.view("labelled", LABELLED), state.view("judge", [*JUDGES])
    named = {preset.title: preset.on(asked) for preset in PRESETS} | {one.title: one.campaign for one in WATCHED}
    bare = asked.without_decision.essential()
    is_open = [name for name, one in named.items() if one.without_decision.essential() == bare]
    widgets.selectbox(
        "Campaign",
        [*named, *([] if is_open else [OWN])],
        name="watch.campaign",
        shows=is_open[0] if is_open else OWN,
        then=lambda name: state.reopen_campaign(named[name]),
    )
    widgets.select_slider(
        "False alarms",
        sorted(DIAL, key=float),
        name="watch.dial",
        shows=dial,
        named=lambda yearly: false_alarms(float(yearly)),
        then=lambda yearly: state.open_view("dial", yearly, DIAL[0]),
    )
    widgets.select_slider(
        "Messages labelled each week",
        sorted(LABELLED, key=int),
        name="watch.labelled",
        shows=labelled,
        named=str,
        then=lambda number: state.open_view("labelled", number, LABELLED[0]),
    )
    widgets.segmented_control(
        "Labelled by",
        list(JUDGES),
        name="watch.judge",
        shows=judge,
        named=lambda one: JUDGES[str(one)],
        then=lambda one: state.open_view("judge", one, "readers"),
    )
    more = widgets.settings(FILTER.word, CORPUS.word)
    if more:
        with more:
            controls.choose(FILTER)
            controls.choose_mail()
            controls.choose_seed()
    st.page_link("campaign.py", label="The campaign itself, week by week", icon=":material/calendar_month:")
    return Asked(float(dial), int(labelled), judge == "back")
