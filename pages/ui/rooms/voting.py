"""The vote on a lesson's guess: hidden until it is closed, then a reason for the neighbour, then once more."""

import streamlit as st

from core.lessons import Lesson
from core.rooms.limits import LONGEST_ANSWER
from core.rooms.records import Round, View
from pages.ui import text
from pages.ui.rooms import guessed, seat
from pages.ui.rooms.lessons import guess_of, why_of
from pages.ui.state import widgets


def draw(lesson: Lesson, view: View) -> None:
    """What there is to do now: vote, wait, say why, vote again, see."""
    name = view.room.lesson
    question = guess_of(name)
    current = view.round_of(question)
    votes = {vote.round_number: vote.value for vote in view.votes if vote.question == question}
    with st.container(border=True):
        st.markdown(f"**{text.label(lesson.guess.asks)}**")
        if current.number > 1:
            st.markdown(f":violet[Round {current.number}: you may have changed your mind.]")
        if current.number not in votes and not current.closed:
            options(lesson, question, current)
        elif current.number in votes:
            mine(lesson, votes[current.number])
        if current.revealed:
            guessed.draw(lesson, view.room.seed, [one for one in view.rounds if one.question == question], "learner")
            reasons(view.round_of(why_of(name)))
        elif current.closed:
            st.markdown("The vote is closed. Talk to your neighbour, and say here why you think so.")
            why(name, view)
        elif current.number in votes:
            st.markdown(":gray[Nobody sees it before your teacher shows the guesses of all.]")


def options(lesson: Lesson, question: str, current: Round) -> None:
    with st.container(horizontal=True):
        for index, option in enumerate(lesson.guess.options):
            st.button(
                text.label(option.says), key=f"vote.{current.number}.{index}",
                on_click=vote, args=(question, current.number, index),
            )  # fmt: skip


def vote(question: str, round_number: int, index: int) -> None:
    seat.hand_in(seat.VOTE, {"question": question, "round": round_number, "value": index})


def mine(lesson: Lesson, value: object) -> None:
    """What one has voted for."""
    if isinstance(value, int) and 0 <= value < len(lesson.guess.options):
        st.markdown(f":material/how_to_vote: You said: {text.label(lesson.guess.options[value].says)}")


def why(lesson_name: str, view: View) -> None:
    """A reason in words; the last one counts."""
    said = [answer.text for answer in view.answers if answer.question == why_of(lesson_name)]
    with st.form("room.why", border=False):
        widgets.text_area(
            "Why do you think so?", name="room.why", shows=said[-1] if said else "", about=len(said),
            longest=LONGEST_ANSWER, height=90,
        )  # fmt: skip
        st.form_submit_button("Hand it in", icon=":material/send:", on_click=send_why, args=(lesson_name,))


def send_why(lesson_name: str) -> None:
    said = str(widgets.value("room.why", "")).strip()
    if said:
        seat.hand_in(seat.ANSWER, {"question": why_of(lesson_name), "text": said})


def reasons(current: Round) -> None:
    """What others wrote, without names."""
    if current.texts:
        st.markdown("**Why, in your words**")
        for said in current.texts:
            text.plain(said)
