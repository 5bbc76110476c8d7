"""What no attacker can do: how much poison each message or application stands, and how many are safe from so much."""

import streamlit as st

from core import InputError
from core.charts.safe_curve import safe_curve
from core.filters import Filter
from core.insight.price import Prices, priced
from core.questions.table import FILTER
from core.telling.price import beyond, certified, finding, limits, outside, turning
from core.telling.scenario import words_of
from pages.ui import cache, controls, look, state, text
from pages.ui.priced import NUMBERS, PARTS, Priced
from pages.ui.state import widgets
from pages.ui.working import NotYet, follow, watch

LONGEST_SHOWN = 4_000  # characters
EXAMPLE = "10"


@st.fragment
def price() -> None:
    """A number of messages or applications, and what it cannot turn."""
    numbers = [str(number) for number in NUMBERS]
    n = int(state.view("safe", [EXAMPLE, *(number for number in numbers if number != EXAMPLE)]))
    words = words_of(state.mail().corpus)
    title = st.container()
    text.notes(state.notes())
    left, right = st.columns([12, 7], gap="large")
    try:
        known = watch(cache.priced(state.experiment(), state.mail()))
        found = known.latest()
    except NotYet as nothing:
        title.title(f"Every {words.item[0]} is being priced", anchor=False)
        with right:
            choices()
        follow(nothing.watch, doing="Pricing: {} of {}")
        return
    except InputError as error:
        title.title(f"The {words.item[1]} of this {words.learner[0]} have no price", anchor=False)
        with left:
            text.refusal(error)
        with right:
            choices()
        others()
        return
    proved = certified(found.certified, found.prepared.test_spam, PARTS, n, words)
    told = proved if found.prices is None else finding(found.prices, n, words)
    title.title(told.text, anchor=False)
    with left:
        curve(found, numbers, n, told.text)
    with right:
        choices()
        if found.prices is not None:
            around(found, found.prices, n)
            st.markdown(proved.text)
    if found.refusal is not None:
        text.refusal(found.refusal)
        others()
    if found.prices is not None:
        priced_ones(found, found.prices)
    state.write_address()


def curve(found: Priced, numbers: list[str], n: int, alt: str) -> None:
    """The hand, and what it cannot turn wherever it stands."""
    words = words_of(found.prepared.corpus)
    widgets.select_slider(
        f"{words.item[1].capitalize()} of the attacker",
        numbers,
        name="price.safe",
        shows=str(n),
        named=str,
        then=lambda number: state.open_view("safe", number, EXAMPLE),
    )
    kinds = words.negative, words.positive
    figure = safe_curve(NUMBERS, found.safe, look.current(), mark=n, kinds=kinds, poison=words.poison[1])
    look.draw(figure, key="safe", alt=alt)


def around(found: Priced, prices: Prices, n: int) -> None:
    """Within which limits the prices hold, and what is outside of them."""
    words, turned = words_of(found.prepared.corpus), found.beyond_with(n)
    st.markdown(f"**Within limits.** {limits(prices, words).text}")
    if turned is not None:
        st.markdown(f":orange[:material/warning:] {beyond(turned, found.prepared.test_spam, n, words).text}")
    if found.outside is not None:
        st.markdown(f":orange[:material/warning:] {outside(dict(found.outside), words).text}")


def choices() -> None:
    controls.choose(FILTER)
    with st.container():
        controls.choose_mail()


def others() -> None:
    """Those that have prices."""
    corpus = state.mail().corpus
    with st.container(horizontal=True):
        for kind in FILTER.choices(corpus).values():
            if issubclass(kind, Filter) and priced(kind()):
                st.button(
                    f"Price the {words_of(corpus).item[1]} of {kind.title}",
                    key=f"price.{kind.id}",
                    on_click=lambda chosen=kind: state.change(filter=chosen()),
                )


def priced_ones(found: Priced, prices: Prices) -> None:
    """The cheapest and the dearest; the chosen one with what turns it."""
    words = words_of(found.prepared.corpus)
    st.subheader(f"The cheapest {words.item[1]} and the dearest", anchor=False)
    rows = found.listed(prices, words)
    chosen = widgets.table(
        rows,
        name="price.messages",
        of=found.prepared.experiment.to_query(),
        hide_index=True,
        height=330,
        column_config={rows.columns[0]: st.column_config.TextColumn(width="large")},
        alt=f"The {words.item[1]} that the fewest {words.poison[1]} turn, and those that take most",
    )
    if chosen is None:
        st.markdown(
            f":small[:gray[The box of a row shows what turns the {words.item[0]}; by keyboard Shift and Space do.]]"
        )
        return
    row = int(rows.index[chosen])
    st.markdown(f"**{turning(prices, row, words).text}**")
    text.message(found.prepared.corpus.written(found.prepared.test_texts[row])[:LONGEST_SHOWN], height=300)


price()
