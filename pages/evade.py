"""Fool the filter: one message, edited until the filter changes its mind, and every question counts."""

from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from core import Experiment, InputError
from core.games.evasion_game import OWN, Game, messages_to_play, opponent_of
from core.games.levels.base import Level
from core.games.rules import GUARDS, Goal, Rules
from core.mail.corpus import OUTSIDE
from core.mail.first_line import first_line
from core.mail.normalise import normalised
from core.oracle import Oracle
from core.probing.ground import Ground
from core.telling.game import headline, par
from core.telling.numbers import counted
from core.telling.scenario import MAIL
from pages.ui import cache, state, text
from pages.ui.fool import as_poison, dealt, hands, simulated, task
from pages.ui.judged import Judged
from pages.ui.state import widgets
from pages.ui.working import NotYet, follow, watch


@dataclass(frozen=True, eq=False)
class Opponent:
    """The filter that answers: retrained with so much poison of an experiment."""

    experiment: Experiment
    poison: int
    judged: Judged
    ground: Ground


@st.fragment
def evade() -> None:
    if (condition := state.condition()) is not None:
        dealt.draw(condition)
        state.write_address()
        return
    level = task.level()
    rules = task.rules(level)
    try:
        opponent = meet(level)
    except NotYet as nothing:
        st.title(f"{state.experiment().filter.title} is being retrained", anchor=False)
        follow(nothing.watch, doing="Retraining the filter")
        task.choose(level, rules.goal)
        task.settings(own=level is None)
        return
    except InputError as error:
        text.refusal(error)
        text.notes(state.notes())
        task.choose(level, rules.goal)
        task.settings(own=level is None)
        return
    offered, refusal = to_play(opponent.ground, rules.goal)
    game = current(opponent, level, rules, offered)
    st.title(headline(game).text, anchor=False)
    text.notes(state.notes())
    task.choose(level, rules.goal)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        choose_message(level, offered, refusal)
        hands.edit(game)
        after(game, offered)
    with right:
        hands.standing(game, rules.tells.value)
        if game.about != OWN and rules.has_par:
            st.markdown(f":material/flag: {par(game, opponent.judged.par(opponent.poison, game)).text}")
        with st.container(gap="xsmall"):
            if level is None:
                task.own_rules(state.experiment().poison)
            task.switch("sees", "Show what the filter sees")
            task.settings(own=level is None)
    hands.what_the_filter_sees(game)
    as_poison.draw(game)
    hands.history(game)
    simulated.draw()
    state.write_address()


def meet(level: Level | None) -> Opponent:
    """The filter of the level, or the visitor's own, clean or poisoned. Raises `NotYet`, and `InputError`."""
    experiment = state.experiment()
    if level is not None:
        experiment = replace(experiment, attack=level.attack or Experiment().attack, outside=OUTSIDE)
    growing = cache.growing(experiment, state.mail())
    judged = growing.judged(watch(growing.work).latest(), experiment.filter)
    if level is None:
        state.stand_at_a_stop(growing.levels)
        poisoned = state.view("state", ["clean", "poisoned"]) == "poisoned"
        poison = state.experiment().poison if poisoned else 0
    else:
        poison = level.poison(growing.levels)
    return Opponent(experiment, poison, judged, judged.ground(poison, watch(judged.learning(poison)).latest()))


def to_play(ground: Ground, goal: Goal) -> tuple[dict[str, str], InputError | None]:
    """The messages to choose from, or why there is none but the visitor's own. One that is on the table stays there,
    also before a filter that judges it otherwise."""
    try:
        return messages_to_play(ground, goal, also=state.said("message")), None
    except InputError as error:
        return {}, error


def current(opponent: Opponent, level: Level | None, rules: Rules, offered: dict[str, str]) -> Game:
    """The game that goes on, or another message as it was left; other filters meet the text as it stands."""
    before, name = state.game(), level.id if level else ""
    about = state.view("message", names(level, offered))
    state.open_view("message", about, "")  # the first one may be another one before another filter
    asked = opponent_of(opponent.experiment, opponent.poison, rules.guard)
    same = before is not None and (before.goal, before.level, before.about) == (rules.goal, name, about)
    if before is not None and same and before.opponent == asked:
        game = before
    else:
        ground = opponent.ground
        oracle = Oracle(learned=ground.learned, scorer=ground.scorer, reluctance=GUARDS[rules.guard][1])
        if before is not None and same:
            game = before.against(asked, oracle)
        else:
            number = before.number + 1 if before else 0
            game = begun(
                offered.get(about), rules, level=name, about=about, opponent=asked, oracle=oracle, number=number
            )
        state.play(game)
    game = state.as_written(game)
    game.oracle.feedback, game.oracle.budget = rules.tells, rules.budget
    game.oracle.reads = normalised if rules.undoes else None
    return game


def begun(message: str | None, rules: Rules, **how: Any) -> Game:
    """A game on a message, None for one of the visitor's own, as it was left if it was played before."""
    if message is None:
        game = Game(goal=rules.goal, original=None, text="", **how)
    else:
        game = Game.on(message, goal=rules.goal, **how)
    left = state.left(game.level, game.about)
    return game.taken_up(left) if left else game


def names(level: Level | None, offered: dict[str, str]) -> list[str]:
    """The messages that can be played: under rules of the visitor's own, or where there is no other, their own too."""
    return [*offered, *([OWN] if level is None or not offered else [])]


def choose_message(level: Level | None, offered: dict[str, str], refusal: InputError | None) -> None:
    widgets.selectbox(
        "Message from the test inbox",
        names(level, offered),
        name="evade.message",
        shows=state.view("message", names(level, offered)),
        named=lambda name: first_line(offered[name]) if name in offered else "(write one of your own)",
        then=lambda name: state.open_view("message", name, ""),
        help=f"{counted(len(offered), MAIL.item)} that this filter judges rightly; under own rules also yours.",
    )
    if refusal:
        text.refusal(refusal)


def after(game: Game, offered: dict[str, str]) -> None:
    with st.container(horizontal=True):
        st.button("Start over", icon=":material/restart_alt:", on_click=lambda: state.play(game.again()))
        others = list(offered)
        at = others.index(game.about) + 1 if game.about in others else 0
        st.button(
            "Next message",
            icon=":material/skip_next:",
            disabled=not others,
            on_click=lambda: state.open_view("message", others[at % len(others)], ""),
        )


evade()
