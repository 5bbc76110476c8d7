"""How the filter is asked: how often, what it answers, and how it defends itself."""

from collections.abc import Mapping, Sequence

import streamlit as st

from core.oracle import Feedback, Reluctance
from core.probing import DEFENCES
from core.questions.table import FILTER
from pages.ui import controls, state
from pages.ui.state import widgets

TELLS = {"verdict": Feedback.VERDICT, "rounded": Feedback.ROUNDED, "score": Feedback.SCORE}
QUERIES = ("20000", "20", "50", "100", "200", "500", "1000", "2000", "5000", "50000")
# rounding is an answer of its own above
GUARDS = {name: guard for name, guard in DEFENCES.items() if not name.startswith("Scores")}
WORDS = ("30", "1", "2", "5", "10", "20", "50", "100", "200", "300")


def feedback(*, at_least_scores: bool = False) -> Feedback:
    told = TELLS[state.view("tells", list(TELLS))]
    return Feedback.SCORE if at_least_scores and told is Feedback.VERDICT else told


def budget() -> int:
    return int(state.view("queries", QUERIES))


def reluctance() -> Reluctance:
    return GUARDS[state.view("answers", list(GUARDS))]


def words() -> int:
    return int(state.view("words", WORDS))


def key() -> tuple[Feedback, int, Reluctance]:
    """What of the answers a result depends on."""
    return feedback(), budget(), reluctance()


def choose_words(label: str) -> None:
    _slide("words", label, WORDS)


def choose_queries(label: str = "Question budget") -> None:
    _slide("queries", label, QUERIES)


def choose_answers(*, scores: bool = True) -> None:
    """What an answer says and whether it can be trusted. scores: whether it matters here if scores are told."""
    left, right = st.columns(2, gap="small")
    with left if scores else st.container():
        pick("answers", "The filter's defence", {name: name for name in GUARDS})
    if scores:
        with right:
            pick("tells", "An answer says", {name: told.value.capitalize() for name, told in TELLS.items()})


def choose_whom() -> None:
    """The filter that is asked, and settings that are seldom touched."""
    left, right = st.columns(2, gap="small")
    with left:
        controls.choose(FILTER)
    with right:
        controls.choose_mail()
    more = widgets.settings()
    if more:
        with more:
            controls.choose_outside()
            controls.parameters(FILTER)
            controls.choose_seed()


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
