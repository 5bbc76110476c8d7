"""Attack against defence: all meet all, and what a defender does best who does not know which comes."""

import streamlit as st

from core import Experiment, InputError
from core.charts.heat import as_table, heat
from core.insight.contenders import attacks, defences
from core.insight.matrix import NO_ATTACK, SEEDS, SHARES, Matrix, Measure, Prices
from core.questions.table import FILTER
from core.telling.matrix import advice, headline
from core.telling.numbers import listed
from core.telling.scenario import Scenario, words_of
from pages.ui import cache, controls, look, state, text
from pages.ui.prices import assumed
from pages.ui.state import widgets
from pages.ui.working import NotYet, follow, watch

PRICES = ("10", "1", "2", "5", "20", "50", "100")
AMOUNTS = {f"{100 * share:g}%": at for at, share in enumerate(SHARES) if share}
DOING = "Playing attacks against defences: {} of {} rows"


@st.fragment
def matrix() -> None:
    """What there is of it, and how far it is."""
    title = st.container()
    text.notes(state.notes())
    corpus = state.mail().corpus
    words = words_of(corpus)
    measure, at, prices = choices(words)
    rows, columns = [NO_ATTACK, *attacks(corpus)], list(defences(corpus))
    try:
        watched = watch(cache.matrix(state.experiment(), state.mail()))
        found = watched.latest()
    except NotYet as nothing:
        title.title("All attacks meet all defences", anchor=False)
        follow(nothing.watch, doing=DOING)
        return
    except InputError as error:
        title.title(f"This {words.learner[0]} cannot be attacked here", anchor=False)
        text.refusal(error)
        return
    cost = found.grid(at, "cost", prices)
    told = headline(cost, rows, columns, prices.currency)
    title.title(told.text if told else "All attacks meet all defences", anchor=False)
    shown = found.grid(at, measure, prices)
    now = look.current()
    colour = {"fp": now.blocked, "fn": now.missed}.get(measure, now.poison)
    figure = heat(shown, rows, columns, now, colour=colour, shares=measure != "cost")
    alt = f"{measures(words)[measure]}: every attack behind every defence"
    look.draw(figure, key="matrix", alt=alt)
    st.markdown(f":small[:gray[{how_to_read(measure, prices, found)}]]")
    follow(watched, doing=DOING)
    with st.expander("As a table", icon=":material/table:"):
        st.dataframe(as_table(shown, rows, columns), height="content", alt=alt)
    if best := advice(cost, rows, columns, prices.currency):
        st.markdown(f"**Not knowing which comes.** {best.text}")
    open_a_cell()
    reasons(found)
    state.write_address()


def measures(words: Scenario) -> dict[Measure, str]:
    """What the colours can say, as the screen calls it."""
    return {
        "cost": "Cost",
        "fp": f"{words.fp.done} {words.negative}".capitalize(),
        "fn": f"{words.fn.done} {words.positive}".capitalize(),
        "aim": "What it is after",
    }


def choices(words: Scenario) -> tuple[Measure, int, Prices]:
    """What the colours say, at how much poison, at which prices."""
    amounts, known = list(AMOUNTS), measures(words)
    said = state.view("measure", list(known))
    measure = next(one for one in known if one == said)
    amount = state.view("share", ["2%", *(one for one in amounts if one != "2%")])
    price = state.view("price", list(PRICES))
    prices = Prices.of(state.mail().corpus, float(price))
    wide = [5, 3, 4, 4] if prices.currency else [5, 3, 4, 4, 4]
    places = st.columns(wide, gap="small", vertical_alignment="bottom")
    with places[0]:
        widgets.selectbox(
            "Shown", list(known), name="matrix.measure", shows=measure,
            named=lambda one: known[one], then=lambda one: state.open_view("measure", one, "cost"),
        )  # fmt: skip
    with places[1]:
        widgets.selectbox(
            "Poison", amounts, name="matrix.share", shows=amount, then=lambda one: state.open_view("share", one, "2%"),
            help="Of all training rows, or as much as the attack can do.",
        )  # fmt: skip
    if not prices.currency:
        with places[2]:
            widgets.select_slider(
                "A blocked message costs", sorted(PRICES, key=int), name="matrix.price", shows=price,
                named=lambda one: f"{one} missed spam", then=lambda one: state.open_view("price", one, PRICES[0]),
            )  # fmt: skip
    with places[-2]:
        controls.choose(FILTER)
    with places[-1]:
        controls.choose_mail()
    return measure, AMOUNTS[amount], prices


def how_to_read(measure: Measure, prices: Prices, found: Matrix) -> str:
    """What a number stands for, and over how many seeds."""
    words = words_of(state.mail().corpus)
    seeds = min((found.seeds.get(name, 0) for name in found.rows), default=0)
    over = f"over {max(1, seeds)} of {SEEDS} seeds"
    if measure != "cost":
        return f"{measures(words)[measure]}, {over}."
    if prices.currency:
        return (
            f"What {prices.items:,} {words.item[1]} cost, in {prices.currency}, {over}: wrong decisions, and one that "
            f"is left open as much as the cheaper error. {assumed(state.mail().corpus)}"
        )
    return (
        f"What {prices.items} test messages cost, in missed spam, {over}: a blocked good message counts "
        f"{prices.blocked:g}, one of which the filter is unsure 1."
    )


def open_a_cell() -> None:
    """Two choices and a button: any cell in the lab."""
    known, behind = attacks(state.mail().corpus), defences(state.mail().corpus)
    attack, defence = state.view("row", list(known)), state.view("column", list(behind))
    left, middle, right = st.columns([4, 4, 3], gap="small", vertical_alignment="bottom")
    with left:
        widgets.selectbox(
            "Attack to open", list(known), name="matrix.row", shows=attack,
            then=lambda one: state.open_view("row", one, next(iter(known))),
        )  # fmt: skip
    with middle:
        widgets.selectbox(
            "Behind", list(behind), name="matrix.column", shows=defence,
            then=lambda one: state.open_view("column", one, next(iter(behind))),
        )  # fmt: skip
    if right.button("Open it in the lab", icon=":material/science:", width="stretch"):
        asked = state.experiment()
        chosen = Experiment(
            asked.filter, known[attack], defence=behind[defence], seed=asked.seed, corpus=asked.corpus,
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
