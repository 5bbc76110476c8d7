"""The league of a room on the board: who has entered, playing it, and what it comes to; learners see it when shown."""

from collections.abc import Mapping
from functools import partial

import pandas as pd
import streamlit as st

from core.charts.heat import as_table
from core.charts.league_matrix import league_matrix
from core.errors import InputError
from core.league.entered import LEAGUE, Entered, entered
from core.league.entries import Rules
from core.league.names import column_names, row_names
from core.league.playing import Played, playing
from core.league.standings import ENTERED_BY, attack_places, defence_places
from core.league.table import table
from core.lessons import Lesson
from core.lessons.league_rules import league_rules
from core.lessons.scores import called
from core.rooms.desk import Desk
from core.rooms.records import Board, Round
from core.rooms.refusals import StorageError
from core.telling.league import best_defence, mixed, strongest_attack
from core.work.turns import Turns
from pages.ui import cache, look, state, text
from pages.ui.rooms import steering
from pages.ui.working import NotYet, follow, watch

BLOCKED = 10.0  # what a blocked good message costs, in missed spam
DOING = "Playing the league: {} of {} defences"
SLOW = (
    "This filter learns anew wherever an attack meets a defence: ten against ten take from half a minute to several. "
    "What is played is shown as it comes, and Stop keeps it."
)
ALT = "The league: what each attack costs behind each defence"


def draw(desk: Desk, board: Board, lesson: Lesson | None) -> None:
    """The part of the board."""
    st.subheader("League", anchor=False)
    try:
        made = desk.attempts()
    except (InputError, StorageError) as error:
        text.plain(str(error))
        return
    room, corpus = board.room, cache.bundled_mail()
    rules = league_rules(lesson, room.seed, corpus)
    here = {str(person.number): called(person) for person in board.people}
    found = entered(rules, [one for one in made if str(one.learner) in here], corpus)
    current = board.round_of(LEAGUE)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.badge(f"Attacks: {len(found.attacks)}", icon=":material/swords:", color="orange")
        st.badge(f"Defences: {len(found.defences)}", icon=":material/shield:", color="blue")
        if found.left_out:
            st.badge(f"Left out: {len(found.left_out)}", icon=":material/block:", color="gray")
        if not state.presents():
            buttons(desk, current, found, room.code)
    st.markdown(f":small[:gray[{under(rules)}{f' {SLOW}' if rules.filter.refits else ''}]]")
    left_out(found, here)
    if current.closed:
        result(room.code, rules, found, {} if room.anonymous else here, name="board")


def under(rules: Rules) -> str:
    """The rules in a line."""
    return f"{rules.filter.title}, the seed of the class, and at most {rules.budget:,} poison messages for everybody."


def buttons(desk: Desk, current: Round, found: Entered, code: str) -> None:
    do = partial(steering.act, code=code)
    if not current.closed:
        st.button(
            "Play the league", icon=":material/play_arrow:", type="primary", on_click=play, args=(desk, code),
            disabled=not (found.attacks and found.defences),
            help="Entries are closed, and each attack meets each defence.",
        )  # fmt: skip
        return
    if not current.revealed:
        st.button(
            "Show the league", icon=":material/visibility:", type="primary", on_click=do,
            args=(partial(desk.reveal, LEAGUE),),
        )  # fmt: skip
    st.button(
        "Take entries again", icon=":material/replay:", on_click=do, args=(partial(desk.vote_again, LEAGUE),),
        help="Everybody may enter something else; the league is hidden until you show it again.",
    )  # fmt: skip


def play(desk: Desk, code: str) -> None:
    """Close the entries, and go on where the league before was stopped."""
    if state.stopped():
        state.stop_or_go_on()
    steering.act(partial(desk.close, LEAGUE), code)


def left_out(found: Entered, here: Mapping[str, str]) -> None:
    """Reasons may quote what a stranger sent: a table shows them as text."""
    if found.left_out and not state.presents():
        rows = [{"Learner": here[str(learner)], "Left out because": why} for learner, why in found.left_out]
        with st.expander("What is left out, and why", icon=":material/block:"):
            st.dataframe(
                pd.DataFrame(rows), hide_index=True, height="content", alt="Entries that are left out, and why"
            )


def played(code: str, rules: Rules, found: Entered) -> Turns[Played]:
    """Once for a room: words that a learner typed may be in it, so no other room is given the same one."""

    def begin() -> Turns[Played]:
        field = found.field(rules)
        return Turns(lambda: playing(rules, field, cache.bundled_mail()), len(field.defences), keeps=1)

    shared: Turns[Played] = cache.SHARED.get((LEAGUE, code, rules, found.attacks, found.defences), begin)
    return shared


def result(code: str, rules: Rules, found: Entered, names: Mapping[str, str], *, name: str) -> None:
    """What there is of it, and how far it is. names: learner → what all may call them; empty for none. name: of the
    place."""
    try:
        watched = watch(played(code, rules, found))
        latest = watched.latest()
    except NotYet as nothing:
        follow(nothing.watch, doing=DOING)
        return
    except InputError as error:
        text.refusal(error)
        return
    come = table(latest, "cost", BLOCKED)
    rows, columns = list(row_names(latest).values()), list(column_names(latest).values())
    for title, told in (
        ("Most damage", strongest_attack(come)),
        ("Stands best", best_defence(come)),
        ("Not knowing which comes", mixed(come)),
    ):
        if told is not None:
            st.markdown(f"**{title}.** {text.label(told.text)}")
    look.draw(league_matrix(come.values, rows, columns, look.current(), shares=False), key=f"league.{name}", alt=ALT)
    st.markdown(
        f":small[:gray[What 100 test messages cost, in missed spam: a blocked good message counts {BLOCKED:g}, one of "
        "which the filter is unsure 1.]]"
    )
    follow(watched, doing=DOING)
    for title, frame in (
        ("Attacks, the most damaging first", attack_places(come, names)),
        ("Defences, by how little they cost at worst", defence_places(come, names)),
    ):
        if not frame.empty:
            st.markdown(f"**{title}**")
            figures = frame.select_dtypes("float").columns
            shows = {name: st.column_config.NumberColumn(format="%.1f") for name in figures}
            shows |= {"Place": st.column_config.Column(width=60), ENTERED_BY: st.column_config.Column(width="medium")}
            st.dataframe(frame, hide_index=True, height="content", column_config=shows, alt=title)
    with st.expander("As a table", icon=":material/table:"):
        st.dataframe(as_table(come.values, rows, columns), height="content", alt=ALT)
    reasons(latest)


def reasons(latest: Played) -> None:
    """Why a cell is empty."""
    for why in dict.fromkeys(cell for cell in latest.cells.values() if isinstance(cell, str)):
        text.plain(why)
