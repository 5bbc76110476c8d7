"""The lessons that come with the project: they cover the map, and their words are those of the pages."""

from collections.abc import Iterator

import pytest

from core.lessons import courses, lessons
from core.lessons.goals import goals
from core.lessons.lesson import Lesson
from core.lessons.places import QUESTIONS, VIEWS
from pages.ui.contents import CONTENTS
from pages.ui.state.address import VIEWS as KNOWN
from tests.vocabulary import strays

LESSONS = [pytest.param(lesson, id=name) for name, lesson in lessons().items()]


def said(lesson: Lesson) -> Iterator[str]:
    """All that a learner or a teacher reads."""
    sheet = lesson.sheet
    yield from (lesson.title, lesson.why, lesson.take_away, lesson.seed_changes, sheet.solution)
    yield from (*sheet.aims, *sheet.timing, *sheet.questions, *sheet.misconceptions)
    yield from (step.text for step in lesson.steps)
    yield from (hint.text for hint in lesson.hints)
    for asked in (lesson.guess, lesson.saw):
        yield from (asked.asks, *(option.says for option in asked.options))


@pytest.mark.parametrize("lesson", LESSONS)
def test_its_words_are_those_of_the_pages(lesson: Lesson) -> None:
    assert [stray for text in said(lesson) for stray in strays(text)] == []


@pytest.mark.parametrize("lesson", LESSONS)
def test_it_has_the_four_moves_and_can_be_left(lesson: Lesson) -> None:
    done = [step.done_when for step in lesson.steps]
    assert done[0] == "guessed"
    assert done[-2:] == ["passed", "saw"]
    assert len(lesson.guess.options) in {2, 3, 4}
    assert lesson.hides
    assert lesson.points(len(lesson.hints)) > 0


def test_there_are_enough_of_them_and_every_kind_of_goal_is_asked_for() -> None:
    assert len(lessons()) >= 15
    assert {goal.id for lesson in lessons().values() for goal in lesson.goals} == set(goals())
    assert len({lesson.title for lesson in lessons().values()}) == len(lessons())


def test_courses_are_as_long_as_they_say() -> None:
    assert [course.minutes for course in courses().values()] == [10, 45, 90]
    for course in courses().values():
        minutes = sum(lessons()[name].minutes for name in course.lessons)
        assert 0.8 * course.minutes <= minutes <= course.minutes


def test_lessons_begin_on_pages_that_there_are_and_say_what_those_read() -> None:
    assert set(QUESTIONS) == set(VIEWS) <= {page.path for page in CONTENTS}
    assert {name for names in VIEWS.values() for name in names} <= set(KNOWN)
    assert {page for kind in goals().values() for page in kind.pages} <= set(QUESTIONS)
