"""Which lesson a room is about: one that comes with the project, or the teacher's own."""

from collections.abc import Callable

from core.lessons import Lesson, lesson_of, lessons
from core.rooms.records import Room
from pages.ui import state

OWN = "own"
"""In a room, the id of its teacher's own lesson."""


def lesson_in(room: Room, load: Callable[[], bytes | None], name: str | None = None) -> Lesson | None:
    """The lesson of a room, or the one of this id in it; None where there is no such lesson (any more). load: reads the
    teacher's own lesson from the room. Raises `InputError` where it cannot be read."""
    wanted = room.lesson if name is None else name
    if wanted != OWN:
        return lessons().get(wanted)
    if room.own_lesson is None:
        return None
    kept = state.room_class().own_lessons
    if room.own_lesson.digest not in kept:
        data = load()
        if data is None:
            return None
        kept[room.own_lesson.digest] = lesson_of(data, room.own_lesson.name)
    return kept[room.own_lesson.digest]


def guess_of(lesson_name: str) -> str:
    """The id under which a room votes on the guess of a lesson."""
    return f"{lesson_name}.guess"


def saw_of(lesson_name: str) -> str:
    """The id of “What did you see?”."""
    return f"{lesson_name}.saw"


def why_of(lesson_name: str) -> str:
    """The id of the reason for a guess, in words."""
    return f"{lesson_name}.guess.why"


def hint_of(lesson_name: str, number: int) -> str:
    """The id of a hint, from 1."""
    return f"{lesson_name}.hint.{number}"


def games_of(lesson_name: str) -> str:
    """The id of the question what the class's games came to; it is revealed as a vote is, and ends the counting."""
    return f"{lesson_name}.games"


def kept_as(lesson_name: str) -> str:
    """As what a room keeps the one game of a learner; by this id there is one for each."""
    return f"{games_of(lesson_name)}.played"
