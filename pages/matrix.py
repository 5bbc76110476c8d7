"""Attack against defence: all meet all, and what a defender does best who does not know which comes."""

import streamlit as st

from core import Experiment, InputError
from core.charts.heat import as_table, heat
from core.insight.matrix import NO_ATTACK, SEEDS, SHARES, Matrix, Measure, attacks, defences
from core.questions.table import FILTER
from core.telling.matrix import advice, headline
from core.telling.numbers import listed
from pages.ui import cache, controls, look, state, text
from pages.ui.state import widgets
from pages.ui.working import NotYet, follow, watch

MEASURES: dict[Measure, str] = {
    "cost": "Cost",
    "fp": "Blocked good mail",
    "fn": "Missed spam",
    "aim": "What it is after",
}
PRICES = ("10", "1", "2", "5", "20", "50", "100")
AMOUNTS = {f"{100 * share:g}%": at for at, share in enumerate(SHARES) if share}
DOING = "Playing attacks against defences: {} of {} rows"


@st.fragment
def matrix() -> None:
    """What there is of it, and how far it is."""
    title = st.container()
    text.notes(state.notes())
    measure, at, price = choices()
    rows, columns = [NO_ATTACK, *attacks()], list(defences())
    try:
        watched = watch(cache.matrix(state.experiment(), state.mail()))
        found = watched.latest()
    except NotYet as nothing:
        title.title("All attacks meet all defences", anchor=False)
        follow(nothing.watch, doing=DOING)
        return
    except InputError as error:
        title.title("This filter cannot be attacked here", anchor=False)
        text.refusal(error)
        return
    cost = found.grid(at, "cost", price)
    told = headline(cost, rows, columns)
    title.title(told.text if told else "All attacks meet all defences", anchor=False)
    shown = found.grid(at, measure, price)
    now = look.current()
    colour = {"fp": now.blocked, "fn": now.missed}.get(measure, now.poison)
    figure = heat(shown, rows, columns, now, colour=colour, shares=measure != "cost")
    look.draw(figure, key="matrix", alt=f"{MEASURES[measure]} of every attack behind every defence")
    st.markdown(f":small[:gray[{how_to_read(measure, price, found)}]]")
    follow(watched, doing=DOING)
    with st.expander("As a table", icon=":material/table:"):
        st.dataframe(
            as_table(shown, rows, columns),
            height="content",
            alt=f"{MEASURES[measure]} of every attack behind every defence",
        )
    if best := advice(cost, rows, columns):
        st.markdown(f"**Not knowing which comes.** {best.text}")
    open_a_cell()
    reasons(found)
    state.write_address()


def choices() -> tuple[Measure, int, float]:
    """What the colours say, at how much poison, at which price."""
    amounts = list(AMOUNTS)
    said = state.view("measure", list(MEASURES))
    measure = next(one for one in MEASURES if one == said)
    amount = state.view("share", ["2%", *(one for one in amounts if one != "2%")])
    price = state.view("price", list(PRICES))
    places = st.columns([5, 3, 4, 4, 4], gap="small", vertical_alignment="bottom")
    with places[0]:
        widgets.selectbox(
            "Shown", list(MEASURES), name="matrix.measure", shows=measure,
            named=lambda one: MEASURES[one], then=lambda one: state.open_view("measure", one, "cost"),
        )  # fmt: skip
    with places[1]:
        widgets.selectbox(
            "Poison", amounts, name="matrix.share", shows=amount, then=lambda one: state.open_view("share", one, "2%"),
            help="Of all training mail, or as much as the attack can do.",
        )  # fmt: skip
    with places[2]:
        widgets.select_slider(
            "A blocked message costs", sorted(PRICES, key=int), name="matrix.price", shows=price,
            named=lambda one: f"{one} missed spam", then=lambda one: state.open_view("price", one, PRICES[0]),
        )  # fmt: skip
    with places[3]:
        controls.choose(FILTER)
    with places[4]:
        controls.choose_mail()
    return measure, AMOUNTS[amount], float(price)


def how_to_read(measure: Measure, price: float, found: Matrix) -> str:
    """What a number stands for, and over how many seeds."""
    seeds = min((found.seeds.get(name, 0) for name in attacks()), default=0)
    over = f"over {max(1, seeds)} of {SEEDS} seeds"
    if measure == "cost":
        return (
            f"What 100 test messages cost, in missed spam, {over}: a blocked good message counts {price:g}, one of "
            "which the filter is unsure 1."
        )
    return f"{MEASURES[measure]}, {over}."


def open_a_cell() -> None:
    """Two choices and a button: any cell in the lab."""
    attack = state.view("row", list(attacks()))
    defence = state.view("column", list(defences()))
    left, middle, right = st.columns([4, 4, 3], gap="small", vertical_alignment="bottom")
    with left:
        widgets.selectbox(
            "Attack to open", list(attacks()), name="matrix.row", shows=attack,
            then=lambda one: state.open_view("row", one, next(iter(attacks()))),
        )  # fmt: skip
    with middle:
        widgets.selectbox(
            "Behind", list(defences()), name="matrix.column", shows=defence,
            then=lambda one: state.open_view("column", one, next(iter(defences()))),
        )  # fmt: skip
    if right.button("Open it in the lab", icon=":material/science:", width="stretch"):
        asked = state.experiment()
        chosen = Experiment(
            asked.filter, attacks()[attack], defence=defences()[defence], seed=asked.seed, corpus=asked.corpus,
            outside=asked.outside,
        )  # fmt: skip
        state.reopen(chosen)
        st.switch_page("lab.py")


def reasons(found: Matrix) -> None:
    """Why a cell is empty."""
    for why in dict.fromkeys(found.why.values()):
        cells = [f"{attack} behind {defence}" for (attack, defence), reason in found.why.items() if reason == why]
        text.plain(f"{listed(cells[:3])}{' and others' * (len(cells) > 3)}: {why}")


matrix()
