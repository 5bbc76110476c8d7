"""Filters compared: the same attack on all of them, side by side. The learner decides which error moves."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import streamlit as st

from core import Experiment, InputError
from core.charts.small_multiples import in_a_row
from core.insight.learners import Outcome, nearest, on_every_filter, outcome
from core.questions.table import ATTACK, CORPUS
from core.runs.sweeping import Sweep
from core.telling.filters import comparison, headline
from core.telling.numbers import before_and_after
from core.telling.scenario import words_of
from core.telling.why import explained, why
from pages.ui import cache, controls, look, state, text
from pages.ui.growing import GrowingSweep
from pages.ui.judged import Judged
from pages.ui.state import widgets
from pages.ui.working import NotYet, Watch, follow, watch

SIDE_BY_SIDE = 2  # explanations
ENOUGH = 9  # levels of a filter that takes long
LINES = (
    ":blue[:material/circle: **{fp}**, solid] · :orange[:material/change_history: **{fn}**, dashed] · "
    "thin: before the attack · :violet[upright: where the slider stands]"
)


@dataclass(frozen=True)
class Subject:
    """One filter under the attack: what there is of its sweep, or why there is none."""

    experiment: Experiment
    growing: GrowingSweep | None = None
    known: Watch[Sweep] | None = None
    judged: Judged | None = None
    refusal: InputError | None = None

    def found(self, level: int) -> Outcome | None:
        """What became of it at this level; None while that is not known."""
        return outcome(self.judged.sweep, level) if self.judged else None


@st.fragment
def learners() -> None:
    """Draw what there is, and follow what is still to come."""
    levels, words = cache.growing(state.experiment(), state.mail()).levels, words_of(state.mail().corpus)
    learner = words.learner
    state.stand_at_a_stop(levels)
    subjects = [subject(experiment) for experiment in on_every_filter(state.experiment(), state.mail().corpus)]
    growing = [one.growing for one in subjects if one.growing]
    refused = [one.refusal for one in subjects if one.refusal]
    if not growing:
        st.title(f"No {learner[0]} can be attacked like this", anchor=False)
        text.refusal(refused[0])
        text.notes(state.notes())
        choices(None)
        return
    level = state.experiment().poison
    found = [there for one in subjects if (there := one.found(level))]
    waiting = len(growing) - len(found)
    told = headline(found, waiting=waiting, words=words).text if found else f"The {learner[1]} are retraining"
    st.title(told, anchor=False)
    text.notes(state.notes())
    choices(levels)
    st.markdown(f":small[{LINES.format(**words.errors)}]")
    a_row = in_a_row(len(subjects))
    for first in range(0, len(subjects), a_row):
        for column, one in zip(st.columns(a_row, gap="small"), subjects[first : first + a_row], strict=False):
            with column.container(gap=None):
                small(one, level, levels[-1])
    follow(*(one.known for one in subjects if one.known), doing="Retraining: {} of {} levels")
    reasons(found)
    table(found)
    state.write_address()


def subject(experiment: Experiment) -> Subject:
    """What there is of one filter; a small chart needs a few levels, the slider's among them. The lab takes all."""
    try:
        growing = cache.growing(experiment, state.mail())
        known = watch(growing.work, wanted=ENOUGH, patience=0)
        if known.complete and outcome(known.latest(), state.experiment().poison) is None:
            known = watch(growing.work, patience=0)
        return Subject(experiment, growing, known, growing.judged(known.latest(), experiment.filter))
    except NotYet as nothing:
        return Subject(experiment, growing, nothing.watch)
    except InputError as error:
        return Subject(experiment, refusal=error)


def choices(levels: Sequence[int] | None) -> None:
    """Attack, amount and the rest of the experiment; without levels there is no amount to choose."""
    left, middle, right = st.columns([4, 5, 2], gap="medium", vertical_alignment="bottom")
    with left:
        controls.choose(ATTACK)
    if levels is not None:
        brought = words_of(state.mail().corpus).brought_in(state.experiment().attack.controls)[1]
        with middle:
            widgets.slider(
                brought.capitalize(),
                0,
                levels[-1],
                step=levels[1],
                name="poison",
                shows=state.experiment().poison,
                then=lambda poison: state.change(poison=poison),
            )
    with right:
        more = widgets.settings(CORPUS.word, "attack.*")
    if more:
        with more:
            controls.choose_mail()
            controls.parameters(ATTACK)
            controls.choose_seed()


def small(one: Subject, level: int, most: int) -> None:
    """One filter: its name opens it in the lab."""
    chosen = one.experiment.filter
    if st.button(
        f"**{chosen.title}**",
        key=f"open.{chosen.id}",
        type="tertiary",
        icon=":material/science:",
        help="Open it in the lab",
    ):
        if chosen != state.experiment().filter:
            state.reopen(replace(state.experiment(), filter=chosen))  # its result is known: no guess is asked for
        st.switch_page("lab.py")
    if one.refusal:
        text.refusal(one.refusal)
        return
    found = one.found(level)
    if found is None:
        alt = "not there yet"
        st.markdown(f":small[:gray[:material/hourglass: {alt}]]")
    else:
        blocked, missed = (before_and_after(found.clean[rate], found.row[rate]) for rate in ("fp", "fn"))
        errors = words_of(state.mail().corpus).errors
        alt = f"{errors['fp']} {blocked}, {errors['fn']} {missed}"
        st.markdown(f":small[:blue[:material/circle: {blocked}] · :orange[:material/change_history: {missed}]]")
    if one.judged:
        at = nearest(one.judged.sweep, level)
        figure = one.judged.small_curve(look.current(), at, most=most)
        look.draw(figure, key=f"curve.{chosen.id}", alt=f"{chosen.title}: {alt}")


def reasons(found: Sequence[Outcome]) -> None:
    told = explained(found)
    if not told:
        return
    st.subheader(f"Why: the {words_of(state.mail().corpus).learner[1]} count differently", anchor=False)
    for first in range(0, len(told), SIDE_BY_SIDE):
        some = told[first : first + SIDE_BY_SIDE]
        for column, one in zip(st.columns(SIDE_BY_SIDE, gap="medium"), some, strict=False):
            with column:
                reason(one)


def reason(found: Outcome) -> None:
    told = why(found, words_of(state.mail().corpus))
    st.markdown(f"**{told.way.text}** {told.so.text}")
    st.dataframe(
        told.counts,
        hide_index=True,
        height="content",
        column_config={
            "what": st.column_config.TextColumn("What is counted", width=245),
            "without": "Before the attack",
            "with": "Now",
        },
        alt=f"What {found.title} counts, before the attack and now",
    )


def table(found: Sequence[Outcome]) -> None:
    if not found:
        return
    words = words_of(state.mail().corpus)
    st.subheader(f"All {words.learner[1]} at this amount", anchor=False)
    st.dataframe(
        comparison(found),
        hide_index=True,
        height="content",
        column_config={
            "filter": words.learner[0].capitalize(),
            "blocked": f"{words.fp.done} {words.negative}".capitalize(),
            "blocked_messages": words.item[1],
            "missed": f"{words.fn.done} {words.positive}".capitalize(),
            "missed_messages": f"{words.item[1]} ",
            "unsure": f"{words.unsure.done} of all {words.item[1]}".capitalize(),
        },
        alt=f"Both errors of each {words.learner[0]} before the attack and now",
    )


learners()
