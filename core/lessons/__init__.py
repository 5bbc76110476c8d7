"""Lessons that check themselves: read from files, judged by asking the learner's question again."""

from core.lessons.attempt import Attempt
from core.lessons.goals.base import Judged
from core.lessons.judging import Verdict, guessed_value, is_own, judge, picks, right_guess, right_sight
from core.lessons.lesson import Course, Lesson
from core.lessons.reading import lesson_of
from core.lessons.shelf import courses, lessons

__all__ = [
    "Attempt",
    "Course",
    "Judged",
    "Lesson",
    "Verdict",
    "courses",
    "guessed_value",
    "is_own",
    "judge",
    "lesson_of",
    "lessons",
    "picks",
    "right_guess",
    "right_sight",
]
