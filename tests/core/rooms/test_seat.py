"""What a learner may do, and see."""

import pytest
from sqlalchemy import select

from core.errors import InputError
from core.rooms import seat as sitting
from core.rooms.keys import new_secret
from core.rooms.limits import MINUTE
from core.rooms.refusals import LaterError, NoRoomError
from core.rooms.register import Register
from core.rooms.tables import VOTES
from tests.core.rooms.a_class import Class, Clock, class_of


def test_a_learner_sees_what_is_their_own(room: Class, clock: Clock) -> None:
    anna = room.learner("Anna")
    room.learner("Ben").attempt("a-1", "first", "poison=9", {})
    anna.vote("guess", 1, 12.5)
    anna.attempt("a-1", "first", "corpus=sample&poison=3", {"missed": 0.4, "lost": [1, 2]})
    clock.now += 1
    anna.answer("b-1", "why", "Because\nof it.")
    view, record = anna.view(), anna.record()
    assert [(vote.question, vote.round_number, vote.value) for vote in view.votes] == [("guess", 1, 12.5)]
    assert [(answer.question, answer.text, answer.at) for answer in view.answers] == [
        ("why", "Because\nof it.", clock.now)
    ]
    assert view.attempts == 1
    assert (record.votes, record.answers) == (view.votes, view.answers)
    (attempt,) = record.attempts
    assert (attempt.lesson, attempt.words) == ("first", "corpus=sample&poison=3")
    assert attempt.verdict == {"missed": 0.4, "lost": [1, 2]}


def test_others_are_hidden_until_the_teacher_reveals(room: Class) -> None:
    anna, ben = room.learner("Anna"), room.learner("Ben")
    ben.vote("guess", 1, 41.597)
    ben.answer("b-1", "why", "A reason of mine")
    ben.attempt("a-1", "first", "poison=77", {"missed": 0.123})
    hidden = repr(anna.view())
    assert not [told for told in ("Ben", "41.597", "A reason of mine", "poison=77", "0.123") if told in hidden]
    assert (anna.view().round_of("guess").accepted, anna.view().round_of("why").answered) == (1, 1)
    room.desk.close("guess")
    room.desk.close("why")
    assert (anna.view().round_of("guess").values, anna.view().round_of("why").texts) == ((), ())
    room.desk.reveal("guess")
    assert (anna.view().round_of("guess").values, anna.view().round_of("why").texts) == ((41.597,), ())
    room.desk.reveal("why")
    assert anna.view().round_of("why").texts == ("A reason of mine",)
    shown = repr(anna.view())
    assert not [told for told in ("Ben", "poison=77", "0.123", "learner=2") if told in shown]


def test_one_question_revealed_reveals_no_other_and_no_other_room(register: Register, room: Class) -> None:
    anna, elsewhere = room.learner("Anna"), class_of(register).learner("Cleo")
    room.learner("Ben").vote("second", 1, 40)
    elsewhere.vote("guess", 1, 50)
    room.desk.reveal("guess")
    assert anna.view().round_of("second").values == ()
    assert anna.view().round_of("guess").values == ()


def test_revealed_values_stand_in_an_order_that_tells_nothing(room: Class) -> None:
    for nickname, value in (("Anna", 9), ("Ben", "more"), ("Cleo", 2.5), ("Dora", "less")):
        room.learner(nickname).vote("guess", 1, value)
    room.desk.reveal("guess")
    assert room.learner("Eve").view().round_of("guess").values == (2.5, 9, "less", "more")


def test_a_vote_is_cast_once(engine: object, room: Class) -> None:
    anna = room.learner("Anna")
    anna.vote("guess", 1, 12)
    anna.vote("guess", 1, 12)
    with pytest.raises(InputError, match=r"^You have voted on this already"):
        anna.vote("guess", 1, 13)
    assert [vote.value for vote in anna.view().votes] == [12]
    with engine.connect() as connection:
        assert connection.scalars(select(VOTES.c.value)).all() == ["12"]


def test_a_second_vote_is_a_round_of_its_own(room: Class) -> None:
    anna, ben = room.learner("Anna"), room.learner("Ben")
    anna.vote("guess", 1, 12)
    ben.vote("guess", 1, 30)
    with pytest.raises(InputError, match="This is round 1 of the vote"):
        anna.vote("guess", 2, 13)
    room.desk.vote_again("guess")
    now = anna.view().round_of("guess")
    assert (now.number, now.closed, now.revealed, now.accepted) == (2, False, False, 0)
    with pytest.raises(InputError, match="This is round 2 of the vote"):
        room.learner("Late").vote("guess", 1, 5)
    anna.vote("guess", 1, 12)  # a lost acknowledgement of the first round
    anna.vote("guess", 2, 31)
    room.desk.reveal("guess")
    assert [one.values for one in anna.view().rounds] == [(12, 30), (31,)]
    with pytest.raises(InputError, match="This vote is closed"):
        ben.vote("guess", 2, 31)


