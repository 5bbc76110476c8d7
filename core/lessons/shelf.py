"""The lessons and courses that come with the project."""

from functools import cache
from importlib.resources import files

from core.errors import InputError
from core.lessons.lesson import Course, Lesson
from core.lessons.reading import courses_of, lesson_of, order_of

_BUNDLED = files("lessons")
_COURSES = "courses.toml"


@cache
def _lessons() -> tuple[Lesson, ...]:
    found = [path for path in _BUNDLED.iterdir() if path.name.endswith(".toml") and path.name != _COURSES]
    known = {lesson.name: lesson for lesson in (lesson_of(path.read_bytes(), path.name) for path in found)}
    order = order_of((_BUNDLED / _COURSES).read_bytes(), _COURSES)
    if set(order) != set(known):
        raise InputError(f"{_COURSES} must name every lesson once; it differs in {set(order) ^ set(known)}.")
    return tuple(known[name] for name in order)


def lessons() -> dict[str, Lesson]:
    """Name → lesson, in the order of teaching."""
    return {lesson.name: lesson for lesson in _lessons()}


@cache
def _courses() -> tuple[Course, ...]:
    return tuple(courses_of((_BUNDLED / _COURSES).read_bytes(), _COURSES, lessons()).values())


def courses() -> dict[str, Course]:
    """Name → course, the shortest first."""
    return {course.name: course for course in _courses()}
