"""What the teacher does and sees."""

import hashlib
from functools import partial

import pytest

from core.errors import InputError
from core.rooms import desk as teaching
from core.rooms import files
from core.rooms.keys import new_secret
from core.rooms.refusals import NoRoomError
from core.rooms.register import Register
from tests.core.rooms.a_class import Class, Clock, class_of


def test_only_the_key_opens_the_teachers_side(register: Register, room: Class) -> None:
    secret, other = new_secret(), class_of(register)
    register.join(room.code, "Anna", secret)
    for wrong in (new_secret(), secret, other.key, room.key[:-1], room.key + "x", "", None):
        desk = register.desk(room.code, wrong)
        for act in (desk.board, desk.attempts, desk.export, desk.mail, partial(desk.remove, 1), desk.end):
            with pytest.raises(InputError, match=r"This key does not open|is not complete"):
                act()
    assert register.pulse(room.code).version == 2
    assert [person.nickname for person in room.desk.board().people] == ["Anna"]


def test_a_board_has_who_is_where_and_what_is_closed(room: Class, clock: Clock) -> None:
    anna, ben = room.learner("Anna"), room.learner("Ben")
    clock.now += 5
    anna.vote("guess", 1, 12)
    ben.vote("guess", 1, 40)
    anna.attempt("a-1", "first", "poison=3", {"missed": 0.4})
    ben.answer("b-1", "why", "So.")
    ben.at("first", 2)
    board = room.desk.board()
    assert [(one.number, one.nickname, one.step, one.attempts) for one in board.people] == [
        (1, "Anna", 0, 1),
        (2, "Ben", 2, 0),
    ]
    assert (board.waiting, board.votes, board.answers) == ((), (), ())
    assert (board.round_of("guess").accepted, board.round_of("guess").values) == (2, ())
    room.desk.close("guess")
    room.desk.close("why")
    board = room.desk.board()
    assert [(vote.learner, vote.value, vote.at) for vote in board.votes] == [(1, 12, clock.now), (2, 40, clock.now)]
    assert (board.round_of("guess").values, board.round_of("guess").revealed) == ((12, 40), False)
    assert [(answer.learner, answer.text) for answer in board.answers] == [(2, "So.")]
    with pytest.raises(InputError, match="This vote is closed"):
        room.learner("Cleo").vote("guess", 1, 3)


def test_attempts_are_read_on_from_the_last(room: Class) -> None:
    anna = room.learner("Anna")
    anna.attempt("a-1", "first", "poison=1", {"missed": 0.1})
    first = room.desk.attempts()
    anna.attempt("a-2", "first", "poison=2", {})
    room.learner("Ben").attempt("a-1", "first", "poison=3", {})
    rest = room.desk.attempts(after=first[-1].version)
    assert [attempt.words for attempt in first] == ["poison=1"]
    assert first[0].verdict == {"missed": 0.1}
    assert [(attempt.learner, attempt.words) for attempt in rest] == [(1, "poison=2"), (2, "poison=3")]
    assert room.desk.attempts(after=rest[-1].version) == ()


def test_approval_brings_all_that_was_done_before(register: Register) -> None:
    room = class_of(register, approval=True)
    anna, ben = room.learner("Anna"), room.learner("Ben")
    room.desk.approve(2)
    for number in (1, 2):
        anna.attempt(f"a-{number}", "first", f"poison={number}", {})
    ben.attempt("a-1", "first", "poison=3", {})
    read = room.desk.attempts()
    board = room.desk.board()
    assert [attempt.words for attempt in read] == ["poison=3"]
    assert ([one.nickname for one in board.waiting], [one.nickname for one in board.people]) == (["Anna"], ["Ben"])
    room.desk.approve(1)
    room.desk.approve(1)
    assert [attempt.words for attempt in room.desk.attempts(after=read[-1].version)] == ["poison=1", "poison=2"]
    assert room.desk.board().waiting == ()


def test_a_frozen_board_stays_and_the_learners_go_on(room: Class) -> None:
    anna, ben = room.learner("Anna"), room.learner("Ben")
    room.desk.close("guess")
    room.desk.vote_again("guess")
    anna.at("first", 1)
    anna.vote("guess", 2, 12)
    anna.attempt("a-1", "first", "poison=1", {})
    room.desk.freeze(on=True)
    before, read = room.desk.board(), room.desk.attempts()
    anna.at("first", 2)
    ben.vote("guess", 2, 40)
    anna.attempt("a-2", "first", "poison=2", {})
    anna.answer("b-1", "why", "So.")
    room.learner("Cleo").attempt("a-1", "first", "poison=3", {})
    room.desk.freeze(on=True)
    frozen = room.desk.board()
    assert (frozen.people, frozen.rounds, frozen.votes, frozen.answers) == (
        before.people,
        before.rounds,
        before.votes,
        before.answers,
    )
    assert (room.desk.attempts(), frozen.room.frozen) == (read, True)
    assert (anna.view().attempts, anna.view().round_of("guess").accepted) == (2, 2)
    room.desk.remove(2)
    assert [person.nickname for person in room.desk.board().people] == ["Anna"]
    room.desk.freeze(on=False)
    board = room.desk.board()
    assert [(one.nickname, one.step, one.attempts) for one in board.people] == [("Anna", 2, 2), ("Cleo", 0, 1)]
    assert [attempt.words for attempt in room.desk.attempts(after=read[-1].version)] == ["poison=2", "poison=3"]


