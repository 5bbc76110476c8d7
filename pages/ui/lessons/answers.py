"""What is computed of lessons, once for all who ask it: what was to be guessed and seen, and verdicts on attempts."""

import hashlib
from collections.abc import Callable, Hashable
from functools import partial
from typing import TypeVar

from core.lessons import Attempt, Lesson, Verdict, guessed_value, is_own, judge, lessons
from core.lessons import right_guess as find_right_guess
from core.lessons import right_sight as find_right_sight
from core.work.turns import Turns
from pages.ui.cache import OWN, SHARED, Mail, swept
from pages.ui.kept import Kept

T = TypeVar("T")
MOST_JUDGED = 2_000
JUDGED: Kept[tuple[Hashable, ...], Turns[Verdict]] = Kept(MOST_JUDGED)  # nothing of it is anybody's own


def guessed(lesson: Lesson, seed: int) -> float:
    """What comes out where a lesson asks for a guess, by the class's seed: one computation for a class, which keeps
    nothing of what a teacher wrote in a lesson of their own."""
    written = hashlib.sha256(repr(lesson).encode()).hexdigest()
    found: float = SHARED.get(("guessed", written, seed), lambda: guessed_value(lesson, seed))
    return found


def right_guess(lesson: Lesson, seed: int, mail: Mail, *, own: bool) -> Turns[int]:
    """Which option of a lesson's guess is right: once for a class. own: whether the lesson is the visitor's alone."""

    def begin() -> Turns[int]:
        return Turns(lambda: iter([find_right_guess(lesson, seed, mail.corpus)]))

    if own:
        return _of_one(mail, ("guess", lesson, seed), begin)
    shared: Turns[int] = SHARED.get(("guess", lesson, seed), begin)
    return shared


def judged(lesson: Lesson, attempt: Attempt, seed: int, mail: Mail) -> Turns[Verdict]:
    """An attempt judged, by the seed of the one who made it; what its page shows is not swept again."""
    known = partial(swept, mail=mail)

    def begin() -> Turns[Verdict]:
        return Turns(lambda: iter([judge(lesson, attempt, seed, mail.corpus, known)]), light=lesson.is_quick(attempt))

    if is_own(lesson, attempt) or lessons().get(lesson.name) != lesson:
        return _of_one(mail, ("judged", lesson, attempt, seed), begin)
    return JUDGED.get((lesson, attempt, seed), begin)


def right_sight(lesson: Lesson, attempt: Attempt, seed: int, mail: Mail) -> Turns[int]:
    """Which option of what was to be seen is right of an attempt."""

    def begin() -> Turns[int]:
        return Turns(lambda: iter([find_right_sight(lesson, attempt, seed, mail.corpus)]))

    return _of_one(mail, ("sight", lesson, attempt, seed), begin)


def _of_one(mail: Mail, what: tuple[Hashable, ...], make: Callable[[], T]) -> T:
    found: T = OWN.get((mail.whose, what), make)
    return found
