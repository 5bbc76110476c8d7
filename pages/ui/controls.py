"""Widgets drawn from what attacks and filters declare."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from core import InputError
from core.declared.parameters import Between, Choice, Declared, Parameter
from core.defences.base import Defence
from core.questions.parts import Idea, Name, Number, Option
from core.questions.question import Question
from core.questions.table import ATTACK, CORPUS, KNOWS_DEFENCE, OUTSIDE_MAIL, SEED, TELLS
from core.runs.preparation import Prepared
from core.telling.defence import around
from core.telling.scenario import words_of
from pages.ui import state
from pages.ui.cache import Mail
from pages.ui.state import widgets


def choose(
    idea: Idea,
    question: Callable[[], Question] = state.experiment,
    change: Callable[..., None] = state.change,
    mail: Callable[[], Mail] = state.mail,
) -> None:
    """Which filter, which attack and the like; `change` takes what is chosen anew, under the idea's name. mail: what
    the question is asked on."""
    chosen: Declared = getattr(question(), idea.name)
    corpus = mail().corpus
    known, words = idea.choices(corpus), words_of(corpus)
    widgets.selectbox(
        words.called(idea.label),
        list(known),
        name=f"choose.{idea.word}",
        shows=chosen.id,
        named=lambda name: words.title_of(kind) if issubclass(kind := known[name], Defence) else kind.full_title(),
        then=lambda name: change(**{idea.name: known[name]()}),
        help=words.sentence_of(type(chosen)) if isinstance(chosen, Defence) else chosen.sentence,
    )


def choose_mail() -> None:
    names = state.corpora()
    widgets.selectbox(
        words_of(state.mail().corpus).called(CORPUS.label),
        list(names),
        name="choose.corpus",
        shows=state.experiment().corpus,
        named=names.__getitem__,
        then=lambda chosen: state.change(corpus=chosen),
    )


def choose_outside() -> None:
    names = state.outsiders()
    widgets.selectbox(
        OUTSIDE_MAIL.label,
        list(names),
        name="choose.outside",
        shows=state.experiment().outside,
        named=names.__getitem__,
        then=lambda chosen: state.change(outside=chosen),
        help="Mail from elsewhere, for attacks that know the training mail only by what is like it.",
    )


def choose_target(prepared: Prepared) -> None:
    """For an attack on one message: which message of the test inbox."""
    goal, texts = state.experiment().attack.goal(), prepared.test_texts
    if state.is_hidden("attack.chosen"):
        return
    targets = [prepared.corpus.brief(texts[target]) for target in prepared.targets]
    if goal is None or goal.one is None or not targets:
        return
    widgets.selectbox(
        "Its target in the test inbox" if state.is_on_mail() else "Its target among the test rows",
        range(len(targets)),
        name="choose.target",
        shows=min(goal.one.chosen, len(targets) - 1),
        named=targets.__getitem__,
        help="Those that are judged rightly before the attack; the one that is the least sure comes first.",
        then=lambda number: _set(ATTACK, {"chosen": number}, state.experiment, state.change),
    )


def choose_knowing() -> None:
    """Whether the attacker knows of the defence; only where the attack has a way around it."""
    asked = state.experiment()
    if state.is_hidden(KNOWS_DEFENCE.word) or not asked.has_way_around:
        return
    widgets.toggle(
        KNOWS_DEFENCE.label,
        name=f"choose.{KNOWS_DEFENCE.word}",
        shows=asked.aware,
        then=lambda knows: state.change(aware=knows),
        help="Then the attack goes around this defence, as far as there is a way.",
    )
    if asked.aware:
        st.markdown(f":small[:gray[{around(asked.attack, asked.adapted).text}]]")


def guess_first() -> None:
    widgets.toggle(
        "Ask for a guess before a new result",
        name="guess-first",
        shows=state.guesses_first(),
        then=lambda wanted: state.guess_first(wanted=wanted),
    )


def as_told(tells: str) -> str:
    """How the screen calls what an answer says."""
    return str(TELLS.options[tells].value.capitalize())


def choose_told() -> None:
    """What an answer says, for whoever asks by hand."""
    widgets.segmented_control(
        "The filter tells",
        list(TELLS.options),
        name="evade.tells",
        shows=TELLS.in_code(state.probing().tells),
        named=as_told,
        then=lambda told: state.ask(tells=told),
        width="stretch",
    )


def choose_seed() -> None:
    widgets.number_input(
        SEED.label,
        0,
        SEED.most,
        name="choose.seed",
        shows=state.experiment().seed,
        then=lambda seed: state.change(seed=seed),
        help="Draws which mail is held out for the test, and the poison. The same seed gives the same result anywhere.",
    )


def number(part: Number, question: Callable[[], Question], change: Callable[..., None]) -> None:
    """A whole number that is a part of a question."""
    widgets.number_input(
        part.label,
        part.least,
        part.most,
        name=f"choose.{part.word}",
        shows=getattr(question(), part.name),
        then=lambda value: change(**{part.name: value}),
    )


def option(
    part: Option, question: Callable[[], Question], change: Callable[..., None], *, named: Callable[[str], str] = str
) -> None:
    """One of a part's options, under their names."""
    widgets.selectbox(
        part.label,
        list(part.options),
        name=f"choose.{part.word}",
        shows=part.in_code(getattr(question(), part.name)),
        named=named,
        then=lambda chosen: change(**{part.name: chosen}),
    )