def test_an_anonymous_board_has_no_nicknames_but_of_those_who_wait(register: Register) -> None:
    room = class_of(register, approval=True)
    room.learner("Anna")
    room.learner("Ben")
    room.desk.approve(1)
    room.desk.anonymise(on=True)
    board = room.desk.board()
    assert [(one.number, one.nickname) for one in (*board.people, *board.waiting)] == [(1, None), (2, "Ben")]
    room.desk.anonymise(on=False)
    assert [one.nickname for one in room.desk.board().people] == ["Anna"]


def test_who_is_removed_is_forgotten(room: Class) -> None:
    anna, ben = room.learner("Anna"), room.learner("Ben")
    for seat in (anna, ben):
        seat.vote("guess", 1, 12)
        seat.attempt("a-1", "first", "poison=3", {})
        seat.answer("b-1", "why", "So.")
    room.desk.reveal("guess")
    room.desk.reveal("why")
    room.desk.remove(1)
    with pytest.raises(NoRoomError, match="You are not in this room, or no longer"):
        anna.view()
    board = room.desk.board()
    assert {one.learner for one in (*board.votes, *board.answers, *room.desk.attempts())} == {2}
    assert (board.round_of("guess").accepted, ben.view().round_of("why").answered) == (1, 1)
    room.learner("Anna")
    assert [one.number for one in room.desk.board().people] == [2, 3]
    with pytest.raises(InputError, match="There is no learner 1 in this room"):
        room.desk.remove(1)


def test_a_nickname_may_be_changed_by_the_teacher(room: Class) -> None:
    anna = room.learner("Rude")
    room.learner("Ben")
    room.desk.rename(1, "Anna")
    room.desk.rename(1, "ANNA")
    assert anna.view().me.nickname == "ANNA"
    with pytest.raises(InputError, match="has this nickname already"):
        room.desk.rename(1, "ben")
    with pytest.raises(InputError, match="at most 24 characters"):
        room.desk.rename(1, "x" * 25)


def test_the_pace_and_the_hints_reach_the_learners(register: Register, room: Class) -> None:
    anna = room.learner("Anna")
    room.desk.pace("second", 3)
    room.desk.release_hint("second.2")
    room.desk.release_hint("second.1")
    room.desk.release_hint("second.2")
    now = anna.view().room
    assert (now.lesson, now.step, now.hints) == ("second", 3, ("second.2", "second.1"))
    assert register.join(room.code, "Late", new_secret()).step == 3
    room.desk.pace("second", None)
    assert anna.view().room.step is None


def test_so_many_hints_and_rounds(room: Class, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(teaching, "MOST_HINTS", 1)
    monkeypatch.setattr(teaching, "MOST_ROUNDS", 2)
    room.desk.release_hint("one")
    with pytest.raises(InputError, match=r"^At most 1 hints"):
        room.desk.release_hint("two")
    room.desk.vote_again("guess")
    with pytest.raises(InputError, match=r"^A room can have at most 2 rounds of votes\.$"):
        room.desk.vote_again("guess")
    assert room.desk.board().room.hints == ("one",)
    assert room.desk.board().round_of("guess").number == 2


@pytest.mark.parametrize("kind", ["mail", "lesson"])
def test_a_file_has_a_size_and_takes_the_place_of_the_one_before(
    room: Class, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(files.LARGEST, kind, 10)
    share = {"mail": room.desk.share_mail, "lesson": room.desk.share_lesson}[kind]
    for size in (0, 11):
        with pytest.raises(InputError, match=f"A room's own {kind} can have 1 to 10 bytes; this file has {size}"):
            share("file", b"x" * size)
    share("first", b"x" * 10)
    share("second", b"other")
    room_now = room.desk.board().room
    shared = {"mail": room_now.mail, "lesson": room_now.own_lesson}[kind]
    assert (shared.name, shared.size, shared.digest) == ("second", 5, hashlib.sha256(b"other").hexdigest())
    assert {"mail": room.desk.mail, "lesson": room.desk.own_lesson}[kind]() == b"other"


def test_an_export_has_everything_but_names_and_numbers(register: Register, clock: Clock) -> None:
    room = class_of(register, approval=True)
    seats = [room.learner(f"Nickname {number}") for number in range(8)]
    for number in range(1, 8):
        room.desk.approve(number)
    clock.now += 12.34
    for number, seat in enumerate(seats):
        seat.vote("guess", 1, number)
    seats[0].attempt("a-1", "first", "poison=3", {"missed": 0.4})
    seats[0].answer("b-1", "why", "So.")
    seats[7].answer("b-1", "why", "unseen")
    exports = [room.desk.export() for _ in range(5)]
    assert len({tuple((row.learner, row.value) for row in rows) for rows in exports}) > 1
    for rows in exports:
        assert "Nickname" not in repr(rows)
        assert sorted(row.value for row in rows if row.kind == "vote") == [str(number) for number in range(7)]
        assert {row.learner for row in rows} == set(range(1, 8))
        attempt = next(row for row in rows if row.kind == "attempt")
        assert (attempt.question, attempt.words, attempt.value) == ("first", "poison=3", '{"missed": 0.4}')
        assert (attempt.round_number, attempt.seconds) == (None, 12.3)
        assert [row.value for row in rows if row.kind == "answer"] == ["So."]
        assert len({row.learner for row in rows if row.kind != "vote" or row.value == "0"}) == 1
