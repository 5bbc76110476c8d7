"""The guesses of a class beside what came out: as dots on the film's curve, or counted."""

from collections.abc import Sequence

import streamlit as st

from core.charts.guess_bars import guess_bars
from core.charts.guesses_on_curve import Guessed, guesses_on_curve
from core.charts.poison_curve import NAMES
from core.errors import InputError
from core.lessons import Lesson
from core.lessons.votes import Tallied, asked_on_curve, right_of, share_of, tallied
from core.questions.experiment import Experiment
from core.rooms.records import Round
from core.runs.sweeping import Sweep
from core.telling.rooms import right
from pages.ui import cache, look, state, text
from pages.ui.lessons import answers
from pages.ui.working import NotYet, follow, watch

ALT = "How the class guessed, beside what came out"


def draw(lesson: Lesson, seed: int, rounds: Sequence[Round], name: str, *, result: bool = True) -> None:
    """seed: the class's. rounds: of the lesson's guess. name: of the place. result: whether what came out is shown."""
    tally = tallied(lesson, rounds)
    if not result:
        count(lesson, tally, None, name)
        return
    try:
        found = answers.guessed(lesson, seed)
    except InputError as error:
        text.refusal(error)
        count(lesson, tally, None, name)
        return
    chosen = lesson.guess.right(found)
    told = right(right_of(tally, chosen))
    if told is not None:
        st.markdown(f"**{told.text}**")
    experiment = asked_on_curve(lesson, seed)
    if experiment is None:
        count(lesson, tally, chosen, name)
    else:
        on_curve(lesson, tally, experiment, found, name)
    st.markdown(f":small[:material/star: What came out: {text.label(lesson.guess.options[chosen].says)}.]")


def count(lesson: Lesson, tally: Tallied, chosen: int | None, name: str) -> None:
    said = [option.says for option in lesson.guess.options]
    look.draw(guess_bars(said, tally.first, tally.again, chosen, look.current()), key=f"guess-bars.{name}", alt=ALT)


def on_curve(lesson: Lesson, tally: Tallied, experiment: Experiment, found: float, name: str) -> None:
    mail = state.mail_of(experiment)
    if mail is None:
        return
    growing = cache.growing(experiment, mail)
    watched = watch(growing.work)
    try:
        swept: Sweep = growing.judged(watched.latest(), experiment.filter).sweep
    except NotYet as nothing:
        follow(nothing.watch, doing="Computing the curve: {} of {} levels")
        return
    again = tally.again or (0,) * len(tally.first)
    guesses = [
        Guessed(*share_of(lesson, at), first, later)
        for at, (first, later) in enumerate(zip(tally.first, again, strict=True))
    ]
    figure = guesses_on_curve(
        swept.frame, guesses, look.current(), error=lesson.guess.figure, poison=experiment.poison, found=found
    )
    look.draw(figure, key=f"guess-curve.{name}", alt=ALT)
    rounds = "open dots are first guesses, full ones the latest" if tally.again else "dots are guesses"
    st.markdown(f":small[Solid line: {NAMES['fp']}; dashed: {NAMES['fn']}; {rounds}.]")
    follow(watched, doing="Computing the curve: {} of {} levels")
