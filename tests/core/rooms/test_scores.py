"""The fewest of a room: told to who has passed, of those whose work is seen."""

from core.rooms.register import Register
from core.rooms.seat import Seat
from tests.core.rooms.a_class import Class, class_of

DONE = {"passed": True, "score": 9, "spends": "poison", "goals": []}


def scores(seat: Seat) -> list[tuple[str, int, int]]:
    return [(one.lesson, one.own, one.fewest) for one in seat.view().scores]


def test_the_fewest_of_the_room_is_told_to_who_has_passed_and_to_nobody_before(room: Class) -> None:
    anna, ben = room.learner("Anna"), room.learner("Ben")
    ben.attempt("b-1", "first", "poison=9", DONE)
    ben.attempt("b-2", "second", "poison=4", DONE | {"score": 4})
    anna.attempt("a-1", "first", "poison=2", DONE | {"passed": False, "score": None})
    anna.attempt("a-2", "first", "poison=2", {})
    assert scores(anna) == []
    anna.attempt("a-3", "first", "poison=12", DONE | {"score": 12})
    assert scores(anna) == [("first", 12, 9)]
    anna.attempt("a-4", "first", "poison=7", DONE | {"score": 7})
    anna.attempt("a-5", "first", "poison=30", DONE | {"score": 30})
    assert scores(anna) == [("first", 7, 7)]
    assert scores(ben) == [("first", 9, 7), ("second", 4, 4)]
    assert "Ben" not in repr(anna.view())


def test_the_same_attempt_sent_again_counts_once_and_other_rooms_do_not_count(register: Register, room: Class) -> None:
    anna, elsewhere = room.learner("Anna"), class_of(register).learner("Cleo")
    elsewhere.attempt("c-1", "first", "poison=1", DONE | {"score": 1})
    for _ in range(2):
        anna.attempt("a-1", "first", "poison=9", DONE)
    assert scores(anna) == [("first", 9, 9)]


def test_who_waits_for_approval_or_was_removed_does_not_count_for_others(register: Register) -> None:
    room = class_of(register, approval=True)
    anna, ben = room.learner("Anna"), room.learner("Ben")
    anna.attempt("a-1", "first", "poison=9", DONE)
    ben.attempt("b-1", "first", "poison=5", DONE | {"score": 5})
    assert (scores(anna), scores(ben)) == ([("first", 9, 9)], [("first", 5, 5)])
    room.desk.approve(2)
    assert scores(anna) == [("first", 9, 5)]
    room.desk.remove(2)
    assert scores(anna) == [("first", 9, 9)]
