"""Attempts judged on the server, by asking their question again; nothing that a browser measured is believed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.errors import InputError
from core.lessons.attempt import Attempt
from core.lessons.goals.base import Figure, Judged
from core.lessons.lesson import Asked, Lesson
from core.lessons.places import QUESTIONS
from core.lessons.rerun import Rerun, nothing
from core.mail.corpus import Corpus
from core.questions.experiment import Experiment
from core.questions.parts import Idea, Part
from core.questions.table import SEED
from core.runs.sweeping import Sweep


@dataclass(frozen=True)
class Verdict:
    """passed: whether all conditions hold. score: how little was spent, the fewest the best; None where nothing is
    counted or it is not passed. spends: the name of what that is. goals: every condition of every goal. outcome: name
    and value of what counts for a class."""

    passed: bool
    score: int | None
    spends: str
    goals: tuple[Judged, ...]
    outcome: tuple[tuple[str, float], ...] = ()


def judge(
    lesson: Lesson,
    attempt: Attempt,
    seed: int,
    corpus: Corpus | None = None,
    known: Callable[[Experiment], Sweep | None] = nothing,
) -> Verdict:
    """Ask again what the attempt asks, by the learner's own seed. corpus: mail of the teacher's own. known: sweeps that
    this server made already, by experiment, each on the same mail.

    The same for the same arguments everywhere. Raises `InputError` where what the lesson hides was changed, and where
    the attempt asks for what there is not.
    """
    rerun = Rerun(attempt, seed, corpus, known)
    _as_it_was_hidden(lesson, rerun)
    goals: list[Judged] = []
    spent: dict[str, float] = {}
    outcome: dict[str, float] = {}
    for goal in lesson.goals:
        measured = goal.measure(rerun)
        goals += goal.judged(measured, attempt)
        if goal.spends:
            spent.setdefault(goal.spends, measured[goal.spends].reached)
        outcome |= {name: measured[name].reached for name in goal.outcome}
    passed = all(one.passed for one in goals)
    spends, fewest = next(iter(spent.items()), ("", None))
    score = None if fewest is None or not passed else int(fewest)
    return Verdict(passed, score, spends, tuple(goals), tuple(outcome.items()))


def guessed_value(lesson: Lesson, seed: int, corpus: Corpus | None = None) -> float:
    """The figure of the lesson's guess, by the class's seed."""
    return _figure(lesson, lesson.guess, lesson.begun(seed, lesson.guess.changes), seed, corpus)


def right_guess(lesson: Lesson, seed: int, corpus: Corpus | None = None) -> int:
    """Which option of the guess is right, by the class's seed."""
    return lesson.guess.right(guessed_value(lesson, seed, corpus))


def right_sight(lesson: Lesson, attempt: Attempt, seed: int, corpus: Corpus | None = None) -> int:
    """Which option of “What did you see?” is right of an attempt, by the learner's own seed."""
    return lesson.saw.right(_figure(lesson, lesson.saw, attempt, seed, corpus))


def picks(lesson: Lesson) -> dict[str, dict[str, str]]:
    """Words of an attempt for which no page has a control: word → its values, by which they are called."""
    return {word: dict(values) for goal in lesson.goals for word, values in goal.picks().items()}


def is_own(lesson: Lesson, attempt: Attempt) -> bool:
    """Whether an attempt has words or marks of the learner's own, or is on mail of theirs."""
    asked = (kind.clamped(attempt.words)[0] for kind in QUESTIONS[lesson.page])
    return bool(attempt.text or attempt.marked or attempt.asked) or any(one.is_own for one in asked)


def _figure(lesson: Lesson, asked: Asked, attempt: Attempt, seed: int, corpus: Corpus | None) -> float:
    goal = next(goal for goal in lesson.goals if asked.figure in (*goal.figures, *goal.foretold))
    rerun = Rerun(attempt, seed, corpus)
    measured: Mapping[str, Figure] = goal.foretell(rerun) if asked.figure in goal.foretold else goal.measure(rerun)
    return measured[asked.figure].reached


def _as_it_was_hidden(lesson: Lesson, rerun: Rerun) -> None:
    """Raise `InputError` where a control that the lesson hides does not stand as it does at first."""
    first = Rerun(lesson.begun(rerun.seed), rerun.seed, rerun.given)
    for kind in QUESTIONS[lesson.page]:
        now, then = rerun.question(kind), first.question(kind)
        for part in kind.parts:
            if part is not SEED and not _may_be(lesson, part, getattr(then, part.name), getattr(now, part.name)):
                raise InputError(_kept(part.label))
    for name in {name for goal in lesson.goals for name in goal.looks}:
        if not lesson.is_shown(name) and first.words.get(name) != rerun.words.get(name):
            raise InputError(_kept(name))


def _kept(what: str) -> str:
    return f"This lesson keeps “{what}” as it is at first: go on from the lesson's own link."


def _may_be(lesson: Lesson, part: Part, then: object, now: object) -> bool:
    if not isinstance(part, Idea):
        return now == then or lesson.is_shown(part.word)
    if type(now) is not type(then):
        if not lesson.is_shown(part.word):
            return False
        then = type(now)()
    changed = (one.name for one in now.parameters() if getattr(now, one.name) != getattr(then, one.name))  # type: ignore[attr-defined]
    return all(lesson.is_shown(f"{part.word}.{name}") for name in changed)
