"""What was guessed, seen and tried in the lessons of this visit, as plain data."""

from dataclasses import dataclass

from core.lessons import Attempt
from pages.ui import state


@dataclass(frozen=True)
class Try:
    """An attempt. seed: the learner's own. link: path and words of the address that reopens it."""

    attempt: Attempt
    seed: int
    link: str


@dataclass(frozen=True)
class LessonRecord:
    """name: of the lesson. guessed, seen: numbers of options, None where none was chosen. hints: how many were taken.
    tries: in order. passed: whether one of them passed."""

    name: str
    title: str
    guessed: int | None
    seen: int | None
    hints: int
    tries: tuple[Try, ...]
    passed: bool


def records() -> tuple[LessonRecord, ...]:
    """One for each lesson in which anything was done, in the order of teaching."""
    answers = state.answers()
    touched = {*answers, *(tried.lesson for tried in state.attempts())}
    return tuple(
        LessonRecord(
            name=name,
            title=lesson.title,
            guessed=answers.get(name, {}).get("guessed"),
            seen=answers.get(name, {}).get("seen"),
            hints=answers.get(name, {}).get("hints", 0),
            tries=tuple(Try(one.attempt, one.seed, one.link) for one in state.attempts() if one.lesson == name),
            passed=name in state.passed_lessons(),
        )
        for name, lesson in state.known_lessons().items()
        if name in touched
    )