def test_the_same_attempt_is_stored_once_and_another_under_its_id_is_refused(room: Class) -> None:
    anna, ben = room.learner("Anna"), room.learner("Ben")
    for _ in range(3):
        anna.attempt("a-1", "first", "poison=3", {"b": 1, "a": 2})
    anna.attempt("a-1", "first", "poison=3", {"a": 2, "b": 1})
    ben.attempt("a-1", "first", "poison=4", {})  # ids are each learner's own
    for other in (("second", "poison=3", {"a": 2, "b": 1}), ("first", "poison=5", {"a": 2, "b": 1}), ("first", "", {})):
        with pytest.raises(InputError, match="This id belongs to another answer"):
            anna.attempt("a-1", *other)
    assert [attempt.words for attempt in anna.record().attempts] == ["poison=3"]
    anna.answer("b-1", "why", "So.")
    anna.answer("b-1", "why", "So. ")
    with pytest.raises(InputError, match="This id belongs to another answer"):
        anna.answer("b-1", "why", "Not so.")
    assert len(anna.view().answers) == 1


def test_the_last_answer_to_a_question_counts(room: Class) -> None:
    anna = room.learner("Anna")
    anna.answer("b-1", "why", "First thought")
    anna.answer("b-2", "why", "Second thought")
    room.desk.reveal("why")
    now = anna.view().round_of("why")
    assert (now.answered, now.texts) == (1, ("Second thought",))
    assert [answer.text for answer in anna.record().answers] == ["First thought", "Second thought"]


def test_what_comes_in_a_pause_waits_and_what_was_stored_before_is_acknowledged(room: Class) -> None:
    anna = room.learner("Anna")
    anna.attempt("a-1", "first", "poison=3", {})
    room.desk.pause(on=True)
    anna.attempt("a-1", "first", "poison=3", {})
    waiting = (
        lambda: anna.attempt("a-2", "first", "poison=4", {}),
        lambda: anna.vote("guess", 1, 3),
        lambda: anna.answer("b-1", "why", "So."),
    )
    for send in waiting:
        with pytest.raises(LaterError, match="has paused the room"):
            send()
    assert (anna.view().attempts, anna.view().votes, anna.view().answers) == (1, (), ())
    room.desk.pause(on=False)
    for send in waiting:
        send()
    assert (anna.view().attempts, len(anna.view().votes), len(anna.view().answers)) == (2, 1, 1)


def test_so_many_attempts_and_answers_a_minute(room: Class, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitting, "MOST_A_MINUTE", 3)
    anna, ben = room.learner("Anna"), room.learner("Ben")
    for number in range(3):
        anna.attempt(f"a-{number}", "first", "poison=3", {})
        anna.answer(f"b-{number}", "why", "So.")
    with pytest.raises(LaterError, match=r"^At most 3 attempts a minute are stored; this one waits here\.$"):
        anna.attempt("a-3", "first", "poison=3", {})
    with pytest.raises(LaterError, match=r"^At most 3 answers a minute"):
        anna.answer("b-3", "why", "So.")
    anna.attempt("a-0", "first", "poison=3", {})
    ben.attempt("a-3", "first", "poison=3", {})
    clock.now += MINUTE
    anna.attempt("a-3", "first", "poison=3", {})
    assert anna.view().attempts == 4


@pytest.mark.parametrize("name", ["attempts", "answers", "votes"])
def test_so_much_of_a_learner_in_all(room: Class, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitting, "_MOST", dict.fromkeys(sitting._MOST, 2))
    anna = room.learner("Anna")
    send = {
        "attempts": lambda number: anna.attempt(f"a-{number}", "first", "poison=3", {}),
        "answers": lambda number: anna.answer(f"b-{number}", "why", "So."),
        "votes": lambda number: anna.vote(f"guess-{number}", 1, 3),
    }[name]
    send(1)
    send(2)
    with pytest.raises(InputError, match=f"^A learner can store at most 2 {name} in a room"):
        send(3)
    send(2)


