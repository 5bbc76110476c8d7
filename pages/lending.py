"""Lending by periods: a model that learns only from those whom it accepts, and somebody who knows that."""

import streamlit as st

from core import InputError
from core.charts.periods import periods
from core.periods.beside import Beside
from core.questions.table import ADDED, APPLIES, EXPLORED, LABELS, MODEL, PERIODS, PERIODS_LEARNED, SEED, TABLE
from core.telling.lending import costs, finding, selective
from core.telling.scenario import words_of
from pages.ui import cache, controls, look, state, text
from pages.ui.state import widgets
from pages.ui.working import NotYet, follow, watch

ROLE = "**You are the attacker, for periods.** The {} learns from those whom it accepted, and some of those are yours."
DOING = "Playing the periods: {} of {}"


@st.fragment
def lending() -> None:
    """What the periods come to, beside the same ones without the attack."""
    words = words_of(state.lent_on().corpus)
    st.markdown(ROLE.format(words.learner[0]))
    title = st.container()
    text.notes(state.notes())
    left, right = st.columns([12, 7], gap="large")
    with right:
        choices()
    try:
        found = watch(cache.lent(state.lending(), state.lent_on())).latest()
    except NotYet as nothing:
        title.title("The periods are being played", anchor=False)
        with left:
            follow(nothing.watch, doing=DOING)
        return
    except InputError as error:
        title.title("These periods cannot be played", anchor=False)
        with left:
            text.refusal(error)
        return
    last = len(found.lent.periods)
    period = state.period(last)
    told = finding(found.attacked(period), words)
    title.title(told.text, anchor=False)
    with left:
        curves(found, period, told.text)
        widgets.number_input(
            "Period", 1, last, name="lending.period", shows=period,
            then=lambda to: state.open_view("period", str(to), str(last)),
        )  # fmt: skip
        st.markdown(selective(found.selective(period), words).text)
        st.markdown(costs(found.costs(period), words).text)
    table(found)
    state.write_address()


def curves(found: Beside, period: int, alt: str) -> None:
    """Both errors with the attack and without it."""
    words, is_attacked = words_of(found.lent.table), found.lent.question.is_attacked
    figure = periods(
        found.lent.frame, found.without.frame if is_attacked else None, look.current(),
        names=words.errors, accepted=words.accepted, period=period,
    )  # fmt: skip
    look.draw(figure, key="periods", alt=alt)
    if is_attacked:
        st.markdown(":small[:gray[Thick lines: with the attack. Thin lines: the same periods where nobody attacks.]]")


def choices() -> None:
    """Who decides, who attacks, and what becomes known."""
    if state.hides_choices():
        return
    asked, names = state.lending(), state.tables()
    controls.choose(MODEL, state.lending, state.lend, state.lent_on)
    controls.choose(APPLIES, state.lending, state.lend, state.lent_on)
    st.markdown(f":small[:gray[{asked.attack.sentence}]]")
    controls.parameters_of(APPLIES, state.lending, state.lend)
    widgets.selectbox(
        TABLE.label, list(names), name="lending.corpus", shows=asked.corpus, named=names.__getitem__,
        then=lambda chosen: state.lend(corpus=chosen),
    )  # fmt: skip
    if asked.attack.cell is not None:
        widgets.number_input(
            "Crafted applicants per period, in %", 0, ADDED.most, name="lending.volume", shows=max(asked.volume),
            then=lambda percent: state.lend(volume=percent),
            help="Of those who apply anyhow; the most in any period, where an address asks for different numbers.",
        )  # fmt: skip
    controls.number(PERIODS, state.lending, state.lend)
    controls.option(LABELS, state.lending, state.lend, named=str.capitalize)
    if more := widgets.settings(EXPLORED.word, PERIODS_LEARNED.word):
        with more:
            for number in (EXPLORED, PERIODS_LEARNED, SEED):
                controls.number(number, state.lending, state.lend)


def table(found: Beside) -> None:
    """The periods in numbers."""
    words, lent = words_of(found.lent.table), found.lent
    counts = {
        "period": "period", "applicants": "applicants", "accepted": words.accepted, "poison": "crafted",
        "poison_accepted": f"crafted, {words.accepted}", "known": "outcomes known",
    }  # fmt: skip
    shares = {rate: words.errors[rate] for rate in ("fn", "fp")}
    shares |= {column: f"{words.accepted}: {said}" for column, said in lent.groups.items()}
    columns = {column: st.column_config.NumberColumn(head(said)) for column, said in counts.items()}
    columns |= {column: st.column_config.NumberColumn(head(said), format="percent") for column, said in shares.items()}
    st.dataframe(
        lent.frame[[*columns]],
        hide_index=True,
        height="content",
        column_config=columns,
        alt="Applicants, decisions and errors period by period",
    )


def head(said: str) -> str:
    """With a capital, and the rest as it is: it may be a name."""
    return said[:1].upper() + said[1:]


lending()
