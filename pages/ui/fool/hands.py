"""The game under the hand: the message to edit, the last answer, what the filter sees, and the questions so far."""

import streamlit as st

from core.charts.tries_curve import tries_curve
from core.games.evasion_game import Game, score_in_words
from core.games.rules import Goal
from core.runs.measure import FOLDERS
from core.telling.game import headline
from pages.ui import look, state, text
from pages.ui.finished import FinishedFigure
from pages.ui.state import widgets

LONG = 400  # characters, more than a few lines
A_SCREENFUL = 5  # questions
WINS = {Goal.DELIVERED: ":orange[:material/change_history:] ", Goal.BLOCKED: ":blue[:material/circle:] "}
LOCKED = {
    Goal.DELIVERED: "The spam is sent for this, so it stays",
    Goal.BLOCKED: "Somebody else's message, all of which stays",
}


def edit(game: Game) -> None:
    if game.locked:
        st.markdown(f":small[:material/lock: {LOCKED[game.goal]}]")
        text.message(game.locked, height=None if len(game.locked) < LONG else 170)
    with st.form("try", border=False):
        # no `longest`: a browser ignores a longer paste without a word, and the game says what it cuts off
        widgets.text_area(
            "Edit the message" if game.goal is Goal.DELIVERED else "Write below it",
            name="evade.text",
            shows=game.text,
            about=game.number,
            height=190,
        )
        st.form_submit_button(
            "**Ask the filter**",
            icon=":material/send:",
            width="stretch",
            on_click=lambda: state.ask_in(game, widgets.value("evade.text", game.text)),
        )
    if game.refusal:
        text.refusal(game.refusal)


def standing(game: Game, tells: str) -> None:
    """The last answer, and what it took. tells: what an answer says."""
    last = game.last
    win = WINS[game.goal] if game.won else ""
    st.metric(
        f"{win}**The filter's answer**",
        FOLDERS[last.verdict] if last else "Not asked yet",
        (score_in_words(game, last.score) or "no score told") if last else tells,
        delta_color="off",
        delta_arrow="off",
        border=True,
    )
    counts = {
        "Questions": f"{game.oracle.queries} of {game.oracle.budget}",
        "Words added": f"{last.added if last else 0:,}",
        "Words removed": f"{last.removed if last else 0:,}",
    }
    with st.container(key="counts", border=True, horizontal=True, horizontal_alignment="distribute"):
        for name, count in counts.items():
            st.markdown(f":small[{name}]  \n**{count}**", width="content")


def what_the_filter_sees(game: Game) -> None:
    if state.view("sees", ["no", "yes"]) == "no" or not game.whole.strip():
        return
    folder, score, pieces = game.seen()
    name = game.oracle.learned.filter.score_name
    with st.container(border=True):
        st.markdown(f"**{folder}**, {name} {score:.3f}.")
        text.key_of_marks()
        text.marked(pieces)


def history(game: Game, *, blind: bool = False) -> None:
    if not game.tries:
        return
    frame = game.frame()
    st.subheader("Questions so far", anchor=False)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        asked = game.oracle.learned.filter
        figure = FinishedFigure(tries_curve(frame, game.goal, asked, look.current()))
        look.draw(figure, key="tries", alt=headline(game, blind=blind).text)
    with right:
        st.dataframe(
            frame[["try", "added", "removed", "answer", "score"]].round({"score": 3}).iloc[::-1],
            hide_index=True,
            height="content" if len(frame) <= A_SCREENFUL else 230,
            column_config={
                "try": "Question",
                "added": "Words added",
                "removed": "removed",
                "answer": "Answer",
                "score": st.column_config.NumberColumn("Score", format="plain"),
            },
            alt="Every question, the latest first: words added and removed, and the answer",
        )
