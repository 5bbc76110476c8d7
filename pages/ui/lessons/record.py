"""What was guessed, seen and tried in the lessons of this visit, as plain data."""

from dataclasses import dataclass

from core.lessons import Attempt, Verdict
from pages.ui import state
from pages.ui.state.visit import Tried


@dataclass(frozen=True)
class Try:
    """An attempt. seed: the learner's own. link: the address that reopens it. verdict: None where there is none."""

    attempt: Attempt
    seed: int
    link: str
    verdict: Verdict | None


@dataclass(frozen=True)
class LessonRecord:
    """name: of the lesson. guessed, seen: numbers of options, None where none was chosen. hints: how many were taken.
    reason: why it is so, in the learner's own words, a stranger's text. tries: in order. passed: whether one of them
    passed."""

    name: str
    title: str
    guessed: int | None
    seen: int | None
    hints: int
    reason: str
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
            reason=state.reasons().get(name, ""),
            tries=tuple(_try(tried) for tried in state.attempts() if tried.lesson == name),
            passed=name in state.passed_lessons(),
        )
        for name, lesson in state.known_lessons().items()
        if name in touched
    )


def _try(tried: Tried) -> Try:
    return Try(tried.attempt, tried.seed, state.whole_link(tried.link), state.verdict_on(tried))
