"""A lesson played by a machine: its own solution, which has to pass, and the lazy attempt, which must not."""

from core.lessons.attempt import Attempt
from core.lessons.lesson import Lesson, Solution
from core.mail.corpus import Corpus


def played(lesson: Lesson, solution: Solution, seed: int, corpus: Corpus | None = None) -> Attempt:
    """The attempt that a solution makes for a learner with this seed."""
    return Attempt(lesson.begun(seed, solution.changes).words, solution.text)
