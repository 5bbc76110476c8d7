"""What no attacker can do: how many poison messages each mail stands, and how much is safe from so many."""

import streamlit as st

from core import InputError
from core.charts.safe_curve import safe_curve
from core.filters import filters
from core.insight.price import MOST, priced
from core.questions.table import FILTER
from core.telling.numbers import at_least_it_takes
from core.telling.price import certified, finding, limits, outside
from core.telling.scenario import MAIL
from pages.ui import cache, controls, look, state, text
from pages.ui.priced import NUMBERS, PARTS, Priced
from pages.ui.state import widgets
from pages.ui.working import NotYet, follow, watch

LONGEST_SHOWN = 4_000  # characters
EXAMPLE = "10"


@st.fragment
def price() -> None:
    """A number of messages, and what it cannot turn."""
    numbers = [str(number) for number in NUMBERS]
    n = int(state.view("safe", [EXAMPLE, *(number for number in numbers if number != EXAMPLE)]))
    title = st.container()
    text.notes(state.notes())
    left, right = st.columns([12, 7], gap="large")
    try:
        known = watch(cache.priced(state.experiment(), state.mail()))
        found = known.latest()
    except NotYet as nothing:
        title.title("Every message is being priced", anchor=False)
        with right:
            choices()
        follow(nothing.watch, doing="Pricing: {} of {}")
        return
    except InputError as error:
        title.title("This filter's messages have no price", anchor=False)
        with left:
            text.refusal(error)
        with right:
            choices()
        others()
        return
    told = finding(found.prices, n)
    title.title(told.text, anchor=False)
    with left:
        widgets.select_slider(
            "Messages of the attacker",
            numbers,
            name="price.safe",
            shows=str(n),
            named=str,
            then=lambda number: state.open_view("safe", number, EXAMPLE),
        )
        figure = safe_curve(NUMBERS, found.safe, look.current(), mark=n)
        look.draw(figure, key="safe", alt=told.text)
    with right:
        choices()
        st.markdown(f"**Within limits.** {limits(found.prices).text}")
        st.markdown(f":orange[:material/warning:] {outside(dict(found.outside)).text}")
        st.markdown(certified(found.certified, found.prices.prepared.test_spam, PARTS, n).text)
    messages(found)
    state.write_address()


def choices() -> None:
    controls.choose(FILTER)
    with st.container():
        controls.choose_mail()


def others() -> None:
    """The filters that have prices."""
    with st.container(horizontal=True):
        for kind in filters().values():
            if priced(kind()):
                st.button(
                    f"Price the messages of {kind.title}",
                    key=f"price.{kind.id}",
                    on_click=lambda chosen=kind: state.change(filter=chosen()),
                )


def messages(found: Priced) -> None:
    """The cheapest and the dearest; the chosen one with what turns it."""
    st.subheader("The cheapest messages and the dearest", anchor=False)
    rows = found.listed()
    chosen = widgets.table(
        rows,
        name="price.messages",
        of=found.prices.prepared.experiment.to_query(),
        hide_index=True,
        height=330,
        column_config={"Message": st.column_config.TextColumn(width="large")},
        alt="The messages that the fewest poison messages turn, and those that take most",
    )
    if chosen is None:
        st.markdown(":small[:gray[The box of a row shows what turns the message; by keyboard Shift and Space do.]]")
        return
    row = int(rows.index[chosen])
    spam = bool(found.prices.prepared.test_spam[row])
    fewest = at_least_it_takes(int(found.prices.fewest[row]), most=MOST, exact=found.prices.exact)
    label = MAIL.negative if spam else MAIL.positive
    length = found.prices.length
    what = "this message" if length is None else f"{length:,} of its words"
    st.markdown(f"**What turns it: {fewest}** × {what}, labelled {label}.")
    text.message(found.prices.prepared.test_texts[row][:LONGEST_SHOWN], height=300)


price()
