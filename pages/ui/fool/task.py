"""Which level is played, under which rules: its own, or those that the visitor sets."""

from typing import Literal

import streamlit as st

from core.games.levels import levels
from core.games.levels.base import Level
from core.games.noise_and_words.conditions import ASSIGNED, BY_NAME
from core.games.rules import GUARDS, Goal, Rules
from core.questions.table import CORPUS, FILTER
from core.telling.game import progress
from core.telling.scenario import MAIL
from pages.ui import controls, state
from pages.ui.state import widgets

OWN_RULES = "own"
GOALS = {"delivered": "Get spam through", "blocked": "Get good mail blocked"}
BUDGETS = {"10": "10", "20": "20", "50": "50", "100": "100"}
SENTENCES = {
    Goal.DELIVERED: "Play the spammer: add harmless words, take out or disguise telling ones. Each question costs.",
    Goal.BLOCKED: "Play the saboteur: make somebody's good mail look like spam. Each question costs.",
}


def level() -> Level | None:
    """The open one, which the address says from now on; None for rules of the visitor's own, which links of old say."""
    known = levels()
    has_rules = any(state.said(name) for name in ("goal", "budget", "folds", "guard", "state"))
    first = OWN_RULES if has_rules else next(iter(known))
    chosen = state.view("level", [first, *known, OWN_RULES])
    state.open_view("level", chosen, "")
    return known.get(chosen)


def rules(chosen: Level | None) -> Rules:
    if chosen is not None:
        return chosen.rules
    return Rules(
        goal=Goal(state.view("goal", list(GOALS))),
        tells=state.probing().tells,
        budget=int(state.view("budget", ["20", *BUDGETS])),
        undoes=state.view("folds", ["no", "yes"]) == "yes",
        guard=state.view("guard", list(GUARDS)),
    )


def choose(chosen: Level | None, goal: Goal) -> None:
    """The levels in a row, those that were won with a mark, and what the open one asks for."""
    known, won = levels(), state.won()
    names = {name: f"{level.number}{' ✓' * (name in won)}" for name, level in known.items()} | {OWN_RULES: "Own rules"}

    def turn_to(name: str) -> None:
        state.open_view("level", name, "")
        state.open_view("message", None, "")

    with st.container(horizontal=True, vertical_alignment="center"):
        widgets.segmented_control(
            "Level",
            list(names),
            name="evade.level",
            shows=chosen.id if chosen else OWN_RULES,
            named=names.__getitem__,
            then=turn_to,
            label_visibility="collapsed",
        )
        if won:
            st.markdown(f":small[{progress(len(won), len(known)).text}]", width="content")
    title = f"Level {chosen.number}: {chosen.title}." if chosen else "Rules of your own."
    st.markdown(f"**{title}** {chosen.sentence if chosen else SENTENCES[goal]}")


def own_rules(poison: int) -> None:
    """What the attacker may know and ask, and what the defender does."""
    pick("goal", "What is wanted", GOALS, next(iter(GOALS)), label_visibility="collapsed")
    controls.choose_told()
    pick("budget", "Question budget", BUDGETS, "20")
    names = {
        "clean": "Before the attack",
        "poisoned": f"With {MAIL.poisoned(poison, state.experiment().attack.controls)}",
    }
    pick("state", "Learned from", names, "clean")
    switch(
        "folds",
        "The filter undoes disguises",
        "It takes markup and invisible characters out, reads look-alike letters as Latin ones and joins s p a c e d "
        "words before it judges.",
    )


def settings(*, own: bool) -> None:
    """What is seldom touched: the filter and its mail, and whether it answers truly."""
    if more := widgets.settings(FILTER.word, "filter.*", CORPUS.word, "condition", *(["guard"] if own else [])):
        with more:
            controls.choose(FILTER)
            controls.parameters(FILTER)
            controls.choose_mail()
            choose_condition()
            if own:
                guards = {name: sentence for name, (sentence, _) in GUARDS.items()}
                widgets.selectbox(
                    "When it is asked, the filter",
                    list(guards),
                    name="evade.guard",
                    shows=state.view("guard", list(guards)),
                    named=guards.__getitem__,
                    then=lambda guard: state.open_view("guard", guard, "none"),
                )


def choose_condition() -> None:
    """Whether the game is an experiment, and under which condition."""
    titles = {"none": "None: a game", **{name: which.title.capitalize() for name, which in BY_NAME.items()}}
    widgets.selectbox(
        "Condition of an experiment",
        [*titles, ASSIGNED],
        name="evade.condition",
        shows=state.view("condition", [*titles, ASSIGNED]),
        named=lambda name: titles.get(name, "Dealt out by chance"),
        then=lambda name: state.open_view("condition", name, "none"),
        help="Noise in the answers or none, all words or few: four filters that parts of a class meet.",
    )


def pick(
    name: str,
    label: str,
    names: dict[str, str],
    default: str,
    label_visibility: Literal["visible", "collapsed"] = "visible",
) -> None:
    """One of a few, kept in the address."""
    widgets.segmented_control(
        label,
        list(names),
        name=f"evade.{name}",
        shows=state.view(name, [default, *names]),
        named=names.__getitem__,
        then=lambda chosen: state.open_view(name, chosen, default),
        label_visibility=label_visibility,
        width="stretch",
    )


def switch(name: str, label: str, help: str | None = None) -> None:  # noqa: A002 - the word that the screen uses too
    """On or off, kept in the address."""
    widgets.toggle(
        label,
        name=f"evade.{name}",
        shows=state.view(name, ["no", "yes"]) == "yes",
        then=lambda on: state.open_view(name, "yes" if on else "no", "no"),
        help=help,
    )
