"""Widgets drawn from what attacks and filters declare."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from core import InputError
from core.attacks.causative import causative_attacks
from core.attacks.causative._targeted import TargetedAttack
from core.experiment import MOST_SEED
from core.filters import filters
from core.inbox import first_line
from core.parameters import Between, Choice, Declared, Parameter
from core.preparation import Prepared
from pages.ui import state


def choose_attack() -> None:
    _choose("attack", "Attack", causative_attacks())


def choose_filter() -> None:
    _choose("filter", "Filter", filters())


def choose_mail() -> None:
    known = state.corpora()
    key = state.seed_widget("choose.corpus", state.experiment().corpus)
    st.selectbox(
        "Mail",
        list(known),
        format_func=lambda chosen: known[chosen].name,
        key=key,
        on_change=lambda: state.change(corpus=state.widget(key)),
    )


def choose_outside() -> None:
    known = state.outsiders()
    key = state.seed_widget("choose.outside", state.experiment().outside)
    st.selectbox(
        "Attacker's own mail",
        list(known),
        format_func=lambda chosen: known[chosen].name,
        key=key,
        help="Mail from elsewhere, for attacks that know the training mail only by what is like it.",
        on_change=lambda: state.change(outside=state.widget(key)),
    )


def choose_target(prepared: Prepared) -> None:
    """For an attack on one message: which message of the test inbox."""
    attack = state.experiment().attack
    if not isinstance(attack, TargetedAttack) or attack.typed:
        return
    texts = prepared.test_texts
    choices = attack.choices(texts, prepared.test_spam)
    key = state.seed_widget("choose.target", min(attack.chosen, len(choices) - 1))
    st.selectbox(
        "Its target in the test inbox",
        range(len(choices)),
        format_func=lambda number: first_line(texts[choices[number]]),
        key=key,
        on_change=lambda: _set("attack", "chosen", int(state.widget(key))),
    )


def guess_first() -> None:
    key = state.seed_widget("guess-first", state.guesses_first())
    st.toggle(
        "Ask for a guess before a new result",
        key=key,
        on_change=lambda: state.guess_first(wanted=state.widget(key)),
    )


def choose_seed() -> None:
    key = state.seed_widget("choose.seed", state.experiment().seed)
    st.number_input(
        "Seed",
        0,
        MOST_SEED,
        key=key,
        help="Draws which mail is held out for the test, and the poison. The same seed gives the same result anywhere.",
        on_change=lambda: state.change(seed=int(state.widget(key))),
    )


def parameters(kind: str) -> None:
    """A widget for each parameter of the chosen attack or filter that matters as the others stand."""
    chosen: Declared = getattr(state.experiment(), kind)
    for parameter in chosen.parameters():
        if parameter.needs is None or getattr(chosen, parameter.needs[0]) in parameter.needs[1]:
            _parameter(kind, chosen, parameter)


def _choose(kind: str, label: str, known: Mapping[str, type[Declared]]) -> None:
    key = state.seed_widget(f"choose.{kind}", getattr(state.experiment(), kind).name())
    st.selectbox(
        label,
        list(known),
        format_func=lambda name: known[name].title,
        key=key,
        help=getattr(state.experiment(), kind).sentence,
        on_change=lambda: state.change(**{kind: known[state.widget(key)]()}),
    )


def _parameter(kind: str, chosen: Declared, parameter: Parameter) -> None:
    rule = parameter.rule
    key = state.seed_widget(f"{kind}.{chosen.name()}.{parameter.name}", getattr(chosen, parameter.name))
    common: dict[str, Any] = {
        "key": key,
        "help": rule.help,
        "on_change": lambda: _set(kind, parameter.name, state.widget(key)),
    }
    if isinstance(rule, Choice):
        st.selectbox(parameter.label, rule.options, **common)
    elif isinstance(rule, Between):
        cast = int if rule.whole else float
        st.slider(parameter.label, cast(rule.low), cast(rule.high), step=cast(rule.step), **common)
    else:
        st.text_area(parameter.label, max_chars=rule.longest, **common)


def _set(kind: str, name: str, value: Any) -> None:
    chosen: Declared = getattr(state.experiment(), kind)
    try:
        state.change(**{kind: replace(chosen, **{name: value})})
    except InputError:
        # only a hand-made message can carry a value outside the widget's own range; it changes nothing
        return