def choose_topic(part: Name, topics: Sequence[str]) -> None:
    """Which of the topics of the mail; nothing to choose where it has none."""
    if not topics:
        return
    widgets.selectbox(
        part.label,
        ["", *topics],
        name=f"choose.{part.word}",
        shows=getattr(state.campaign(), part.name),
        named=lambda topic: topic.replace("_", " ") or "drawn by the seed",
        then=lambda topic: state.plan(**{part.name: topic}),
    )


def parameters(*ideas: Idea) -> None:
    """A widget for each parameter of what is chosen that matters as the others stand."""
    for idea in ideas:
        parameters_of(idea, state.experiment, state.change)


def parameters_of(idea: Idea, question: Callable[[], Question], change: Callable[..., None]) -> None:
    """The same for any question of the visit: `change` takes what is chosen anew, under the idea's name."""
    chosen: Declared = getattr(question(), idea.name)
    for parameter in chosen.parameters():
        if parameter.needs is None or getattr(chosen, parameter.needs[0]) in parameter.needs[1]:
            _parameter(idea, parameter, question, change)


def _parameter(idea: Idea, parameter: Parameter, question: Callable[[], Question], change: Callable[..., None]) -> None:
    rule, chosen = parameter.rule, getattr(question(), idea.name)
    common: dict[str, Any] = {
        "name": f"{idea.word}.{chosen.id}.{parameter.name}",
        "shows": getattr(chosen, parameter.name),
        "then": lambda value: _set(idea, {parameter.name: value}, question, change),
        "help": rule.help,
    }
    if isinstance(rule, Choice):
        widgets.selectbox(parameter.label, rule.options, **common)
    elif isinstance(rule, Between):
        cast = int if rule.whole else float
        common["shows"] = cast(common["shows"])  # a whole number stands for a fraction too
        widgets.slider(parameter.label, cast(rule.low), cast(rule.high), step=cast(rule.step), **common)
    else:
        widgets.text_area(parameter.label, longest=rule.longest, **common)


def _set(idea: Idea, values: dict[str, Any], question: Callable[[], Question], change: Callable[..., None]) -> None:
    try:
        change(**{idea.name: replace(getattr(question(), idea.name), **values)})
    except InputError:
        # only a hand-made message can carry a value outside the widget's own range; it changes nothing
        return
