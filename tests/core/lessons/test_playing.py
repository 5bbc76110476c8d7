"""Every lesson can be done as it says, and not without doing it; by one seed here, by twenty in the benchmark."""

from dataclasses import replace

import pytest

from core.lessons import Attempt, judge, lessons, right_guess, right_sight
from core.lessons.lesson import Lesson
from core.lessons.playing import passes, played

LESSONS = [pytest.param(lesson, id=name) for name, lesson in lessons().items()]
SEED = 1


@pytest.mark.parametrize("lesson", LESSONS)
def test_its_solutions_are_enough_and_the_lazy_attempts_are_not(lesson: Lesson) -> None:
    assert [passes(lesson, solution, SEED) for solution in lesson.solutions] == [True] * len(lesson.solutions)
    assert [passes(lesson, solution, SEED) for solution in lesson.lazy] == [False] * len(lesson.lazy)


def test_a_copied_review_finds_nothing_of_another_learners_poison() -> None:
    """What was marked are messages of one's own training mail."""
    lesson = lessons()["review_the_mail"]
    copied = played(lesson, lesson.solutions[0], 1)
    own, theirs = judge(lesson, copied, 1), judge(lesson, copied, 2)
    assert own.passed
    assert not theirs.passed


def test_a_copied_message_is_another_learners_message_with_many_changes() -> None:
    lesson = lessons()["fool_the_filter"]
    copied = played(lesson, lesson.solutions[0], 1)
    own, theirs = (judge(lesson, copied, seed).goals[-1].reached for seed in (1, 2))
    assert own < theirs


def test_the_game_by_hand_is_not_won_without_what_the_spam_is_sent_for() -> None:
    lesson = lessons()["fool_the_filter"]
    verdict = judge(lesson, Attempt(lesson.words(1), ""), 1)
    assert not verdict.passed


def test_a_short_spam_is_not_won_by_taking_out_all_that_may_go() -> None:
    lesson = lessons()["fool_the_filter"]
    verdict = judge(lesson, Attempt(lesson.words(6), "hello"), 6)
    assert [one.what for one in verdict.goals if not one.passed] == ["kept"]


def test_what_outweighs_in_the_game_by_hand_is_the_same_whatever_was_written() -> None:
    lesson = lessons()["fool_the_filter"]
    assert right_guess(lesson, 1) == 1
    with_text = replace(lesson, saw=replace(lesson.guess, asks="?"))
    assert right_sight(with_text, Attempt(lesson.words(1), "hello"), 1) == 1


def test_the_same_seed_gives_the_same_verdict() -> None:
    lesson = lessons()["first_poison"]
    attempt = played(lesson, lesson.solutions[0], 1)
    assert judge(lesson, attempt, 1) == judge(lesson, attempt, 1)
    assert right_guess(lesson, 1) == right_guess(lesson, 1)
    assert right_sight(lesson, attempt, 1) == right_sight(lesson, attempt, 1)
