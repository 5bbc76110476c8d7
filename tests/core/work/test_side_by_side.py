"""Work on several cores comes in order, ends when nobody asks any more, and fails as it would alone."""

import threading

import pytest

from core.work.side_by_side import cores, side_by_side


def test_answers_come_in_order() -> None:
    later = threading.Event()

    def work(number: int) -> int:
        if number == 0 and cores() > 1:
            assert later.wait(10), "the next things are on their way while the first is waited for"
        later.set()
        return number * number

    assert list(side_by_side(work, range(20))) == [number * number for number in range(20)]


def test_one_thing_alone_is_done_by_whoever_asks() -> None:
    assert list(side_by_side(lambda _: threading.current_thread(), [1])) == [threading.current_thread()]
    assert list(side_by_side(lambda _: threading.current_thread(), [])) == []


def test_nothing_begins_when_nobody_asks_any_more() -> None:
    begun: list[int] = []
    answers = side_by_side(lambda number: begun.append(number) or number, range(1_000))
    assert next(answers) == 0
    answers.close()
    assert len(begun) <= cores() + 1


def test_an_error_is_raised_where_it_is_asked_for() -> None:
    answers = side_by_side(lambda number: 1 // (2 - number), range(5))
    assert [next(answers), next(answers)] == [0, 1]
    with pytest.raises(ZeroDivisionError):
        next(answers)
