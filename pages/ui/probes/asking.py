"""How the filter is asked: how often, what it answers, and how it defends itself."""

from collections.abc import Mapping, Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core.questions.table import ANSWERS, BUDGET, FILTER, OUTSIDE_MAIL, PROBE, TELLS
from pages.ui import controls, state
from pages.ui.state import widgets

QUERIES = (20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 20_000, 50_000)
WORDS = ("30", "1", "2", "5", "10", "20", "50", "100", "200", "300")


def words() -> int:
    return int(state.view("words", WORDS))


def choose_words(label: str) -> None:
    _slide("words", label, WORDS)


def choose_asking(
    place: DeltaGenerator | None, *, label: str = BUDGET.label, answers: bool = True, scores: bool = True
) -> None:
    """How often the filter is asked and, where that matters here, what its answers say and whether they can be trusted.

    place: where the settings are open, None while they are not. scores: whether it matters here if scores are told.
    """
    if place is None:
        return
    with place:
        _choose_queries(label)
        if answers:
            controls.option(ANSWERS, state.probing, state.ask)
        if scores:
            controls.option(TELLS, state.probing, state.ask, named=controls.as_told)


def _choose_queries(label: str) -> None:
    now = state.probing().budget
    widgets.select_slider(
        label,
        sorted({*QUERIES, now}),
        name="probe.queries",
        shows=now,
        named=lambda number: f"{number:,}",
        then=lambda number: state.ask(budget=number),
    )


def choose_whom(*, parameters: bool) -> DeltaGenerator | None:
    """The filter that is asked, and settings that are seldom touched; the place among them for how it is asked, None
    while they are closed. parameters: whether those of the attack matter in this view."""
    left, right = st.columns(2, gap="small")
    with left:
        controls.choose(FILTER)
    with right:
        controls.choose_mail()
    more = widgets.settings(OUTSIDE_MAIL.word, "filter.*", "probe.*", BUDGET.word, ANSWERS.word, TELLS.word)
    place = more and more.container()
    if more:
        with more:
            controls.choose_outside()
            controls.parameters(FILTER)
            if parameters:
                controls.parameters_of(PROBE, state.probing, state.ask)
            controls.choose_seed()
    return place


def one_of_numbers(name: str, label: str, numbers: Sequence[int], *, default: int) -> int:
    """A slider over a few numbers of a view's own."""
    options = (str(default), *(str(number) for number in numbers if number != default))
    _slide(name, label, options)
    return int(state.view(name, options))


def pick(name: str, label: str, options: Mapping[str, str]) -> None:
    """One of a few named options, the first by default; the address carries it."""
    widgets.selectbox(
        label,
        list(options),
        name=f"probe.{name}",
        shows=state.view(name, list(options)),
        named=options.__getitem__,
        then=lambda chosen: state.open_view(name, chosen, next(iter(options))),
    )


def switch(name: str, label: str, options: Mapping[str, str]) -> str:
    """The same as a row of buttons."""
    widgets.segmented_control(
        label,
        list(options),
        name=f"probe.{name}",
        shows=state.view(name, list(options)),
        named=options.__getitem__,
        then=lambda chosen: state.open_view(name, chosen, next(iter(options))),
        label_visibility="collapsed",
    )
    return state.view(name, list(options))


def _slide(name: str, label: str, options: tuple[str, ...]) -> None:
    """A slider over numbers, of which the first in `options` is the default."""
    widgets.select_slider(
        label,
        sorted(options, key=int),
        name=f"probe.{name}",
        shows=state.view(name, options),
        named=lambda number: f"{int(number):,}",
        then=lambda number: state.open_view(name, number, options[0]),
    )
