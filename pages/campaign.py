"""The campaign: week by week mail comes, is learned from, and somebody sends mail to be learned from."""

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core import InputError
from core.questions.campaign import Campaign
from core.questions.presets import PRESETS
from pages.ui import cache, state, text
from pages.ui.campaigned import Campaigned
from pages.ui.campaigns import held, letter, settings, shelf
from pages.ui.state import widgets
from pages.ui.weeks import teller, weeks
from pages.ui.working import NotYet, Watch, follow, watch

ROLE = "**You are the attacker, for weeks.** The filter relearns from what came in, and some of that is yours."


def campaign() -> None:
    """Lay the page out; what another week changes beside the film is written into it by one fragment."""
    st.markdown(ROLE)
    settings.keep_to(state.mail().corpus)
    presets()
    above = st.container()  # of whatever is in it, so that the film below it stays where it is
    try:
        watched = watch(cache.campaign(state.campaign(), state.mail()))
        found = watched.latest()
    except NotYet as nothing:
        still = cache.drawn_before(state.drawn(), state.campaign(), state.mail())
        with above:
            text.notes(state.notes())
            wait(nothing.watch, still=still)
        if still is not None:
            weeks(still)
        settings.draw()
        return
    except InputError as error:
        with above:
            text.refusal(error)
            text.notes(state.notes())
        settings.draw()
        return
    with above:
        text.notes([*state.notes(), *found.played.notes])
    weeks(found.reel)
    state.is_drawn(state.campaign())
    typed = settings.draw()
    follow(watched, doing="Playing the weeks: {} of {}")
    week_by_week(state.campaign(), typed, st.container())


def wait(for_weeks: Watch[Campaigned], *, still: bytes | None) -> None:
    """How far the weeks are; the film of those that were drawn before stays as a still meanwhile."""
    if still is None:
        st.title("The weeks are being played", anchor=False)
    else:
        text.style(".weeks { opacity: 0.4; pointer-events: none; }")
    follow(for_weeks, doing="Playing the weeks: {} of {}")


def presets() -> None:
    """Campaigns that tell a story, side by side; below them what happens in the one that is open."""
    asked = state.campaign()
    named = {preset.title: preset for preset in PRESETS}
    open_ones = [name for name, one in named.items() if one.on(asked).essential() == asked.essential()]
    is_open = open_ones[0] if open_ones else None
    widgets.segmented_control(
        "Campaigns",
        list(named),
        name="preset",
        shows=is_open,
        then=lambda name: state.plan_all(named[str(name)].campaign),
        named=str,
        label_visibility="collapsed",
    )
    st.markdown(f":small[:gray[{named[is_open].sentence if is_open else 'A campaign of your own.'}]]")


@st.fragment
def week_by_week(drawn: Campaign, typed: DeltaGenerator, drawer: DeltaGenerator) -> None:
    """What another week changes beside the film: the number that can be typed, and what the week held. drawn: the
    campaign that the film shows."""
    if state.campaign() != drawn:  # bars were pulled
        st.rerun()
    found = watch(cache.campaign(state.campaign(), state.mail())).latest()
    last = len(found.played.weeks)
    week = state.week(last)
    with typed:
        widgets.number_input("Week", 1, last, name="week", shows=week, then=lambda to: state.open_week(to, last))
    with drawer:
        beside = [*found.played.campaign.beside, "nothing"]
        teller(
            week,
            last,
            state.view("beside", beside),
            then=lambda to: state.open_week(to, last),
            held_against=lambda name: state.open_view("beside", name, beside[0]),
            pulled=pull,
            opened=lambda message, at: open_point(message, at, last),
        )
        held.draw(found.played, week)
        shelf.draw(found, week)
    state.write_address()
    letter.draw(found.played, week)


def open_point(message: int, week: int, last: int) -> None:
    state.open_week(week, last)
    state.open_message(message)


def pull(volume: Sequence[int]) -> None:
    state.plan(volume=tuple(volume))


campaign()
