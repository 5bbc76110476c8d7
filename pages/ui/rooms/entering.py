"""A learner enters the league of a room: with the attack, or the defence, of the experiment on their screen."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from core.errors import InputError
from core.league.entered import ATTACK, DEFENCE, LEAGUE, attack_at, defence_at, entered
from core.league.entries import Rules
from core.league.names import defence_name, sent_name
from core.lessons import Lesson
from core.lessons.league_rules import league_rules
from core.mail.corpus import Corpus
from core.rooms.records import View
from core.rooms.refusals import StorageError
from pages.ui import cache, state, text
from pages.ui.rooms import league, seat


def draw(lesson: Lesson, view: View) -> None:
    """Enter while entries are taken; see the league when the teacher has shown it."""
    corpus = cache.bundled_mail()
    rules, current = league_rules(lesson, view.room.seed, corpus), view.round_of(LEAGUE)
    if current.revealed:
        st.subheader("The league", anchor=False)
        shown(rules, view, corpus)
    elif current.closed:
        st.markdown(":material/swords: Entries for the league are closed: your teacher shows what comes of it.")
    else:
        with st.expander("The league: every attack of the class meets every defence", icon=":material/swords:"):
            st.markdown(f":small[:gray[{league.under(rules)} Enter again to replace what you entered.]]")
            words, mine = state.experiment().to_query(), own(view)
            offer("attack", ATTACK, words, mine.get(ATTACK), partial(attack_called, rules, corpus))
            offer("defence", DEFENCE, words, mine.get(DEFENCE), partial(defence_called, rules, corpus))


def attack_called(rules: Rules, corpus: Corpus, words: str) -> str:
    """Raises `InputError` as `attack_at` does."""
    return sent_name(attack_at(words, rules, corpus).sent)


def defence_called(rules: Rules, corpus: Corpus, words: str) -> str:
    """Raises `InputError` as `defence_at` does."""
    return defence_name(defence_at(words, rules, corpus).defence)


def own(view: View) -> dict[str, str]:
    """The address of what was entered last, by kind."""
    place = state.room_class().place
    if not view.attempts or place is None:
        return {}
    try:
        return {
            one.lesson: one.words for one in seat.seat_of(place).record().attempts if one.lesson in (ATTACK, DEFENCE)
        }
    except (InputError, StorageError) as error:
        text.plain(str(error))
        return {}


def offer(what: str, kind: str, words: str, mine: str | None, called: Callable[[str], str]) -> None:
    """What stands on the screen, what was entered, and the button. called: the name of what an address enters."""
    refusal, says = None, ""
    try:
        says = called(words)
    except InputError as error:
        refusal = error
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(f"Enter my {what}", disabled=refusal is not None, on_click=enter, args=(kind, words))
        st.text(str(refusal) if refusal else f"On your screen: {says}")
    if mine is not None:
        try:
            st.text(f"Entered: {called(mine)}")
        except InputError as error:
            text.plain(str(error))


def enter(kind: str, words: str) -> None:
    seat.hand_in(seat.ENTRY, {"lesson": kind, "words": words})


def shown(rules: Rules, view: View, corpus: Corpus) -> None:
    """The league as the board has it, without names."""
    place = state.room_class().place
    if place is None:
        return
    try:
        made = seat.seat_of(place).revealed(LEAGUE)
    except (InputError, StorageError) as error:
        text.plain(str(error))
        return
    league.result(view.room.code, rules, entered(rules, made, corpus), {}, name="learner")