@pytest.mark.parametrize(
    ("send", "sentence"),
    [
        (lambda seat: seat.attempt("a 1", "first", "", {}), "The id of an attempt must be 1 to 64"),
        (lambda seat: seat.attempt("a" * 65, "first", "", {}), "The id of an attempt must be"),
        (lambda seat: seat.attempt("a-1", "first", "x" * 4_001, {}), "at most 4,000 characters; this one has 4,001"),
        (lambda seat: seat.attempt("a-1", "first", "poison=\u202e3", {}), "one line of visible characters"),
        (lambda seat: seat.attempt("a-1", "first", "poison=\x003", {}), "one line of visible characters"),
        (lambda seat: seat.attempt("a-1", "first", "", {"x": "y" * 2_000}), "at most 2,000 characters"),
        (lambda seat: seat.attempt("a-1", "first", "", {"x": float("nan")}), "must be an object of JSON"),
        (lambda seat: seat.attempt("a-1", "first", "", [1]), "must be an object of JSON"),
        (lambda seat: seat.attempt("a-1", "first", "", {"x": object()}), "must be an object of JSON"),
        (lambda seat: seat.answer("b-1", "why", "x" * 501), "at most 500 characters; this one has 501"),
        (lambda seat: seat.answer("b-1", "why", "\u200b\n \u202e"), "this one has no words"),
        (lambda seat: seat.vote("guess", 1, "x" * 201), "at most 200 characters"),
        (lambda seat: seat.vote("guess", 1, True), "must be a number or a short text"),
        (lambda seat: seat.vote("guess", 1, float("inf")), "must be a number or a short text"),
        (lambda seat: seat.vote("guess", 0, 1), "A round must be a whole number from 1"),
        (lambda seat: seat.vote("<b>", 1, 1), "The id of a question must be"),
        (lambda seat: seat.at("first", -1), "A step must be a whole number from 0"),
    ],
)
def test_what_is_too_long_or_hides_something_is_refused(room: Class, send: object, sentence: str) -> None:
    anna = room.learner("Anna")
    with pytest.raises(InputError, match=sentence):
        send(anna)
    view = anna.view()
    assert (view.attempts, view.votes, view.answers, view.me.step) == (0, (), (), 0)


def test_whoever_waits_for_approval_works_unseen(register: Register) -> None:
    room = class_of(register, approval=True)
    anna, ben = room.learner("Anna"), room.learner("Ben")
    room.desk.approve(2)
    anna.vote("guess", 1, 12)
    anna.attempt("a-1", "first", "poison=3", {})
    assert (anna.view().me.approved, ben.view().me.approved) == (False, True)
    assert anna.view().votes[0].value == 12
    room.desk.reveal("guess")
    assert ben.view().round_of("guess").values == ()
    room.desk.approve(1)
    assert ben.view().round_of("guess").values == (12,)


def test_the_teachers_own_mail_is_for_this_room_and_those_who_are_approved(register: Register) -> None:
    room, other = class_of(register, approval=True), class_of(register)
    anna, stranger = room.learner("Anna"), other.learner("Anna")
    room.desk.share_mail("mail\u202e.csv", b"\0private")
    room.desk.share_lesson("lesson.toml", b"title = 'Own'")
    assert (anna.view().room.mail.name, anna.view().room.mail.size) == ("mail.csv", 8)
    with pytest.raises(LaterError, match="for those who are approved"):
        anna.mail()
    room.desk.approve(1)
    assert (anna.mail(), anna.own_lesson()) == (b"\0private", b"title = 'Own'")
    assert (stranger.mail(), stranger.own_lesson(), stranger.view().room.mail) == (None, None, None)
    room.desk.unshare()
    assert (anna.mail(), anna.view().room.mail) == (None, None)
    assert anna.view().room.own_lesson is not None


def test_a_secret_opens_one_seat_of_one_room(register: Register, room: Class) -> None:
    secret = new_secret()
    register.join(room.code, "Anna", secret)
    for wrong in (register.seat(room.code, new_secret()), register.seat(class_of(register).code, secret)):
        with pytest.raises(NoRoomError, match="You are not in this room"):
            wrong.view()
        with pytest.raises(NoRoomError):
            wrong.attempt("a-1", "first", "", {})
    assert room.desk.attempts() == ()


def test_where_a_learner_is_stands_on_the_board(room: Class) -> None:
    anna = room.learner("Anna")
    anna.at("second", 3)
    assert [(person.lesson, person.step) for person in room.desk.board().people] == [("second", 3)]
    assert (anna.view().me.lesson, anna.view().me.step) == ("second", 3)


def test_what_the_class_handed_in_is_seen_when_it_is_revealed_and_no_longer_once_the_next_round_begins(
    room: Class,
) -> None:
    anna, ben = room.learner("Anna"), room.learner("Ben")
    anna.attempt("a", "league.attack", "poison=1", {})
    anna.attempt("b", "first", "poison=2", {})
    room.desk.close("league")
    assert ben.revealed("league") == ()
    room.desk.reveal("league")
    assert [(one.learner, one.words) for one in ben.revealed("league")] == [(1, "poison=1")]
    room.desk.vote_again("league")
    assert ben.revealed("league") == ()


def test_what_is_revealed_has_nothing_of_those_who_are_not_approved(register: Register) -> None:
    room = class_of(register, approval=True)
    anna, ben = room.learner("Anna"), room.learner("Ben")
    anna.attempt("a", "league.attack", "poison=1", {})
    room.desk.reveal("league")
    assert ben.revealed("league") == ()
    room.desk.approve(1)
    assert len(ben.revealed("league")) == 1
