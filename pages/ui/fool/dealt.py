"""The game by hand as an experiment: one spam, so many questions, under one of four conditions."""

from collections.abc import Mapping

import streamlit as st

from core import Experiment, InputError
from core.games.noise_and_words.conditions import Condition, Trial, before_attack, dealt, game, grounds, messages
from core.lessons.of_class import outcome_of
from core.mail.first_line import first_line
from core.probing.ground import Ground
from core.telling.game import headline
from core.telling.noise_and_words import came_to
from core.work.turns import Turns
from pages.ui import cache, state, text
from pages.ui.fool import hands, simulated, task
from pages.ui.state import widgets
from pages.ui.working import NotYet, follow, watch

BLIND = (
    "An experiment: which of four filters answers you was dealt out by chance, and is told when your game is judged. "
    "Your message is sent once more then, and that answer counts."
)
Filters = tuple[Mapping[bool, Ground], dict[str, str]]
"""By whether they know a few words alone, and the messages that both of them block, by name."""


def draw(condition: Condition) -> None:
    """Before the game is judged nothing on the page tells which filter it is."""
    asked = before_attack(state.experiment())
    try:
        both, offered = watch(filters(asked, state.mail())).latest()
    except NotYet as nothing:
        st.title("Two filters are being trained", anchor=False)
        follow(nothing.watch, doing="Training the filters")
        task.settings(own=False)
        return
    except InputError as error:
        text.refusal(error)
        text.notes(state.notes())
        task.settings(own=False)
        return
    trial, blind = current(condition, both, offered, asked), state.is_blind()
    st.title(headline(trial, blind=blind).text, anchor=False)
    text.notes(state.notes())
    st.markdown(under(condition, blind=blind))
    left, right = st.columns([3, 2], gap="medium")
    with left:
        if not state.is_dealt():
            choose_message(offered, trial.about)
        hands.edit(trial)
        after(trial)
    with right:
        hands.standing(trial, condition.rules().tells.value)
        if not blind:
            task.switch("sees", "Show what the filter sees")
        task.settings(own=False)
    if not blind:
        hands.what_the_filter_sees(trial)
    hands.history(trial, blind=blind)
    if not state.is_dealt():
        simulated.draw()


def filters(asked: Experiment, mail: cache.Mail) -> Turns[Filters]:
    """Trained once for all who meet them; their cut-offs matter."""

    def made() -> Filters:
        both = grounds(asked, mail.corpus)
        return both, messages(both)

    return cache.held(asked, mail, ("four filters", asked.to_query()), lambda: Turns(lambda: iter([made()])))


def current(condition: Condition, both: Mapping[bool, Ground], offered: Mapping[str, str], asked: Experiment) -> Trial:
    """The game that goes on, or a new one: another message, or another filter, is another game. Where the condition was
    dealt out, so is the message."""
    about = dealt(offered) if state.is_dealt() else state.view("message", list(offered))
    begun = game(condition, both, asked, about, offered[about], seed=asked.seed)
    before = state.trial()
    if before is not None and (before.opponent, before.about) == (begun.opponent, begun.about):
        return before
    state.take_part(begun)
    return begun


def under(condition: Condition, *, blind: bool) -> str:
    """The line that says under which condition one plays, or that it is told later."""
    if blind:
        return f":material/experiment: {BLIND}"
    if state.is_dealt() and (counted := state.counted()) is not None and counted.outcome:
        return f":material/experiment: **{came_to(outcome_of(dict(counted.outcome), 0)).text}**"
    return f":material/experiment: An experiment, under the condition **{condition.title}**."


def choose_message(offered: Mapping[str, str], about: str) -> None:
    widgets.selectbox(
        "Message from the test inbox",
        list(offered),
        name="evade.message",
        shows=about,
        named=lambda name: first_line(offered[name]),
        then=lambda name: state.open_view("message", name, ""),
        help="Spam that the filter of all words and the one of few words block.",
    )


def after(trial: Trial) -> None:
    """A learner has one game with its questions: to begin it anew would be another attempt that nobody counts."""
    may_begin_anew = not state.is_blind() or (trial.spent and not trial.is_edited)
    with st.container(horizontal=True):
        st.button(
            "The message as it was",
            icon=":material/undo:",
            on_click=lambda: state.take_part(trial.as_it_was()),
            help="Questions that were asked stay asked.",
        )
        if may_begin_anew:
            st.button("Start over", icon=":material/restart_alt:", on_click=lambda: state.take_part(trial.again()))
