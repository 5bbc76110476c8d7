"""The votes of a class on the guess of a lesson: how many for each option, and where on a curve they lie."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.lessons.lesson import Lesson
from core.lessons.rerun import Rerun
from core.questions.experiment import Experiment
from core.rooms.records import Round

ON_A_CURVE = ("fp", "fn")


@dataclass(frozen=True)
class Tallied:
    """Votes per option, in the order of the lesson. first: of the first round that was closed or shown. again: of the
    latest one, None where it is the same."""

    first: tuple[int, ...]
    again: tuple[int, ...] | None


def tallied(lesson: Lesson, rounds: Sequence[Round]) -> Tallied:
    """rounds: of the guess, with their values. What is no option of the lesson does not count."""
    told = [one for one in sorted(rounds, key=lambda one: one.number) if one.values]
    if not told:
        return Tallied(_counts(lesson, ()), None)
    first = _counts(lesson, told[0].values)
    return Tallied(first, _counts(lesson, told[-1].values) if len(told) > 1 else None)


def right_of(tally: Tallied, right: int) -> list[tuple[int, int]]:
    """Of each round, how many were right, and how many voted."""
    return [(counts[right], sum(counts)) for counts in (tally.first, tally.again) if counts is not None]


def share_of(lesson: Lesson, index: int) -> tuple[float, float]:
    """Between which shares an option says that an error lies, from 0 to 1."""
    low, high = lesson.guess.span(index)
    return max(0.0, low), min(1.0, high)


def asked_on_curve(lesson: Lesson, seed: int) -> Experiment | None:
    """The experiment whose curve holds what the guess asks for; None where it asks for something else."""
    if lesson.page or lesson.guess.figure not in ON_A_CURVE:
        return None
    return Rerun(lesson.begun(seed, lesson.guess.changes), seed).experiment


def _counts(lesson: Lesson, values: Sequence[object]) -> tuple[int, ...]:
    return tuple(sum(value == index for value in values) for index in range(len(lesson.guess.options)))
