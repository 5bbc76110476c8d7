"""What a campaign asks: the choices beside the week, and all that is seldom touched, in groups."""

from collections.abc import Callable
from textwrap import shorten

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core.campaign.topics import topics
from core.declared.parameters import Declared
from core.mail.corpus import Corpus
from core.questions.table import (
    ARRIVAL,
    BUDGET,
    CAMPAIGN_TOPIC,
    DECISION,
    EVERY,
    FEEDBACK,
    FILTER,
    SCOUT,
    SENDS,
    SENDS_TOO,
    STRIKE,
    TELLS,
    VICTIMS,
    VOLUME,
    WEEKS,
    WINDOW,
)
from pages.ui import controls, state, text
from pages.ui.state import widgets

LONGEST = 60  # characters of what stands in a text


def draw() -> DeltaGenerator:
    """What is under attack, by whom, and who says what was spam; gives the place of the number that is typed."""
    typed, *places, last = st.columns([3, 4, 5, 5, 4], gap="small", vertical_alignment="bottom")
    with places[0]:
        controls.choose(FILTER)
    for place, idea in zip(places[1:], (SENDS, FEEDBACK), strict=True):
        with place:
            controls.choose(idea, state.campaign, state.plan)
    with last:
        more = widgets.settings()
    if more:
        for tab, group in zip(more.tabs(list(GROUPS)), GROUPS.values(), strict=True):
            with tab:
                group()
    if otherwise := list(state.campaign().otherwise()):
        said = text.label(
            " · ".join(f"{label}: {shorten(value, LONGEST, placeholder=' …')}" for label, value in otherwise)
        )
        st.markdown(f":small[:gray[Not as usual: {said}]]")
    return typed


def keep_to(corpus: Corpus) -> None:
    """Go on without topics that this mail does not have."""
    asked = state.campaign()
    if asked.topic or asked.victims:
        state.keep_topics(_topics(corpus))


def _topics(corpus: Corpus) -> dict[str, list[str]]:
    return {CAMPAIGN_TOPIC.name: topics(corpus, spam=True), VICTIMS.name: topics(corpus, spam=False)}


def _what_it_is(chosen: Declared) -> None:
    st.markdown(f":small[:gray[{chosen.sentence}]]")


def _attack() -> None:
    asked = state.campaign()
    _what_it_is(asked.attack)
    if asked.sends:
        widgets.number_input(
            "Most poison in a week, in %",
            0,
            VOLUME.most,
            name="choose.most",
            shows=asked.most,
            then=lambda percent: state.plan(volume=asked.up_to(percent).volume),
            help="Of the week's own mail. The bars of all weeks grow or shrink with it.",
        )
        widgets.number_input(
            "First week of the attack",
            1,
            asked.before_strike,
            name="choose.begins",
            shows=asked.begins,
            then=lambda week: state.plan(volume=asked.beginning(week).volume),
            help="Nothing is sent before; the bars are moved.",
        )
    if asked.attack.cell is not None:
        controls.parameters_of(SENDS, state.campaign, state.plan)


def _second() -> None:
    controls.choose(SENDS_TOO, state.campaign, state.plan)
    _what_it_is(state.campaign().second)
    if state.campaign().second.cell is not None:
        controls.parameters_of(SENDS_TOO, state.campaign, state.plan)


def _asks_first() -> None:
    controls.option(SCOUT, state.campaign, state.plan)
    if state.campaign().scout is None:
        st.markdown(":small[:gray[Nobody asks the filter before the first week.]]")
        return
    controls.number(BUDGET, state.campaign, state.ask)
    controls.option(TELLS, state.campaign, state.ask, named=controls.as_told)
    controls.choose_outside()


def _labels() -> None:
    _what_it_is(state.campaign().feedback)
    controls.parameters_of(FEEDBACK, state.campaign, state.plan)


def _filter() -> None:
    controls.parameters(FILTER)
    for number in (EVERY, WINDOW):
        controls.number(number, state.campaign, state.plan)
    controls.choose(DECISION, state.campaign, state.plan)
    controls.parameters_of(DECISION, state.campaign, state.plan)


def _mail() -> None:
    controls.choose_mail()
    controls.option(ARRIVAL, state.campaign, state.plan, named=str.capitalize)
    for number in (WEEKS, STRIKE):
        controls.number(number, state.campaign, state.plan)
    known = _topics(state.mail().corpus)
    for part in (CAMPAIGN_TOPIC, VICTIMS):
        controls.choose_topic(part, known[part.name])
    controls.choose_seed()


GROUPS: dict[str, Callable[[], None]] = {
    "Attack": _attack,
    "Second attack": _second,
    "Asks first": _asks_first,
    "Labels": _labels,
    "Filter": _filter,
    "Mail": _mail,
}
